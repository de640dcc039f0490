import { add, div, fromInteger, mean, mul, type Rational, sub, sum, toFraction, ZERO } from '../decimal.ts';
import type { PackStamp } from '../rule-pack/frame.ts';
import { given, ruled, type Working, type WorkingInput, work } from '../working/working.ts';

export interface LinePoint {
  readonly x: Rational;
  readonly y: Rational;
}

/** A line through points and how far new values scatter around it. */
export interface StraightLine {
  /** Value of the line, with the way to it. */
  readonly at: (x: Rational) => Working;
  /** Variance of the error of the sum of new values at several x. */
  readonly variance: (xs: readonly Rational[]) => Working;
}

const number = (name: string, value: Rational): WorkingInput => given(name, toFraction(value));

/**
 * Least squares, exact. Needs at least three points with different x: below that nothing says how far values scatter.
 * Variance of a sum of m new values: s²·(m + m²/n + (Σ(x − x̄))² ÷ Sxx).
 */
export function straightLine(points: readonly LinePoint[], pack: PackStamp): StraightLine {
  const middle = mean(points.map((p) => p.x)) ?? ZERO;
  const offsets = points.map((p) => sub(p.x, middle));
  const sxx = sum(offsets.map((one) => mul(one, one)));
  const level = work({
    rule: 'mean-of-values',
    operation: 'mean',
    inputs: points.map((p) => number('value', p.y)),
    pack,
  });
  const products = work({
    rule: 'offset-times-value',
    operation: 'sum-of-products',
    inputs: points.flatMap((p, i) => [number('offset', offsets[i] ?? ZERO), number('value', p.y)]),
    pack,
  });
  const slope = work({
    rule: 'slope',
    operation: 'quotient',
    inputs: [['products', products], number('squares', sxx)],
    pack,
  });
  const spread = number('spread', spreadOf(points, offsets, sxx));
  return {
    at: (x) =>
      work({
        rule: 'on-the-line',
        operation: 'sum-of-products',
        inputs: [['level', level], ruled('one', '1'), ['slope', slope], number('offset', sub(x, middle))],
        pack,
      }),
    variance: (xs) => {
      const lever = sum(xs.map((x) => sub(x, middle)));
      const share = work({
        rule: 'variance-share',
        operation: 'sum',
        inputs: [
          given('new-values', String(xs.length)),
          number('from-level', div(fromInteger(xs.length ** 2), fromInteger(points.length)) ?? ZERO),
          number('from-slope', div(mul(lever, lever), sxx) ?? ZERO),
        ],
        pack,
      });
      return work({ rule: 'variance', operation: 'product', inputs: [spread, ['share', share]], pack });
    },
  };
}

/** Sum of squared distances from the line over n − 2. */
function spreadOf(points: readonly LinePoint[], offsets: readonly Rational[], sxx: Rational): Rational {
  const level = mean(points.map((p) => p.y)) ?? ZERO;
  const slope = div(sum(points.map((p, i) => mul(offsets[i] ?? ZERO, p.y))), sxx) ?? ZERO;
  const squares = points.map((p, i) => {
    const distance = sub(p.y, add(level, mul(slope, offsets[i] ?? ZERO)));
    return mul(distance, distance);
  });
  return div(sum(squares), fromInteger(points.length - 2)) ?? ZERO;
}
