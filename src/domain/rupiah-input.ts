import { fromDecimal, fromInteger, mul, type Rational, toDecimal } from './decimal.ts';
import type { Decimal } from './indicator.ts';
import { readNumber } from './number-input.ts';

/** How people say large sums; `jt`, `m` and `t` as in tables. */
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(triliun|t)$/, 1e12],
  [/^(miliar|milyar|m)$/, 1e9],
  [/^(juta|jt)$/, 1e6],
  [/^(ribu|rb)$/, 1e3],
  [/^(rupiah)?$/, 1],
];

/** Rupiah as typed: `2.000.000.000`, `Rp2 miliar`, `1,5 juta`. Null for what is no sum of money. */
export function readRupiah(typed: string): Decimal | null {
  const m = /^(?:rp\.? *)?([\d., ]*\d) *([a-z]*)$/.exec(typed.trim().toLowerCase());
  const scale = m && SCALES.find(([name]) => name.test(m[2] ?? ''))?.[1];
  const reading = m && readNumber(m[1] ?? '');
  const value: Rational | null = reading?.ok ? fromDecimal(reading.value) : null;
  return value && scale ? toDecimal(mul(value, fromInteger(scale))) : null;
}
