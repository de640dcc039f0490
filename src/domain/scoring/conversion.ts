import { add, compare, div, mul, type Rational, sub } from '../decimal.ts';

/** Corner of a conversion, exact. */
export interface Corner {
  readonly from: Rational;
  readonly to: Rational;
}

/** Value on the straight lines through the corners; outside them that of the nearest corner. No corners: the value. */
export function converted(value: Rational, corners: readonly Corner[]): Rational {
  const ordered = [...corners].sort((a, b) => compare(a.from, b.from));
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (!first || !last) return value;
  if (compare(value, first.from) <= 0) return first.to;
  if (compare(value, last.from) >= 0) return last.to;
  const right = ordered.findIndex((corner) => compare(value, corner.from) <= 0);
  const [a, b] = [ordered[right - 1] as Corner, ordered[right] as Corner];
  const part = div(sub(value, a.from), sub(b.from, a.from));
  return part ? add(a.to, mul(part, sub(b.to, a.to))) : b.to;
}
