import fc from 'fast-check';
import { AGGREGATIONS, type Decimal, FORMULAS, POLARITIES } from '../../../../src/domain/indicator.ts';
import type { ScoreItem } from '../../../../src/domain/scoring/indicator-working.ts';
import { OPERATORS, TARGET_STAGES } from '../../../../src/domain/target.ts';
import { STATES } from '../../../../src/domain/workflow/state.ts';
import { entry, indicator, item, target } from '../builders.ts';

/** Numbers of every size: plain ones, fine ones, rupiah beyond what a column holds, a grade that is none. */
export const anyNumber: fc.Arbitrary<Decimal> = fc.oneof(
  { arbitrary: fc.integer({ min: -3, max: 12 }).map(String), weight: 6 },
  {
    arbitrary: fc
      .tuple(fc.integer({ min: -50, max: 5000 }), fc.stringMatching(/^\d{1,3}$/))
      .map(([a, b]) => `${a}.${b}`),
    weight: 4,
  },
  { arbitrary: fc.bigInt({ min: 1n, max: 10n ** 19n }).map(String), weight: 2 },
  { arbitrary: fc.constantFrom('BB', '0', '0.00000000001'), weight: 1 },
);

const months = Array.from({ length: 12 }, (_, i) => `2024-M${String(i + 1).padStart(2, '0')}`);
const periods = [...months, ...months, '2024-FY', '2024-Q1', '2023-M01'];

const states = fc.oneof(
  { arbitrary: fc.constant('approved' as const), weight: 3 },
  { arbitrary: fc.constantFrom(...STATES), weight: 2 },
);

const entries = fc
  .uniqueArray(
    fc.record({
      period: fc.constantFrom(...periods),
      amount: fc.option(anyNumber, { freq: 6 }),
      state: states,
      isOutside: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    }),
    { selector: (one) => one.period, maxLength: 13 },
  )
  .map((list) =>
    list.map(({ period, amount, state, isOutside }) =>
      entry(
        period,
        amount,
        isOutside ? { state, amount: { kind: 'not-applicable', reason: 'x' } } : { state },
      ),
    ),
  );

const targets = fc
  .array(
    fc.record({
      period: fc.constantFrom('2024-FY', '2024-FY', '2024-FY', '2024-M03'),
      operator: fc.oneof(
        { arbitrary: fc.constant('=' as const), weight: 4 },
        { arbitrary: fc.constantFrom(...OPERATORS), weight: 2 },
      ),
      amount: anyNumber,
      upper: fc.option(anyNumber),
      stage: fc.constantFrom(...TARGET_STAGES, null),
      statedOn: fc.constantFrom('2024-02-01', '2025-03-01', null),
    }),
    { maxLength: 2 },
  )
  .map((list) => list.map((fields, i) => target({ indicator: 'I', id: `target/${i}`, ...fields })));

const indicators = fc
  .record({
    polarity: fc.constantFrom(...POLARITIES),
    formula: fc.constantFrom(...FORMULAS),
    aggregation: fc.constantFrom(...AGGREGATIONS),
    weight: fc.constantFrom('1', '2.5', '0', '10', '-1', 'x', '99999999999', '0.0000000001'),
    baseline: fc.option(anyNumber.map((amount) => ({ year: 2020, amount }))),
  })
  .map((fields) => indicator({ code: 'I', frequency: 'monthly', ...fields }));

/** A monthly indicator with entries and targets of one year, sensible or not. */
export const anyRow: fc.Arbitrary<ScoreItem> = fc
  .record({ indicator: indicators, entries, targets, worst: fc.option(anyNumber) })
  .map((fields) => item(fields));
