import { absolute, add, compare, fromInteger, mean, mul, type Rational, sub } from '../decimal.ts';

/** Fewest points from which natural process limits mean anything. */
export const XMR_POINTS = 6;

/** Centre line, natural process limits and upper range limit of an XmR chart. */
export interface XmrLimits {
  readonly centre: Rational;
  readonly lower: Rational;
  readonly upper: Rational;
  readonly rangeLimit: Rational;
}

const LIMIT_FACTOR: Rational = { n: 266n, d: 100n };
const RANGE_FACTOR: Rational = { n: 3268n, d: 1000n };

/** Centre ± 2.66 · mean moving range; range limit 3.268 · mean moving range (Wheeler). Null for fewer than two points. */
export function xmrLimits(values: readonly Rational[]): XmrLimits | null {
  const centre = mean(values);
  const ranges = values.slice(1).map((value, i) => absolute(sub(value, values[i] as Rational)));
  const movingRange = mean(ranges);
  if (!centre || !movingRange) return null;
  const reach = mul(LIMIT_FACTOR, movingRange);
  return {
    centre,
    lower: sub(centre, reach),
    upper: add(centre, reach),
    rangeLimit: mul(RANGE_FACTOR, movingRange),
  };
}

export const SIGNALS = ['outside-limits', 'near-limit', 'one-side'] as const;
export type Signal = (typeof SIGNALS)[number];

/**
 * What the last point of a series says against limits: outside them; third of four on the same side nearer a limit
 * than the centre; eighth in a row on one side. Null = ordinary ups and downs.
 */
export function signalAtEnd(values: readonly Rational[], limits: XmrLimits): Signal | null {
  const last = values.at(-1);
  if (!last) return null;
  if (compare(last, limits.upper) > 0 || compare(last, limits.lower) < 0) return 'outside-limits';
  const side = compare(last, limits.centre);
  const half = fromInteger(2);
  const isNear = (value: Rational): boolean => {
    const limit = side > 0 ? limits.upper : limits.lower;
    const middle = add(limits.centre, limit);
    return compare(mul(value, half), middle) * side > 0;
  };
  if (side !== 0 && isNear(last) && values.slice(-4).filter(isNear).length >= 3) return 'near-limit';
  const run = values.slice(-8);
  const isRun =
    side !== 0 && run.length === 8 && run.every((value) => compare(value, limits.centre) === side);
  return isRun ? 'one-side' : null;
}
