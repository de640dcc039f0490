import { civilDay, dayNumber, startOfDay, type TimeZone } from '../calendar.ts';

/** When a person wants no message. */
export interface QuietHours {
  /** Minutes after midnight where the tenant is: from this one on, and not any more from that one on; equal = never. */
  readonly from: number;
  readonly until: number;
  /** Whole Saturdays and Sundays besides. */
  readonly weekends: boolean;
}

/** From eight in the evening to six, and at weekends; a choice of this product. */
export const USUAL_QUIET: QuietHours = { from: 20 * 60, until: 6 * 60, weekends: true };

const MINUTE = 60_000;
const DAY = 86_400_000;

export function isQuiet(at: number, quiet: QuietHours, zone: TimeZone): boolean {
  return (quiet.weekends && isWeekend(civilDay(at, zone))) || isBetween(minuteOf(at, zone), quiet);
}

/** Milliseconds until the next quiet time begins, a day at most; 0 inside one. */
export function clearFor(at: number, quiet: QuietHours, zone: TimeZone): number {
  if (isQuiet(at, quiet, zone)) return 0;
  const midnight = startOfDay(civilDay(at, zone), zone);
  const begins = [midnight + DAY, midnight + quiet.from * MINUTE, midnight + DAY + quiet.from * MINUTE];
  const next = begins.filter((one) => one > at && isQuiet(one, quiet, zone));
  return Math.min(DAY, ...next.map((one) => one - at));
}

const minuteOf = (at: number, zone: TimeZone): number =>
  Math.floor((at - startOfDay(civilDay(at, zone), zone)) / MINUTE);

function isBetween(minute: number, { from, until }: QuietHours): boolean {
  if (from <= until) return from <= minute && minute < until;
  return minute >= from || minute < until;
}

function isWeekend(day: string): boolean {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  // 1970-01-01 was a Thursday.
  return [2, 3].includes(((dayNumber(year, month, date) % 7) + 7) % 7);
}
