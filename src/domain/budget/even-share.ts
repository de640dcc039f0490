import { dayNumber } from '../calendar.ts';
import { HUNDRED, mul, roundHalfUp } from '../decimal.ts';
import type { Decimal } from '../indicator.ts';

/** Percent of the year gone by a day: whole days, the day itself included. */
export function evenShare(day: string): Decimal {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const start = dayNumber(year, 1, 1);
  const gone = {
    n: BigInt(dayNumber(year, month, date) - start + 1),
    d: BigInt(dayNumber(year + 1, 1, 1) - start),
  };
  return roundHalfUp(mul(gone, HUNDRED), 1);
}
