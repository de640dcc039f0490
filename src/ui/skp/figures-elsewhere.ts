import { facts } from '../../app/live/facts.ts';
import { readableUnits } from '../../app/live/readable-units.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { planLines } from '../../domain/dossier/readings/plan-lines.ts';

/** Units that own these indicators and whose figures the position at work does not hold, each once. */
export function unitsElsewhere(indicators: readonly (string | null)[]): readonly string[] {
  const readable = readableUnits();
  const owners = indicators.flatMap((code) => facts.peek()?.indicators.get(code ?? '')?.owner ?? []);
  return [...new Set(owners)].filter((unit) => !readable.includes(unit));
}

/** Units whose figures a plan is measured with and the position at work does not hold. */
export const elsewhereOf = (plan: Dossier): readonly string[] =>
  unitsElsewhere(planLines(plan).flatMap(({ aspects }) => aspects.map(({ indicator }) => indicator)));
