import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowHeights } from '../../../../src/ui/parts/table/row-heights.ts';
import { aroundFocus, beyond, piecesOf, rangeNear } from '../../../../src/ui/parts/table/row-window.ts';

const measuredHeights = fc
  .array(fc.option(fc.integer({ min: 20, max: 400 })), { minLength: 1, maxLength: 300 })
  .map((given) => {
    const heights = new RowHeights();
    heights.order(given.map((_, i) => `row ${i}`));
    heights.measure(new Map(given.flatMap((height, i) => (height === null ? [] : [[i, height] as const]))));
    return heights;
  });
const places = fc.integer({ min: -5_000, max: 150_000 });

test('every row is above, in the window, or below, and once; rooms and rows are as high as the list', () => {
  fc.assert(
    fc.property(
      measuredHeights,
      places,
      fc.nat(1_500),
      fc.option(fc.nat(320)),
      (heights, top, seen, kept) => {
        const near = rangeNear(heights, { top, bottom: top + seen }, 12);
        const { pieces, rest } = piecesOf(heights, near, kept);
        let [row, height] = [0, 0];
        for (const { from, to, room } of pieces) {
          expect(from).toBeGreaterThanOrEqual(row);
          expect(to).toBeGreaterThan(from);
          expect(room).toBeCloseTo(heights.top(from) - heights.top(row));
          height += room + heights.top(to) - heights.top(from);
          row = to;
        }
        expect(row).toBeLessThanOrEqual(heights.count);
        expect(height + rest).toBeCloseTo(heights.top(heights.count));
        const stands = (one: number) => pieces.filter(({ from, to }) => from <= one && one < to).length;
        for (let one = 0; one < heights.count; one += 1)
          expect(stands(one)).toBe(Number((one >= near.from && one < near.to) || one === kept));
      },
    ),
    { numRuns: 60 },
  );
});

test('whatever can be seen stands in the document', () => {
  fc.assert(
    fc.property(measuredHeights, places, fc.integer({ min: 1, max: 1_500 }), (heights, top, seen) => {
      const { from, to } = rangeNear(heights, { top, bottom: top + seen }, 12);
      for (let row = 0; row < heights.count; row += 1)
        if (heights.top(row + 1) > top && heights.top(row) < top + seen)
          expect(row >= from && row < to).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('what is glimpsed while a list is flung is whatever comes into sight and does not stand', () => {
  expect(beyond({ from: 60, to: 96 }, { from: 0, to: 24 })).toEqual({ from: 60, to: 96 });
  expect(beyond({ from: 12, to: 48 }, { from: 0, to: 24 })).toEqual({ from: 24, to: 48 });
  expect(beyond({ from: 12, to: 48 }, { from: 36, to: 72 })).toEqual({ from: 12, to: 36 });
  const { from, to } = beyond({ from: 0, to: 24 }, { from: 0, to: 24 });
  expect(from).toBeGreaterThanOrEqual(to);
});

const rows = (count: number, first = 0) => Array.from({ length: count }, (_, i) => first + i);
const all = (heights: readonly number[]) => new Map(heights.entries());

test('a row keeps its height when others come before it, and the guess does not follow later rows', () => {
  const heights = new RowHeights();
  heights.order(rows(100));
  heights.measure(all([40, 60]));
  expect(heights.top(100)).toBe(100 + 98 * 50);
  heights.order(rows(101, -1));
  expect([heights.rowOf(0), heights.top(3) - heights.top(1)]).toEqual([1, 100]);
  heights.measure(new Map([[50, 200]]));
  expect(heights.top(101)).toBe(100 + 98 * 50 + 200);
});

test('where most rows are higher than they were, as with larger letters, the others are guessed again', () => {
  const heights = new RowHeights();
  heights.order(rows(10));
  heights.measure(all([40, 40, 40, 40]));
  heights.measure(
    new Map([
      [0, 60],
      [1, 60],
    ]),
  );
  expect(heights.top(10)).toBe(600);
});

test('one row that grew, as by a mark, changes no other', () => {
  const heights = new RowHeights();
  heights.order(rows(4));
  heights.measure(all([40, 40, 40, 40]));
  heights.measure(all([60, 40, 40, 40]));
  expect([heights.top(4), heights.at(59), heights.at(60), heights.at(-9), heights.at(9_999)]).toEqual([
    180, 0, 1, 0, 3,
  ]);
});

test('it is known of which rows nobody knows the height', () => {
  const heights = new RowHeights();
  heights.order(rows(10));
  heights.measure(all([40, 40, 40, 40]));
  expect([heights.isGuessed(0, 4), heights.isGuessed(3, 5), heights.isGuessed(5, 2)]).toEqual([
    false,
    true,
    false,
  ]);
});

test('a focus that comes near an end of the rows that stand brings a step more, before anything is scrolled', () => {
  const near = { from: 24, to: 48 };
  expect(aroundFocus(near, 36, 12, 480)).toEqual(near);
  expect(aroundFocus(near, 43, 12, 480)).toEqual({ from: 24, to: 60 });
  expect(aroundFocus(near, 25, 12, 480)).toEqual({ from: 12, to: 48 });
  expect(aroundFocus({ from: 0, to: 24 }, 0, 12, 480)).toEqual({ from: 0, to: 24 });
  expect(aroundFocus({ from: 456, to: 480 }, 479, 12, 480)).toEqual({ from: 456, to: 480 });
  expect(aroundFocus(near, 100, 12, 480)).toEqual(near);
});
