import {
  absolute,
  compare,
  div,
  fromDecimal,
  fromInteger,
  mul,
  ONE,
  type Rational,
  roundHalfUp,
  sub,
  sum,
} from '../decimal.ts';
import type { Compute, Operand } from './operation.ts';

const isSame = (a: Operand, b: Operand): boolean => {
  if (typeof a === 'object' && typeof b === 'object') return !!a && !!b && compare(a, b) === 0;
  return a === b;
};

/** How often the first operand stands among the others; numbers are the same however they are written. */
export const times: Compute = ([wanted, ...others]) =>
  wanted === undefined || wanted === null
    ? null
    : fromInteger(others.filter((one) => isSame(one, wanted)).length);

/** Chance, exact, that at least k of n values are multiples of m when last digits fall as they will. */
export const chanceAtLeast = ([k, n, m]: readonly Rational[]): Rational | null => {
  const wanted = k && Number(k.n / k.d);
  const many = n && Number(n.n / n.d);
  const p = m && div(ONE, m);
  if (wanted === undefined || many === undefined || !p) return null;
  const q = sub(ONE, p);
  const power = (base: Rational, exponent: number): Rational => ({
    n: base.n ** BigInt(exponent),
    d: base.d ** BigInt(exponent),
  });
  let ways = 1n;
  const terms: Rational[] = [];
  for (let i = 0; i <= many; i += 1) {
    if (i >= wanted) terms.push(mul({ n: ways, d: 1n }, mul(power(p, i), power(q, many - i))));
    ways = (ways * BigInt(many - i)) / BigInt(i + 1);
  }
  return sum(terms);
};

/** What is left of a ÷ b, b a whole number above zero; zero for a multiple. */
export function remainder([a, b]: readonly Rational[]): Rational | null {
  if (!a || !b || b.n <= 0n) return null;
  const d = a.d * b.d;
  return { n: (a.n * b.d) % (b.n * a.d), d };
}

/** Size of the difference of two numbers. */
export const distance = ([a, b]: readonly Rational[]): Rational | null =>
  a && b ? absolute(sub(a, b)) : null;

/** The first number rounded half away from zero to as many digits as the second says: for rules that go on from there. */
export function rounded([number, digits]: readonly Rational[]): Rational | null {
  if (!number || !digits) return null;
  return fromDecimal(roundHalfUp(number, Number(digits.n / digits.d)));
}
