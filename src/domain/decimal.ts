import type { Decimal } from './indicator.ts';

/** An exact number `n/d`, `d` always positive. Not always in lowest terms; `compare` and `toFraction` do not care. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

const SHAPE = /^([+-]?)(\d+)(?:\.(\d+))?$/;
const LONGEST = 120;
/** Above this size a fraction is brought to lowest terms, so that long sums stay short; below it gcd costs more than it saves. */
const LARGE = 10n ** 60n;

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };
export const HUNDRED: Rational = { n: 100n, d: 1n };

const magnitude = (n: bigint): bigint => (n < 0n ? -n : n);

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [magnitude(a), magnitude(b)];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}

function lowest({ n, d }: Rational): Rational {
  const common = gcd(n, d);
  return common > 1n ? { n: n / common, d: d / common } : { n, d };
}

const small = (r: Rational): Rational => (r.d > LARGE ? lowest(r) : r);

/** A whole number as an exact one; throws a RangeError for a number with a fraction. */
export const fromInteger = (n: number | bigint): Rational => ({ n: BigInt(n), d: 1n });

/** Null when the text is not a plain decimal (`-1234.50`); no grouping, no exponent, at most 120 characters. */
export function fromDecimal(text: Decimal): Rational | null {
  const m = text.length > LONGEST ? null : SHAPE.exec(text);
  if (!m) return null;
  const fraction = m[3] ?? '';
  const n = BigInt(`${m[2]}${fraction}`);
  return { n: m[1] === '-' ? -n : n, d: 10n ** BigInt(fraction.length) };
}

/** −a. */
export const negate = (a: Rational): Rational => ({ n: -a.n, d: a.d });

/** |a|. */
export const absolute = (a: Rational): Rational => ({ n: magnitude(a.n), d: a.d });

/** −1 below zero, 0 at zero, 1 above. */
export const sign = (a: Rational): -1 | 0 | 1 => (a.n < 0n ? -1 : a.n > 0n ? 1 : 0);

/** a + b, exact. */
export const add = (a: Rational, b: Rational): Rational =>
  a.d === b.d ? { n: a.n + b.n, d: a.d } : small({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });

/** a − b, exact. */
export const sub = (a: Rational, b: Rational): Rational => add(a, negate(b));

/** a × b, exact. */
export const mul = (a: Rational, b: Rational): Rational => small({ n: a.n * b.n, d: a.d * b.d });

/** Null when the divisor is zero. */
export function div(a: Rational, b: Rational): Rational | null {
  if (b.n === 0n) return null;
  return small(b.n < 0n ? { n: -a.n * b.d, d: -a.d * b.n } : { n: a.n * b.d, d: a.d * b.n });
}

/** −1 when a < b, 0 when they are the same number, 1 when a > b; exact, whatever their terms. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The smaller one; the first when both are the same number. */
export const min = (a: Rational, b: Rational): Rational => (compare(a, b) <= 0 ? a : b);

/** The larger one; the first when both are the same number. */
export const max = (a: Rational, b: Rational): Rational => (compare(a, b) >= 0 ? a : b);

/** Zero for an empty list. */
export const sum = (list: readonly Rational[]): Rational => list.reduce(add, ZERO);

/** Null for an empty list. */
export const mean = (list: readonly Rational[]): Rational | null => div(sum(list), fromInteger(list.length));

/**
 * Rounded half away from zero (`0.125` → `0.13`, `-0.125` → `-0.13`) with exactly `digits` digits after the point;
 * never `-0.00`. Round once, from the exact number.
 */
export function roundHalfUp(r: Rational, digits: number): Decimal {
  const scaled = magnitude(r.n) * 10n ** BigInt(digits);
  const units = (scaled * 2n + r.d) / (r.d * 2n);
  const text = units.toString().padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const body = digits > 0 ? `${whole}.${text.slice(text.length - digits)}` : whole;
  return r.n < 0n && units > 0n ? `-${body}` : body;
}

/**
 * The number as a decimal without trailing zeros, exact when it fits in `precision` digits after the point, else
 * rounded there. For writing down and for the next reader's eye; never round it a second time for display.
 */
export const toDecimal = (r: Rational, precision = 12): Decimal =>
  trimmed(roundHalfUp(r, Math.max(precision, 9)));

function trimmed(text: Decimal): Decimal {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** Canonical text, so that equal values are equal texts: no plus, no leading or trailing zeros, no `-0`. Null if not a decimal. */
export function normalizeDecimal(text: Decimal): Decimal | null {
  const m = text.length > LONGEST ? null : SHAPE.exec(text);
  if (!m) return null;
  const whole = (m[2] as string).replace(/^0+(?=\d)/, '');
  const body = trimmed(m[3] === undefined ? whole : `${whole}.${m[3]}`);
  return m[1] === '-' && body !== '0' ? `-${body}` : body;
}

/** Exact text `n/d` in lowest terms: the form in which an exact number crosses JSON. */
export function toFraction(r: Rational): string {
  const { n, d } = lowest(r);
  return `${n}/${d}`;
}

/** Null when the text is not `n/d` with a positive denominator. */
export function fromFraction(text: string): Rational | null {
  const m = /^(-?\d+)\/(\d+)$/.exec(text);
  if (!m) return null;
  const d = BigInt(m[2] as string);
  return d > 0n ? { n: BigInt(m[1] as string), d } : null;
}
