import {
  civilDay,
  dayNumber,
  startOfDay,
  TIME_ZONES,
  type TimeZone,
  ZONE_LABELS,
} from '../../domain/calendar.ts';
import { type PeriodId, parsePeriod } from '../../domain/period.ts';
import { NBSP } from './number.ts';
import { words } from './words.ts';

const DAY = 86_400_000;

export const zoneLabel = (zone: TimeZone): string => ZONE_LABELS[zone];

/** `10.42`; add the zone where a reader may be elsewhere. */
export function clockText(at: number, zone: TimeZone): string {
  const minutes = Math.floor(((at + TIME_ZONES[zone] * 3_600_000) % DAY) / 60_000);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}.${two(minutes % 60)}`;
}

/** `10.42 WITA`. */
export const clockZoneText = (at: number, zone: TimeZone): string =>
  `${clockText(at, zone)}${NBSP}${zoneLabel(zone)}`;

/** `15 Okt 2024` from `YYYY-MM-DD`. */
export function dayText(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return `${date}${NBSP}${words.value.dates.months[month - 1]}${NBSP}${year}`;
}

/** `Sel, 15 Okt 2024` from `YYYY-MM-DD`. */
export function weekdayText(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  // 1970-01-01 was a Thursday; the table begins on Sunday.
  const weekday = (((dayNumber(year, month, date) + 4) % 7) + 7) % 7;
  return `${words.value.dates.weekdays[weekday]}, ${dayText(day)}`;
}

/** `Sel, 15 Okt 2024` of a moment. */
export const momentDayText = (at: number, zone: TimeZone): string => weekdayText(civilDay(at, zone));

/** `Kam, 10 Okt 2024 15.20 WITA`. */
export const momentText = (at: number, zone: TimeZone): string =>
  `${momentDayText(at, zone)}${NBSP}${clockZoneText(at, zone)}`;

/** Only the hour when the moment is of today, otherwise the day too: `10.42` or `Sel, 15 Okt 2024 10.42`. */
export function recentText(at: number, now: number, zone: TimeZone): string {
  const clock = clockText(at, zone);
  return civilDay(at, zone) === civilDay(now, zone) ? clock : `${momentDayText(at, zone)}${NBSP}${clock}`;
}

/** Whole civil days from `now` to the day of `at`: `hari ini`, `4 hari lagi`, `2 hari lalu`. */
export function daysLeftText(at: number, now: number, zone: TimeZone): string {
  const days = Math.round((midnight(at, zone) - midnight(now, zone)) / DAY);
  return words.value.dates.relativeDays(days);
}

const midnight = (at: number, zone: TimeZone): number => startOfDay(civilDay(at, zone), zone);

/** Age of something waiting: `3 menit`, `2 jam`, `5 hari`. */
export function ageText(since: number, now: number): string {
  const minutes = Math.max(0, Math.floor((now - since) / 60_000));
  const { minutesLong, hoursLong, daysLong } = words.value.dates;
  if (minutes < 60) return minutesLong(minutes);
  return minutes < 1440 ? hoursLong(Math.floor(minutes / 60)) : daysLong(Math.floor(minutes / 1440));
}

/** A period as it is spoken of: `Tahun 2024`, `Semester I 2024`, `Triwulan III 2024`, `Sep 2024`. */
export function periodText(id: PeriodId): string {
  const period = parsePeriod(id);
  return period ? words.value.dates.period(period) : id;
}

/** The same in a narrow place: `2024`, `Smt I 2024`, `TW III 2024`. */
export function periodShortText(id: PeriodId): string {
  const period = parsePeriod(id);
  return period ? words.value.dates.periodShort(period) : id;
}
