import fc from 'fast-check';
import type { CoveredLine } from '../../../src/domain/scoring/coverage.ts';
import { DEFAULT_PACK } from '../../../src/domain/scoring/default-pack.ts';
import { scoreIndicator } from '../../../src/domain/scoring/indicator-score.ts';
import type { plausibility } from '../../../src/domain/scoring/plausibility.ts';
import type { TrendQuestion } from '../../../src/domain/scoring/trend.ts';
import { anyItem } from './any-item.ts';

/** Values close together, far apart, of both signs, zero, and written in different lengths. */
const value = fc.constantFrom('0', '1', '1.0', '1.2', '2', '9.9', '10', '12', '-1', '-3', '120', '0.1');
const years = fc
  .uniqueArray(fc.integer({ min: 2010, max: 2026 }), { maxLength: 12 })
  .map((all) => all.map(String));
const polarity = fc.constantFrom('higher', 'lower', 'range', 'none');

export const trendQuestion: fc.Arbitrary<TrendQuestion> = fc
  .tuple(
    years,
    fc.infiniteStream(fc.option(value, { freq: 6 })),
    fc.infiniteStream(fc.constantFrom('a', 'a', 'b')),
  )
  .chain(([periods, values, series]) =>
    fc.record({
      series: fc.constant('a'),
      polarity,
      band: fc.constantFrom(null, { low: '1', high: '2' }),
      points: fc.constant(
        periods.map((period) => ({
          series: series.next().value as string,
          period,
          value: values.next().value as string | null,
        })),
      ),
      periods: fc.constant(null),
    }),
  );

export const plausibilityQuestion: fc.Arbitrary<Parameters<typeof plausibility>> = fc.tuple(
  value,
  fc.uniqueArray(fc.record({ period: fc.integer({ min: 2018, max: 2026 }).map(String), value }), {
    maxLength: 5,
    selector: ({ period }) => period,
  }),
  fc.option(value),
  polarity,
);

export const coverageQuestion: fc.Arbitrary<readonly CoveredLine[]> = fc
  .array(anyItem, { maxLength: 5 })
  .map((items) =>
    items
      .map((item) => scoreIndicator(item, DEFAULT_PACK))
      .map((one): CoveredLine => ({ ...one, score: one.scores.provisional })),
  );
