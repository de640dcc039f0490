import { compare, fromInteger, mul, type Rational, roundHalfUp, sign, sub, sum, ZERO } from '../decimal.ts';
import type { Decimal } from '../indicator.ts';
import { squareRoot } from '../working/square-root.ts';

export interface RankCorrelation {
  readonly n: number;
  readonly sign: -1 | 0 | 1;
  /** Square of the coefficient, exact; zero where one side never moves. */
  readonly square: Rational;
  /** The coefficient, two digits, −1 to 1; null where one side never moves. */
  readonly shown: Decimal | null;
}

/**
 * Spearman's rank correlation: Pearson's coefficient of the ranks, ties sharing the mean of their ranks. Ranks, because
 * one bad year must not decide; exact, so that every device says the same.
 * Source: Spearman 1904, "The proof and measurement of association between two things"; ties as in Kendall, Rank
 * Correlation Methods, ch. 3.
 */
export function rankCorrelation(pairs: readonly (readonly [Rational, Rational])[]): RankCorrelation {
  const n = pairs.length;
  const [a, b] = [0, 1].map((side) => centred(ranks(pairs.map((pair) => pair[side] as Rational)))) as [
    readonly Rational[],
    readonly Rational[],
  ];
  const together = sum(a.map((one, i) => mul(one, b[i] ?? ZERO)));
  const spread = mul(sum(a.map((one) => mul(one, one))), sum(b.map((one) => mul(one, one))));
  if (spread.n === 0n) return { n, sign: 0, square: ZERO, shown: null };
  const squared = mul(together, together);
  const square = { n: squared.n * spread.d, d: squared.d * spread.n };
  const root = squareRoot(square) ?? ZERO;
  const size = sign(together) < 0 ? { n: -root.n, d: root.d } : root;
  return { n, sign: sign(together), square, shown: roundHalfUp(size, 2) };
}

/** Twice the rank of each, so that shared ranks stay whole numbers. */
function ranks(values: readonly Rational[]): readonly Rational[] {
  return values.map((value) => {
    const below = values.filter((other) => compare(other, value) < 0).length;
    const alike = values.filter((other) => compare(other, value) === 0).length;
    return fromInteger(2 * below + alike + 1);
  });
}

/** Doubled ranks of n values always average n + 1. */
const centred = (doubled: readonly Rational[]): readonly Rational[] =>
  doubled.map((one) => sub(one, fromInteger(doubled.length + 1)));
