import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromInteger } from '../../../src/domain/decimal.ts';
import { commonStep, type DataSeries, pairsOf } from '../../../src/domain/strategy-map/changes.ts';
import { LINK_POINTS, linkTest } from '../../../src/domain/strategy-map/link-test.ts';
import { rankCorrelation } from '../../../src/domain/strategy-map/rank-correlation.ts';

const someNumber = fc.integer({ min: -9, max: 9 });
const pairs = fc.array(fc.tuple(someNumber, someNumber), { minLength: 3, maxLength: 24 });
const exact = (list: readonly (readonly [number, number])[]) =>
  list.map(([a, b]) => [fromInteger(a), fromInteger(b)] as const);
const changes = (list: readonly (readonly [number, number])[]) =>
  exact(list).map(([cause, effect]) => ({ cause, effect }));

/** Pearson's coefficient of the ranks, as a textbook with floats would. */
function textbook(list: readonly (readonly [number, number])[]): number {
  const rank = (side: 0 | 1) =>
    list.map((one) => {
      const below = list.filter((other) => other[side] < one[side]).length;
      const alike = list.filter((other) => other[side] === one[side]).length;
      return below + (alike + 1) / 2;
    });
  const [a, b] = [rank(0), rank(1)];
  const middle = (list.length + 1) / 2;
  const total = (f: (i: number) => number) => list.reduce((all, _, i) => all + f(i), 0);
  const at = (ranks: number[], i: number) => (ranks[i] as number) - middle;
  return (
    total((i) => at(a, i) * at(b, i)) / Math.sqrt(total((i) => at(a, i) ** 2) * total((i) => at(b, i) ** 2))
  );
}

test('the coefficient is that of the textbook, and null where a side never moves', () => {
  fc.assert(
    fc.property(pairs, (list) => {
      const { shown, n } = rankCorrelation(exact(list));
      const wanted = textbook(list);
      expect(n).toBe(list.length);
      if (Number.isNaN(wanted)) expect(shown).toBeNull();
      else expect(Math.abs(Number(shown) - wanted)).toBeLessThan(0.0051);
    }),
  );
});

test('only the order counts, and turning one side around turns the answer around', () => {
  const turned = {
    'as-expected': 'opposite',
    opposite: 'as-expected',
    unseen: 'unseen',
    'too-few': 'too-few',
  };
  fc.assert(
    fc.property(pairs, (list) => {
      const found = linkTest(changes(list), '+');
      expect(linkTest(changes(list.map(([a, b]) => [a ** 3 + 7, b * 5])), '+')).toEqual(found);
      expect(linkTest(changes(list.map(([a, b]) => [a, -b])), '+').answer).toBe(turned[found.answer]);
      expect(linkTest(changes(list), '-').answer).toBe(turned[found.answer]);
    }),
  );
});

test('eleven pairs say nothing however well they agree; twelve do', () => {
  const rising = Array.from({ length: LINK_POINTS }, (_, i): [number, number] => [i, i]);
  expect(linkTest(changes(rising), '+')).toEqual({ answer: 'as-expected', n: 12, rho: '1.00' });
  expect(linkTest(changes(rising), '-').answer).toBe('opposite');
  expect(linkTest(changes(rising.slice(1)), '+')).toEqual({ answer: 'too-few', n: 11, rho: null });
});

// Exact two-sided 5 per cent point for twelve pairs is 0.587 (Zar 1972, table of Spearman's rank correlation).
test('a coefficient of unrelated size is called unseen', () => {
  const order = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
  const list = [3, 1, 8, 2, 6, 4, 12, 5, 9, 7, 10, 11].map((b, i): [number, number] => [
    order[i] as number,
    b,
  ]);
  expect(linkTest(changes(list), '+').answer).toBe('as-expected');
  const loose = [7, 1, 9, 2, 12, 4, 3, 5, 8, 6, 10, 11].map((b, i): [number, number] => [
    order[i] as number,
    b,
  ]);
  expect(Number(linkTest(changes(loose), '+').rho)).toBeLessThan(0.59);
  expect(linkTest(changes(loose), '+').answer).toBe('unseen');
});

const series = (
  indicator: string,
  values: Readonly<Record<string, string>>,
  isSummed = false,
): DataSeries => ({
  indicator,
  area: '52',
  isSummed,
  points: Object.entries(values).map(([period, amount]) => ({ period, amount })),
});

test('changes are paired with the changes a lag later; a missing year breaks the chain', () => {
  const cause = series('A', {
    '2018-FY': '1',
    '2019-FY': '3',
    '2020-FY': '4',
    '2022-FY': '9',
    '2023-FY': '8',
  });
  const effect = series('B', {
    '2019-FY': '10',
    '2020-FY': '12',
    '2021-FY': '11',
    '2023-FY': '5',
    '2024-FY': '6',
  });
  const found = pairsOf(cause, effect, 1).map(({ period, cause: a, effect: b }) => [period, a.n, b.n]);
  expect(found).toEqual([
    ['2019-FY', 2n, 2n],
    ['2020-FY', 1n, -1n],
    ['2023-FY', -1n, 1n],
  ]);
});

test('half-years are compared with half-years, and with years by the last level of each year', () => {
  const half = series('A', { '2022-S1': '5', '2022-S2': '4', '2023-S1': '4', '2023-S2': '2' });
  const year = series('B', { '2022-FY': '1', '2023-FY': '2' });
  expect(commonStep(half, half)).toBe('S');
  expect(pairsOf(half, half, 0)).toHaveLength(3);
  expect(commonStep(half, year)).toBe('year');
  expect(pairsOf(half, year, 0).map(({ cause, effect }) => [cause.n, effect.n])).toEqual([[-2n, 1n]]);
});

test('a part of a year that adds up never stands for the year', () => {
  const parts = series('A', { '2022-Q3': '5', '2023-Q3': '9' }, true);
  const year = series('B', { '2022-FY': '1', '2023-FY': '2' });
  expect(pairsOf(parts, year, 0)).toEqual([]);
});
