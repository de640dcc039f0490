import fc from 'fast-check';
import { fromInteger } from '../../../src/domain/decimal.ts';
import { controlChart } from '../../../src/domain/improvement/control-chart.ts';
import { backDated, lastMinuteEdits, raisedToTarget } from '../../../src/domain/improvement/edit-patterns.ts';
import { improvementEffect } from '../../../src/domain/improvement/effect.ts';
import { yearEndForecast } from '../../../src/domain/improvement/forecast.ts';
import { freezeLimits } from '../../../src/domain/improvement/freeze-limits.ts';
import { indicatorChurn, targetEase } from '../../../src/domain/improvement/indicator-patterns.ts';
import { INTEGRITY_PACK } from '../../../src/domain/improvement/integrity-pack.ts';
import { maturityIndex, maturityLevel } from '../../../src/domain/improvement/maturity.ts';
import { MATURITY_PACKS, PEMDI_2026 } from '../../../src/domain/improvement/maturity-packs.ts';
import { elementMeans, satisfaction } from '../../../src/domain/improvement/satisfaction.ts';
import { SATISFACTION_2017 } from '../../../src/domain/improvement/satisfaction-pack.ts';
import {
  exactlyOnTarget,
  identicalValues,
  roundNumberHeap,
} from '../../../src/domain/improvement/value-patterns.ts';
import { XMR_PACK } from '../../../src/domain/improvement/xmr-pack.ts';
import { xmrWorking } from '../../../src/domain/improvement/xmr-working.ts';
import { decimal, from, maybe } from './arbitraries.ts';

const month = (i: number): string => `${2024 + Math.floor(i / 12)}-M${String((i % 12) + 1).padStart(2, '0')}`;
const series = fc
  .array(maybe(fc.integer({ min: 0, max: 20 }).map(String)), { minLength: 2, maxLength: 26 })
  .map((list) => list.map((value, i) => ({ period: month(i), value })));
const frozen = series.map((points) => {
  const found = freezeLimits(points, null, { on: '2026-01-05', reason: null });
  return found.ok ? found.value.limits : null;
});
const round = fc.constantFrom('50', '75', '100', '120.00', '85', '61', '12.5', '5');
const named = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  value: round,
  target: round,
});
const values = fc.array(named, { minLength: 8, maxLength: 24 });
const HOUR = 3_600_000;
const hours = (min: number, max: number) => fc.integer({ min, max }).map((n) => (1000 + n) * HOUR);
const polarity = fc.constantFrom('higher' as const, 'lower' as const, 'range' as const);
const edit = fc.record({
  entry: fc.constantFrom('a', 'b'),
  at: hours(-60, 3),
  receivedAt: hours(-60, 90),
  closesAt: fc.constant(1000 * HOUR),
  before: maybe(fc.constantFrom('70', '80', '90')),
  after: maybe(fc.constantFrom('70', '80', '90')),
  target: maybe(fc.constant('80')),
  polarity,
});
const edits = fc.array(edit, { minLength: 8, maxLength: 20 });
const indicator = fc.record({
  code: fc.constantFrom('1', '2', '3', '4'),
  formula: fc.constantFrom('progressive', 'regressive-2t'),
  polarity,
  target: maybe(fc.constantFrom('79', '80', '81')),
  realization: maybe(fc.constantFrom('79', '80', '81')),
  attainment: maybe(fc.constantFrom('99', '100', '101')),
});
const indicators = fc.uniqueArray(indicator, { selector: (one) => one.code, maxLength: 4 });
const mean = maybe(fc.integer({ min: 90, max: 400 }).map((n) => (n / 100).toFixed(2)));
const answer = maybe(fc.constantFrom('1', '2', '3', '4'));
/** Thresholds low enough for patterns to show in short lists. */
const integrity = fc.constant({
  ...INTEGRITY_PACK,
  roundNumbers: { ...INTEGRITY_PACK.roundNumbers, chance: '60' },
  identical: { ...INTEGRITY_PACK.identical, run: 2 },
  onTarget: { ...INTEGRITY_PACK.onTarget, percent: '10' },
});

/** Section 7 of the rules: charts, indices, forecasts, and patterns worth a question. */
export const IMPROVEMENT_RESULTS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  xmrWorking: from(
    xmrWorking,
    fc.array(fc.integer({ min: -99, max: 99 }).map(fromInteger), { maxLength: 15 }),
    fc.constant(XMR_PACK),
  ),
  controlChart: from(
    controlChart,
    fc.record({ points: series, isNeverNegative: fc.boolean(), frozen: maybe(frozen) }),
    fc.constant(XMR_PACK),
  ),
  improvementEffect: from(
    improvementEffect,
    fc.record({
      points: series,
      start: fc.constantFrom('2024-02-10', '2024-10-01', '2025-08-01'),
      direction: fc.constantFrom('up' as const, 'down' as const),
      size: maybe(decimal),
      isNeverNegative: fc.boolean(),
    }),
    fc.constant(XMR_PACK),
  ),
  freezeLimits: from(
    freezeLimits,
    series,
    fc.constant(null),
    fc.constant({ on: '2026-01-05', reason: null }),
    fc.constant(XMR_PACK),
  ),
  yearEndForecast: fc
    .record({
      year: fc.constantFrom(2025, 2026),
      months: series,
      aggregation: fc.constantFrom('sum' as const, 'last' as const, 'average' as const),
      isNeverNegative: fc.boolean(),
    })
    .map((question) => yearEndForecast(question)),
  satisfaction: from(
    satisfaction,
    fc.array(mean, { minLength: 8, maxLength: 9 }),
    fc.constantFrom('ninth', '0.111', 'x'),
    fc.constant(SATISFACTION_2017),
  ),
  elementMeans: from(
    elementMeans,
    fc.array(fc.array(answer, { minLength: 9, maxLength: 9 }), { maxLength: 4 }),
    fc.constant(SATISFACTION_2017),
  ),
  maturityLevel: from(
    maturityLevel,
    maybe(decimal),
    fc.constantFrom('pemdi-indicator', 'x'),
    fc.constant(PEMDI_2026),
  ),
  maturityIndex: from(
    maturityIndex,
    fc.dictionary(
      fc.constantFrom('index', ...PEMDI_2026.aspects.rows.map((row) => row.id)),
      maybe(fc.constantFrom('1', '3.5', '5')),
      { minKeys: 6 },
    ),
    fc.constantFrom(...MATURITY_PACKS),
  ),
  roundNumberHeap: from(roundNumberHeap, values, integrity),
  identicalValues: from(identicalValues, values, integrity),
  exactlyOnTarget: from(exactlyOnTarget, values, integrity),
  backDated: from(backDated, edits, integrity),
  lastMinuteEdits: from(lastMinuteEdits, edits, integrity),
  raisedToTarget: from(raisedToTarget, edits, integrity),
  indicatorChurn: from(indicatorChurn, indicators, indicators, integrity),
  targetEase: from(targetEase, indicators, indicators, integrity),
};
