import type { Rational } from '../decimal.ts';

const SCALE = 10n ** 24n;

/** Largest whole number whose square does not exceed n (Newton's method on integers). */
function wholeRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let x = 1n << BigInt(Math.ceil(n.toString(2).length / 2));
  for (;;) {
    const next = (x + n / x) / 2n;
    if (next >= x) return x;
    x = next;
  }
}

/**
 * Square root cut off after 24 digits behind the point: the same digits on every machine, which a binary float does
 * not promise. Null for a negative number.
 */
export function squareRoot({ n, d }: Rational): Rational | null {
  return n < 0n ? null : { n: wholeRoot((n * SCALE * SCALE) / d), d: SCALE };
}
