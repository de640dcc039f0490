import type { IndicatorResult } from './indicator-result.ts';
import type { ReportFigures } from './report-figures.ts';
import type { IndicatorTexts, ReportTexts } from './report-texts.ts';

/** The nine criteria of sub-component 3.b of the evaluation worksheet, in its order. */
const QUALITY_CHECKS = [
  'standard',
  'all-results',
  'annual-target',
  'medium-term',
  'past-years',
  'benchmark',
  'causes',
  'efficiency',
  'improvement',
] as const;
export type QualityCheckId = (typeof QUALITY_CHECKS)[number];

/** `partly`: some of what it asks for is there. `missing` names the rest: indicators, blocks. */
export interface QualityCheck {
  readonly id: QualityCheckId;
  /** Criterion of the worksheet, `3.b.1`. */
  readonly criterion: string;
  readonly outcome: 'met' | 'partly' | 'unmet';
  readonly missing: readonly string[];
}

/**
 * What a report fulfils of the nine (PermenPANRB 88/2021, 3.b; wording as practised, see `akip-2021-criteria`). They
 * say whether something is there; whether it is good stays the reader's judgement.
 */
export function qualityChecks(figures: ReportFigures, texts: ReportTexts): readonly QualityCheck[] {
  const { indicators } = figures;
  const of = (code: string): IndicatorTexts | undefined => texts.indicators.get(code);
  const forEach = (holds: (one: IndicatorResult) => boolean): Found => ({
    missing: indicators.filter((one) => !holds(one)).map(({ name }) => name),
    all: indicators.length,
  });
  const blocks = Object.entries(texts.blocks);
  const found: Readonly<Record<QualityCheckId, Found>> = {
    standard: {
      missing: blocks.filter(([, { text }]) => text.trim() === '').map(([id]) => id),
      all: blocks.length,
    },
    'all-results': forEach(({ realization }) => realization !== null),
    'annual-target': forEach(({ target, attainment }) => target !== null && attainment !== null),
    'medium-term': forEach(({ mediumTerm }) => mediumTerm !== null),
    'past-years': forEach(({ earlier }) => earlier.length > 0),
    benchmark: forEach(({ code }) => of(code)?.benchmark != null),
    causes: forEach(({ code }) => of(code)?.cause.text !== '' && of(code)?.solution.text !== ''),
    efficiency: { missing: figures.total.verdict === '' ? ['efficiency'] : [], all: 1 },
    improvement: { missing: texts.blocks.improvement.text.trim() === '' ? ['improvement'] : [], all: 1 },
  };
  return QUALITY_CHECKS.map((id, i) => ({ id, criterion: `3.b.${i + 1}`, ...judged(found[id]) }));
}

interface Found {
  readonly missing: readonly string[];
  /** How many were asked for. */
  readonly all: number;
}

function judged({ missing, all }: Found): Pick<QualityCheck, 'outcome' | 'missing'> {
  if (all === 0) return { outcome: 'unmet', missing };
  if (missing.length === 0) return { outcome: 'met', missing };
  return { outcome: missing.length < all ? 'partly' : 'unmet', missing };
}
