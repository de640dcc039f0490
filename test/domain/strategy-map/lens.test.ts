import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DataSeries } from '../../../src/domain/strategy-map/changes.ts';
import { lensOf } from '../../../src/domain/strategy-map/lens.ts';

const series = (area: string, values: readonly number[]): DataSeries => ({
  indicator: 'A',
  area,
  isSummed: false,
  points: values.map((value, i) => ({ period: `${2010 + i}-FY`, amount: String(value) })),
});

test('only the same area is set beside itself, and every area with both counts', () => {
  const first = [series('52', [1, 2, 3]), series('52.01', [4, 5, 6])];
  const second = [series('52.01', [7, 8, 9]), series('52.02', [1, 1, 1])];
  const { pairs } = lensOf({ first, second, lag: 0, mode: 'levels' });
  expect(pairs.map(({ area, first: a, second: b }) => [area, Number(a), Number(b)])).toEqual([
    ['52.01', 4, 7],
    ['52.01', 5, 8],
    ['52.01', 6, 9],
  ]);
});

test('two things that merely rise agree by their values and not by their changes', () => {
  const rising = Array.from({ length: 20 }, (_, i) => i * 10 + ((i * 7) % 5));
  const other = Array.from({ length: 20 }, (_, i) => i * 10 + ((i * i * 3) % 7));
  const ask = (mode: 'levels' | 'changes') =>
    lensOf({ first: [series('52', rising)], second: [series('52', other)], lag: 0, mode });
  expect(ask('levels').test.answer).toBe('as-expected');
  expect(ask('changes').test.answer).toBe('unseen');
});

test('a longer lag never finds more points, and n is what is drawn', () => {
  const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 20 });
  fc.assert(
    fc.property(values, values, fc.integer({ min: 0, max: 4 }), (a, b, lag) => {
      const ask = (steps: number) =>
        lensOf({ first: [series('52', a)], second: [series('52', b)], lag: steps, mode: 'levels' });
      expect(ask(lag).test.n).toBe(ask(lag).pairs.length);
      if (b.length <= a.length) expect(ask(lag + 1).test.n).toBeLessThanOrEqual(ask(lag).test.n);
    }),
  );
});
