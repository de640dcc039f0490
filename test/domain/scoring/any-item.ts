import fc from 'fast-check';
import { AGGREGATIONS, FORMULAS, PERSPECTIVES, POLARITIES } from '../../../src/domain/indicator.ts';
import type { ScoreItem } from '../../../src/domain/scoring/indicator-working.ts';
import { OPERATORS, TARGET_STAGES } from '../../../src/domain/target.ts';
import { STATES } from '../../../src/domain/workflow/state.ts';
import { entry, indicator, item, target } from './builders.ts';

const number = fc
  .tuple(fc.integer({ min: -50, max: 5000 }), fc.stringMatching(/^\d{0,4}$/))
  .map(([whole, fraction]) => `${whole}${fraction ? `.${fraction}` : ''}`);
const grade = fc.constantFrom('AA', 'BB', 'D', 'WTP', 'TW');
const quantity = fc.oneof({ arbitrary: number, weight: 12 }, { arbitrary: grade, weight: 1 });
const periods = ['2024-FY', '2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4', '2024-H1', '2024-D0509', '2023-FY'];

const indicators = fc
  .record({
    polarity: fc.constantFrom(...POLARITIES),
    formula: fc.constantFrom(...FORMULAS),
    aggregation: fc.constantFrom(...AGGREGATIONS),
    perspective: fc.constantFrom(...PERSPECTIVES, null),
    weight: fc.constantFrom('1', '2.5', '0', '10', '-1', 'x'),
    baseline: fc.option(number.map((amount) => ({ year: 2020, amount }))),
  })
  .map((fields) => indicator({ code: 'I', frequency: 'quarterly', ...fields }));

const entries = fc
  .uniqueArray(
    fc.record({
      period: fc.constantFrom(...periods),
      amount: fc.option(quantity),
      state: fc.constantFrom(...STATES),
      isOutside: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    }),
    { selector: (one) => one.period, maxLength: 5 },
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
      period: fc.constantFrom(...periods),
      operator: fc.constantFrom(...OPERATORS),
      amount: quantity,
      upper: fc.option(number),
      stage: fc.constantFrom(...TARGET_STAGES, null),
      statedOn: fc.constantFrom('2024-02-01', '2024-09-01', '2025-03-01', null),
    }),
    { maxLength: 6 },
  )
  .map((list) => list.map((fields, i) => target({ indicator: 'I', id: `target/${i}`, ...fields })));

/** Any indicator with any entries and targets, sensible or not. */
export const anyItem: fc.Arbitrary<ScoreItem> = fc
  .record({ indicator: indicators, entries, targets, worst: fc.option(number) })
  .map((fields) => item({ ...fields, expected: ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4'] }));
