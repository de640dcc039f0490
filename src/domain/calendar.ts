import type { Sourced } from './indicator.ts';
import { type Frequency, type PeriodId, periodEnd } from './period.ts';

/** When the periods of a frequency may be filled in, in whole days after the period's last day. */
export interface CalendarRule extends Sourced {
  readonly frequency: Frequency;
  readonly opensAfterDays: number;
  readonly closesAfterDays: number;
  readonly timeZone: TimeZone;
}

/** Indonesia keeps three zones and no daylight saving; the offsets are hours east of UTC. */
export const TIME_ZONES = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 } as const;
export type TimeZone = keyof typeof TIME_ZONES;

/** What people call the three zones. Source: Keppres 41/1987. */
export const ZONE_LABELS: Readonly<Record<TimeZone, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** Both in milliseconds since 1970 UTC; `closesAt` is the first moment that is too late. */
export interface PeriodWindow {
  readonly opensAt: number;
  readonly closesAt: number;
}

const DAY = 86_400_000;

/** Days since 1970-01-01 of a civil date (algorithm of H. Hinnant, "chrono-compatible low-level date algorithms"). */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** First moment of a civil day (`YYYY-MM-DD`) in a zone, ms since 1970 UTC. */
export function startOfDay(day: string, zone: TimeZone): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return dayNumber(year, month, date) * DAY - TIME_ZONES[zone] * 3_600_000;
}

/** The civil day (`YYYY-MM-DD`) that a moment falls on in a zone. */
export function civilDay(at: number, zone: TimeZone): string {
  const days = Math.floor((at + TIME_ZONES[zone] * 3_600_000) / DAY) + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** The zone the calendars of a tenant are kept in; where it has none, that of the capital. */
export const zoneOf = (calendars: Iterable<CalendarRule>): TimeZone =>
  [...calendars][0]?.timeZone ?? 'Asia/Jakarta';

/** Null when the period does not exist. */
export function periodWindow(period: PeriodId, rule: CalendarRule): PeriodWindow | null {
  const end = periodEnd(period);
  if (!end) return null;
  const dayAfter = startOfDay(end, rule.timeZone) + DAY;
  return {
    opensAt: dayAfter + rule.opensAfterDays * DAY,
    closesAt: dayAfter + rule.closesAfterDays * DAY,
  };
}
