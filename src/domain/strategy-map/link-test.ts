import { compare, fromDecimal, fromInteger, mul, type Rational } from '../decimal.ts';
import type { Decimal } from '../indicator.ts';
import type { Pair } from './changes.ts';
import type { LinkSign } from './map-links.ts';
import { rankCorrelation } from './rank-correlation.ts';

/** Below so many pairs nothing is said (product, M2). */
export const LINK_POINTS = 12;

/**
 * As expected, against it, no relation to be seen, or too little to say. None of them speaks of cause: that two things
 * move together does not tell which moves which.
 */
export const LINK_ANSWERS = ['as-expected', 'opposite', 'unseen', 'too-few'] as const;
export type LinkAnswer = (typeof LINK_ANSWERS)[number];

export interface LinkTest {
  readonly answer: LinkAnswer;
  /** Pairs of changes that could be compared. */
  readonly n: number;
  /** Spearman's coefficient of the changes, two digits; null below `LINK_POINTS` and where one side never moves. */
  readonly rho: Decimal | null;
}

// Two-sided 5 per cent of the normal distribution, squared.
const LIMIT_SQUARED = fromDecimal('3.8416') as Rational;

/**
 * Expected sign against the data. A relation is seen when the coefficient lies beyond 1.96 ÷ √(n − 1), its spread among
 * unrelated series (Kendall, Rank Correlation Methods, ch. 4): ±0.59 at 12 pairs, where the exact table says 0.587.
 */
export function linkTest(pairs: readonly Pick<Pair, 'cause' | 'effect'>[], expected: LinkSign): LinkTest {
  const n = pairs.length;
  if (n < LINK_POINTS) return { answer: 'too-few', n, rho: null };
  const found = rankCorrelation(pairs.map(({ cause, effect }) => [cause, effect]));
  const isSeen = compare(mul(found.square, fromInteger(n - 1)), LIMIT_SQUARED) > 0;
  const isExpected = found.sign === (expected === '+' ? 1 : -1);
  return { answer: !isSeen ? 'unseen' : isExpected ? 'as-expected' : 'opposite', n, rho: found.shown };
}
