import { civilDay, startOfDay, type TimeZone } from '../calendar.ts';
import { HOLIDAY_PACKS } from '../people/holidays-pack.ts';
import { closedDays, type WorkCalendar } from '../people/working-days.ts';

/** When a person wants no message. */
export interface QuietHours {
  /** Minutes after midnight where the tenant is: from this one on, and not any more from that one on; equal = never. */
  readonly from: number;
  readonly until: number;
  /** Whole Saturdays, Sundays, national holidays and joint leave besides. */
  readonly weekends: boolean;
}

/** From eight in the evening to six, and on days off; a choice of this product. */
export const USUAL_QUIET: QuietHours = { from: 20 * 60, until: 6 * 60, weekends: true };

/** Of a year whose list is not published yet only the weekends are known. */
const OFFICES: WorkCalendar = { week: 5, packs: HOLIDAY_PACKS };

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Whether a moment, ms, lies in the quiet time of a person: its hours in the zone of the tenant, and days off if he wants. */
export function isQuiet(at: number, quiet: QuietHours, zone: TimeZone): boolean {
  return (quiet.weekends && isDayOff(civilDay(at, zone))) || isBetween(minuteOf(at, zone), quiet);
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

const isDayOff = (day: string): boolean => closedDays(day, day, OFFICES).length > 0;
