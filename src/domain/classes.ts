import { compare, fromDecimal } from './decimal.ts';
import type { Decimal } from './indicator.ts';

/** Most classes a reader tells apart by pattern as well as by colour. */
const MOST = 4;

/** From the lowest value to the highest of a class, both inside it. */
export interface ValueClass {
  readonly from: Decimal;
  readonly to: Decimal;
}

/**
 * Classes of about equally many values (quantiles), lowest first; equal values are never parted. Fewer than four where
 * there are not enough different values.
 */
export function quantiles(values: readonly Decimal[]): readonly ValueClass[] {
  const numbers = values.flatMap((text) => {
    const exact = fromDecimal(text);
    return exact ? [{ text, exact }] : [];
  });
  const sorted = numbers.sort((a, b) => compare(a.exact, b.exact));
  const classes: ValueClass[] = [];
  let at = 0;
  for (let i = 1; i <= MOST && at < sorted.length; i += 1) {
    let end = Math.round((sorted.length * i) / MOST);
    // Equal values have filled the class before this one with its share.
    if (end <= at) continue;
    while (end < sorted.length && equal(sorted[end - 1], sorted[end])) end += 1;
    classes.push({ from: sorted[at]?.text ?? '', to: sorted[end - 1]?.text ?? '' });
    at = end;
  }
  return classes;
}

type Known = { readonly exact: NonNullable<ReturnType<typeof fromDecimal>> };
const equal = (a: Known | undefined, b: Known | undefined): boolean =>
  a !== undefined && b !== undefined && compare(a.exact, b.exact) === 0;

/** Class of a value, from 0; -1 for what is in none. */
export function classOf(value: Decimal, classes: readonly ValueClass[]): number {
  const exact = fromDecimal(value);
  if (!exact) return -1;
  return classes.findIndex(({ to }) => compare(exact, fromDecimal(to) ?? exact) <= 0);
}
