import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Forecast,
  type ForecastQuestion,
  yearEndForecast,
} from '../../../src/domain/improvement/forecast.ts';
import { evaluateWorking } from '../../../src/domain/working/working.ts';

const FIFTEEN = [10, 12, 11, 14, 13, 15, 17, 16, 18, 19, 18, 21, 20, 22, 21];
const months = (values: readonly (number | string | null)[], from = 2025) =>
  values.map((value, i) => ({
    period: `${from + Math.floor(i / 12)}-M${String((i % 12) + 1).padStart(2, '0')}`,
    value: value === null ? null : String(value),
  }));
const forecast = (more: Partial<ForecastQuestion> = {}): Forecast =>
  yearEndForecast({
    year: 2026,
    months: months(FIFTEEN),
    aggregation: 'sum',
    isNeverNegative: false,
    ...more,
  });
const ends = ({ value, intervals }: Forecast) => [
  value.display,
  ...intervals.map((one) => [one.percent, one.low.display, one.high.display]),
];

// Expected figures computed independently with floating point from the textbook formula, t(13) = 1.350 and 2.160.
test('a sum is the known months and the line for the others, with the interval of a sum of new values', () => {
  expect(ends(forecast())).toEqual(['301.46', [80, '291.68', '311.24'], [95, '285.81', '317.11']]);
  expect(forecast().estimated).toHaveLength(9);
});

test('a position is its last month, and an average a twelfth of the sum', () => {
  expect(ends(forecast({ aggregation: 'last' })).slice(0, 1)).toEqual(['29.84']);
  expect(ends(forecast({ aggregation: 'last' })).at(-1)).toEqual([95, '26.90', '32.78']);
  expect(forecast({ aggregation: 'last' }).estimated).toEqual(['2026-M12']);
  expect(ends(forecast({ aggregation: 'average' })).at(-1)).toEqual([95, '23.82', '26.43']);
});

test.for([
  ['too-few-points', { months: months(FIFTEEN.slice(0, 11)) }],
  ['year-complete', { year: 2025 }],
  ['not-monthly', { months: [{ period: '2025-Q1', value: '3' }] }],
  ['month-twice', { months: [...months(FIFTEEN), ...months([1])] }],
  ['not-a-number', { months: [...months(FIFTEEN), { period: '2026-M05', value: 'BB' }] }],
] as const)('%s is a named reason, with no figure', ([reason, more]) => {
  const found = forecast(more);
  expect([found.reason, found.value.value, found.value.reason, found.intervals]).toEqual([
    reason,
    null,
    reason,
    [],
  ]);
});

test('twelve filled months are enough, and blanks do not count as filled', () => {
  expect(forecast({ months: months(FIFTEEN.slice(0, 12)) }).reason).toBeNull();
  const blank = forecast({ months: months([...FIFTEEN.slice(0, 11), null, null]) });
  expect([blank.reason, blank.points, blank.least]).toEqual(['too-few-points', 11, 12]);
});

test('a month left blank within the year is estimated like those still to come', () => {
  const found = forecast({ months: months([...FIFTEEN.slice(0, 13), null, 21]) });
  expect(found.estimated).toContain('2026-M02');
  expect(found.estimated).toHaveLength(10);
});

test('points on a straight line leave no spread: the interval is the value itself', () => {
  const found = forecast({ months: months(Array.from({ length: 13 }, (_, i) => i)) });
  expect(ends(found)).toEqual(['210.00', [80, '210.00', '210.00'], [95, '210.00', '210.00']]);
});

test('what cannot be negative is not forecast below zero', () => {
  const falling = months([60, 55, 51, 44, 41, 36, 29, 26, 20, 16, 9, 6]);
  const free = forecast({ months: falling, aggregation: 'last' });
  const floored = forecast({ months: falling, aggregation: 'last', isNeverNegative: true });
  expect(Number(free.value.display)).toBeLessThan(0);
  expect([floored.value.display, floored.intervals[1]?.low.display]).toEqual(['0.00', '0.00']);
});

test('the tree of an estimate and of its ends evaluates to them; the wider interval holds the narrower', () => {
  const value = fc.integer({ min: -1000, max: 1000 });
  fc.assert(
    fc.property(fc.array(value, { minLength: 12, maxLength: 20 }), (list) => {
      const found = forecast({ months: months(list) });
      const [narrow, wide] = found.intervals;
      for (const tree of [found.value, ...found.intervals.flatMap((one) => [one.low, one.high])]) {
        expect(evaluateWorking(JSON.parse(JSON.stringify(tree)))).toBe(tree.value);
      }
      expect(Number(wide?.low.display)).toBeLessThanOrEqual(Number(narrow?.low.display));
      expect(Number(wide?.high.display)).toBeGreaterThanOrEqual(Number(narrow?.high.display));
      expect(forecast({ months: months(list).reverse() }).value.value).toBe(found.value.value);
    }),
    { numRuns: 25 },
  );
});
