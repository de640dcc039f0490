import { expect, test } from 'vitest';
import { div, fromDecimal, mul, type Rational, roundHalfUp } from '../../../src/domain/decimal.ts';
import type { Aggregation } from '../../../src/domain/indicator.ts';
import { aggregate, type PeriodPoint } from '../../../src/domain/scoring/aggregate.ts';
import type { Quantity } from '../../../src/domain/scoring/attainment.ts';

const quarters = (targets: (string | null)[], values: (string | null)[]): PeriodPoint[] =>
  values.map((value, i) => ({
    period: `2024-Q${i + 1}`,
    realization: value,
    target: targets[i] ? { operator: '=', amount: targets[i] as string, upper: null } : null,
  }));
const number = (quantity: Quantity | null): Rational =>
  typeof quantity === 'string' ? (fromDecimal(quantity) as Rational) : (quantity as Rational);
const text = (quantity: Quantity | null): string => roundHalfUp(number(quantity), 2);
const percent = (aggregation: Aggregation, points: PeriodPoint[]): string => {
  const { realization, target } = aggregate(aggregation, points, null);
  return roundHalfUp(mul(div(number(realization), number(target)) as Rational, { n: 100n, d: 1n }), 2);
};

test('worked case CAP-08: a sum counts the filled quarters only', () => {
  const points = quarters(['10', '20', '30', '40'], ['8', '18', null, null]);
  expect(percent('sum', points)).toBe('86.67');
  expect(aggregate('sum', points, null).filled).toEqual(['2024-Q1', '2024-Q2']);
});

test('worked case CAP-10: the last known value meets the target of its own quarter', () => {
  const points = quarters(['25', '50', '75', '100'], ['20', null, '60', null]);
  expect(percent('last', points)).toBe('80.00');
  expect(aggregate('last', points, null).filled).toEqual(['2024-Q3']);
});

test.for([
  ['sum', ['4', '5', '4', '5'], '18.00'],
  ['sum', ['4', '5', null, null], '9.00'],
  ['last', ['25', '60', '75', null], '75.00'],
  ['average', ['3.25', '3.25', '3.25', '3.25'], '3.25'],
  ['average', ['3', null, '4', null], '3.50'],
] as const)('worked case BSC-10: %s of %s is %s', ([aggregation, values, expected]) => {
  expect(text(aggregate(aggregation, quarters([], [...values]), null).realization)).toBe(expected);
});

test('a typed zero is filled, a blank is not, and what does not apply takes no part', () => {
  const zero = quarters(['10', '10', '10'], ['10', '0', null]);
  expect(percent('sum', zero)).toBe('50.00');
  const outside = zero.map((p, i): PeriodPoint => (i === 1 ? { ...p, realization: 'not-applicable' } : p));
  expect(percent('sum', outside)).toBe('100.00');
});

test('nothing filled is no realization, nothing applicable is not applicable', () => {
  expect(aggregate('sum', quarters(['10'], [null]), null).reason).toBe('no-realization');
  expect(aggregate('sum', [], null).reason).toBe('no-realization');
  const [point] = quarters(['10'], [null]);
  expect(aggregate('sum', [{ ...(point as PeriodPoint), realization: 'not-applicable' }], null).reason).toBe(
    'not-applicable',
  );
});

test('when a filled quarter has no target of its own the target of the year is used for all', () => {
  const year = { operator: '=', amount: '200', upper: null } as const;
  const result = aggregate('sum', quarters(['10', null], ['50', '60']), year);
  expect(result).toMatchObject({ target: '200', against: 'year-target', reason: null });
});

test('the order in which the quarters arrive changes nothing', () => {
  const points = quarters(['10', '20', '30', '40'], ['8.1', '18.02', '7', '0.003']);
  for (const aggregation of ['sum', 'last', 'average'] as const) {
    expect(aggregate(aggregation, [...points].reverse(), null)).toEqual(aggregate(aggregation, points, null));
  }
});

test('two values for one quarter are a fault, not a choice', () => {
  const [point] = quarters(['10'], ['5']);
  expect(aggregate('last', [point as PeriodPoint, point as PeriodPoint], null).reason).toBe('period-twice');
});

test('grades are never added up, and unlike targets neither', () => {
  expect(aggregate('sum', quarters([], ['WTP', 'WDP']), null).reason).toBe('grade-not-additive');
  expect(aggregate('last', quarters([], ['WTP', 'WDP']), null).realization).toBe('WDP');
  const [a, b] = quarters(['10', '20'], ['1', '2']) as [PeriodPoint, PeriodPoint];
  const unlike = { ...b, target: { operator: '<', amount: '20', upper: null } as const };
  expect(aggregate('sum', [a, unlike], null).reason).toBe('targets-differ');
});
