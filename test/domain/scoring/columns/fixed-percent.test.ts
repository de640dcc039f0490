import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundHalfUp } from '../../../../src/domain/decimal.ts';
import { toFixedPercent } from '../../../../src/domain/scoring/columns/exact-cell.ts';
import { fixedPercent, hundredthsOf } from '../../../../src/domain/scoring/columns/fixed-percent.ts';

const percent = (n: number, d: number) => ({ n: 100n * BigInt(n), d: BigInt(d) });

/** Small and large divisors, up to those that only long division can take. */
const divisors = fc.oneof(
  fc.integer({ min: 1, max: 300 }),
  fc.integer({ min: 1, max: 2 ** 30 - 1 }),
  fc.maxSafeInteger().map((n) => (Math.abs(n) % (2 ** 49 - 1)) + 1),
);

/** A quotient near a hundredth of a percent, where a wrong unit would round the wrong way. */
const nearEdges = fc
  .tuple(divisors, fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: -2, max: 2 }))
  .map(([d, edge, off]) => ({
    n: Math.max(0, Number((BigInt(edge) * BigInt(d)) / 20_000n) + off),
    d,
  }));

test('a fixed percentage is the exact one cut to nine digits, with word of what was cut', () => {
  const anywhere = divisors.chain((d) =>
    fc.maxSafeInteger().map((n) => ({ n: Math.abs(n) % (Math.min(15 * d, 2 ** 52) + 1), d })),
  );
  fc.assert(
    fc.property(fc.oneof(anywhere, nearEdges), ({ n, d }) => {
      const fixed = fixedPercent(n, d);
      const exact = percent(n, d);
      expect(fixed).toBe(toFixedPercent(exact));
      expect(hundredthsOf(fixed)).toBe(Math.round(Number(roundHalfUp(exact, 2)) * 100));
    }),
    { numRuns: 5000 },
  );
});

test('what cannot be divided here is left to rationals', () => {
  expect(fixedPercent(1, 0)).toBeNaN();
  expect(fixedPercent(1, -3)).toBeNaN();
  expect(fixedPercent(1, 2 ** 49)).toBeNaN();
  expect(fixedPercent(Number.NaN, 5)).toBeNaN();
});

test('below zero and far above every cap only the side is kept', () => {
  expect(fixedPercent(-1, 3)).toBeLessThan(0);
  expect(fixedPercent(-1, 2 ** 40)).toBeLessThan(0);
  expect(fixedPercent(2 ** 52, 3)).toBeGreaterThanOrEqual(1.6e12);
  expect(fixedPercent(2 ** 52, 2 ** 31)).toBe(1.6e12);
});
