import { expect, test } from 'vitest';
import { fromInteger, roundHalfUp } from '../../../src/domain/decimal.ts';
import { signalAtEnd, type XmrLimits, xmrLimits } from '../../../src/domain/improvement/xmr.ts';

const series = (...values: number[]) => values.map(fromInteger);
const limits = xmrLimits(series(10, 50, 40, 30)) as XmrLimits;

test('worked case CI-01: limits of 10, 50, 40, 30', () => {
  expect(
    [limits.centre, limits.upper, limits.lower, limits.rangeLimit].map((r) => roundHalfUp(r, 2)),
  ).toEqual(['32.50', '85.70', '-20.70', '65.36']);
});

test('fewer than two points have no limits', () => {
  expect(xmrLimits(series(5))).toBeNull();
  expect(xmrLimits([])).toBeNull();
});

test.for([
  [[30, 40, 86], 'outside-limits'],
  [[30, 40, -21], 'outside-limits'],
  [[30, 40, 85], null],
  [[60, 62, 30, 65], 'near-limit'],
  [[60, 30, 30, 65], null],
  [[33, 34, 35, 33, 34, 35, 33, 34], 'one-side'],
  [[30, 34, 35, 33, 34, 35, 33, 34], null],
] as const)('the last point of %s says %s', ([values, signal]) => {
  expect(signalAtEnd(series(...values), limits)).toBe(signal);
});
