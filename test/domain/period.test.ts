import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  comparePeriods,
  FREQUENCIES,
  parsePeriod,
  periodEnd,
  periodId,
  periodsOfYear,
} from '../../src/domain/period.ts';

test.for<[string, string]>([
  ['2024-FY', '2024-12-31'],
  ['2024-S1', '2024-06-30'],
  ['2024-S2', '2024-12-31'],
  ['2024-H1', '2024-06-30'],
  ['2024-Q1', '2024-03-31'],
  ['2024-Q3', '2024-09-30'],
  ['2024-M02', '2024-02-29'],
  ['2023-M02', '2023-02-28'],
  ['2100-M02', '2100-02-28'],
  ['2000-M02', '2000-02-29'],
  ['2024-D0509', '2024-05-09'],
  ['2024-D0229', '2024-02-29'],
])('the last day of %s is %s', ([period, day]) => {
  expect(periodEnd(period)).toBe(day);
});

test.for([
  '',
  '2024',
  '2024-Q0',
  '2024-Q5',
  '2024-M00',
  '2024-M13',
  '2024-S3',
  '2024-D1301',
  '24-FY',
  ' 2024-FY',
])('"%s" is no period', (text) => {
  expect(parsePeriod(text)).toBeNull();
  expect(periodEnd(text)).toBeNull();
});

test.for(['2023-D0229', '2024-D0230', '2024-D0431', '2024-D0631'])(
  '%s names a day that never was, so it is no period',
  (text) => {
    expect(parsePeriod(text)).toBeNull();
  },
);

test('a period read and written again is the same text', () => {
  const years = fc.integer({ min: 1000, max: 9999 });
  fc.assert(
    fc.property(years, fc.constantFrom(...FREQUENCIES), (year, frequency) => {
      for (const id of periodsOfYear(year, frequency)) {
        const period = parsePeriod(id);
        expect(period && periodId(period)).toBe(id);
      }
    }),
  );
});

test('a year has one, two, four or twelve periods, each ending later than the one before', () => {
  const counts = FREQUENCIES.map((frequency) => periodsOfYear(2026, frequency).length);
  expect(counts).toEqual([1, 2, 4, 12]);
  for (const frequency of FREQUENCIES) {
    const ids = periodsOfYear(2026, frequency);
    expect([...ids].reverse().sort(comparePeriods)).toEqual(ids);
  }
});

test('periods are ordered by what they describe, whatever their kind', () => {
  const mixed = ['2024-FY', '2024-Q1', '2023-FY', '2024-M01', '2024-S1', '2024-D0509'];
  expect([...mixed].sort(comparePeriods)).toEqual([
    '2023-FY',
    '2024-M01',
    '2024-Q1',
    '2024-D0509',
    '2024-S1',
    '2024-FY',
  ]);
});
