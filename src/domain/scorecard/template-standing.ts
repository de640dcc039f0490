import type { Indicator } from '../indicator.ts';
import type { IndicatorTemplate } from './templates.ts';

export interface TemplateStanding {
  readonly template: IndicatorTemplate;
  /** Code of the indicator that measures it; null = nobody measures it, which is no zero and counts nowhere. */
  readonly indicator: string | null;
}

/** Which of the indicators on a card measures each template, the first by code where several do. */
export function templateStandings(
  templates: readonly IndicatorTemplate[],
  indicators: readonly Pick<Indicator, 'code'>[],
): readonly TemplateStanding[] {
  const codes = indicators.map(({ code }) => code).sort();
  return templates.map((template) => ({
    template,
    indicator: codes.find((code) => template.codes.some((known) => isKnownAs(code, known))) ?? null,
  }));
}

const isKnownAs = (code: string, known: string): boolean => code === known || code.endsWith(`-${known}`);
