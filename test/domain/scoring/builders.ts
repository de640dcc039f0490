import type { Indicator } from '../../../src/domain/indicator.ts';
import type { ScoreItem } from '../../../src/domain/scoring/indicator-working.ts';
import type { ScoredEntry } from '../../../src/domain/scoring/scored-entry.ts';
import type { Target } from '../../../src/domain/target.ts';

const sourced = { source: 'uji', verified: true, note: null, example: false };

export const indicator = (fields: Partial<Indicator> = {}): Indicator => ({
  ...sourced,
  code: 'PENDAPATAN',
  name: 'Pendapatan daerah',
  measureUnit: 'miliar rupiah',
  polarity: 'higher',
  formula: 'progressive',
  aggregation: 'sum',
  perspective: 'financial',
  owner: 'BAPPENDA',
  frequency: 'annual',
  key: true,
  decimals: 2,
  baseline: null,
  minEvidence: 1,
  successor: null,
  weight: '1',
  ...fields,
});

export const target = (fields: Partial<Target> = {}): Target => {
  const whole = {
    ...sourced,
    indicator: 'PENDAPATAN',
    area: '52',
    period: '2024-FY',
    operator: '=' as const,
    amount: '100',
    upper: null,
    stage: null,
    statedOn: null,
    ...fields,
  };
  return { id: `${whole.indicator}/${whole.period}/${whole.stage}/${whole.amount}`, ...whole };
};

export const entry = (
  period: string,
  amount: string | null,
  fields: Partial<ScoredEntry> = {},
): ScoredEntry => ({
  id: `entry/${period}`,
  period,
  amount: amount === null ? null : { kind: 'amount', amount },
  state: 'approved',
  pack: null,
  by: 'petugas',
  at: 1_736_800_000_000,
  source: null,
  verified: null,
  example: false,
  ...fields,
});

export const item = (fields: Partial<ScoreItem> = {}): ScoreItem => ({
  indicator: indicator(),
  area: '52',
  year: 2024,
  expected: ['2024-FY'],
  entries: [],
  targets: [],
  worst: null,
  ...fields,
});

/** One yearly indicator with one value and one target. */
export function yearly(
  code: string,
  realization: string | null,
  goal: string | null,
  fields: Partial<Indicator> = {},
  state: ScoredEntry['state'] = 'approved',
): ScoreItem {
  return item({
    indicator: indicator({ code, ...fields }),
    entries: realization === null ? [] : [entry('2024-FY', realization, { id: `entry/${code}`, state })],
    targets: goal === null ? [] : [target({ indicator: code, amount: goal })],
  });
}
