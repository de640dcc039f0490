import type { Rational } from '../../decimal.ts';

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}

/** Least number that makes every one of the fractions whole. */
export function commonDenominator(list: readonly Rational[]): bigint {
  return list.reduce((common, { n, d }) => {
    const size = n < 0n ? -n : n;
    const own = d / gcd(size, d);
    return (common / gcd(common, own)) * own;
  }, 1n);
}

/** The fraction in units of 1 ÷ `denominator`, a multiple of its own lowest denominator. */
export const scaled = ({ n, d }: Rational, denominator: bigint): bigint => (n * denominator) / d;
