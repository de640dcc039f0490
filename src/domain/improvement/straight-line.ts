import { div, fromInteger, mean, mul, type Rational, sub, sum, toFraction, ZERO } from '../decimal.ts';
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
  const pairs = (rule: string, of: (p: LinePoint, offset: Rational) => readonly WorkingInput[]): Working =>
    work({
      rule,
      operation: 'sum-of-products',
      inputs: points.flatMap((p, i) => of(p, offsets[i] ?? ZERO)),
      pack,
    });
  const level = work({
    rule: 'mean-of-values',
    operation: 'mean',
    inputs: points.map((p) => number('value', p.y)),
    pack,
  });
  const products = pairs('offset-times-value', (p, offset) => [
    number('offset', offset),
    number('value', p.y),
  ]);
  const squares = pairs('offset-squares', (_, offset) => [
    number('offset', offset),
    number('offset', offset),
  ]);
  const slope = work({
    rule: 'slope',
    operation: 'quotient',
    inputs: [
      ['products', products],
      ['squares', squares],
    ],
    pack,
  });
  const values = pairs('value-squares', (p) => [number('value', p.y), number('value', p.y)]);
  const spread = spreadOf({ values, level, slope, products }, points.length, pack);
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
      return work({
        rule: 'variance',
        operation: 'product',
        inputs: [
          ['spread', spread],
          ['share', share],
        ],
        pack,
      });
    },
  };
}

/** Sum of squared distances from the line over n − 2: Σy² − n·ȳ² − slope·Σ(x − x̄)y, over the degrees of freedom. */
function spreadOf(
  { values, level, slope, products }: Readonly<Record<'values' | 'level' | 'slope' | 'products', Working>>,
  count: number,
  pack: PackStamp,
): Working {
  const ofLevel = work({
    rule: 'squares-of-level',
    operation: 'product',
    inputs: [['level', level], ['level', level], given('values', String(count))],
    pack,
  });
  const ofSlope = work({
    rule: 'squares-of-slope',
    operation: 'product',
    inputs: [
      ['slope', slope],
      ['products', products],
    ],
    pack,
  });
  const unexplained = work({
    rule: 'squares-off-the-line',
    operation: 'difference',
    inputs: [
      ['values', values],
      ['level', ofLevel],
      ['slope', ofSlope],
    ],
    pack,
  });
  return work({
    rule: 'spread',
    operation: 'quotient',
    inputs: [['squares', unexplained], given('degrees-of-freedom', String(count - 2))],
    pack,
  });
}
