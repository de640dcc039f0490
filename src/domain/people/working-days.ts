import { civilDay, dayNumber } from '../calendar.ts';
import { daysInMonth } from '../period.ts';
import { fail, ok, type Result } from '../result.ts';
import type { PackFrame, PackStamp, RuleSource } from '../rule-pack/frame.ts';

/** Days off of one year, as the government published them. */
export interface HolidayPack extends PackFrame {
  readonly year: number;
  readonly groups: readonly (RuleSource & {
    readonly kind: 'holiday' | 'joint-leave';
    readonly days: readonly { readonly day: string; readonly name: string }[];
  })[];
}

/** Offices work five days (Monday to Friday) or six (Monday to Saturday). */
export type WorkWeek = 5 | 6;

export interface WorkCalendar {
  readonly week: WorkWeek;
  readonly packs: readonly HolidayPack[];
}

export type CalendarProblem =
  | { readonly code: 'calendar-missing'; readonly year: number }
  | { readonly code: 'day-invalid'; readonly day: string };

/** A weekday that does not count, and whose word that is. */
export interface DayOff {
  readonly day: string;
  readonly kind: 'holiday' | 'joint-leave';
  readonly name: string;
  readonly pack: PackStamp;
}

export interface CountedDays {
  readonly day: string;
  /** Working days counted. */
  readonly count: number;
  /** Days off that would otherwise have been working days, in order. */
  readonly skipped: readonly DayOff[];
}

const MILLISECONDS = 86_400_000;
/** More than any term of the rules; keeps a mistyped count from walking for ever. */
const LONGEST = 1000;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970-01-01; null when there is no such day. */
export function dayIndex(day: string): number | null {
  const [, year, month, date] = (SHAPE.exec(day) ?? []).map(Number);
  if (!year || !month || !date || month > 12 || date > daysInMonth(year, month)) return null;
  return dayNumber(year, month, date);
}

export const dayAt = (index: number): string => civilDay(index * MILLISECONDS, 'Asia/Jakarta');

/** Calendar days later: for terms that count every day. */
export function daysAfter(start: string, count: number): Result<string, CalendarProblem> {
  const index = dayIndex(start);
  return index === null ? fail({ code: 'day-invalid', day: start }) : ok(dayAt(index + count));
}

/** 1 = Monday … 7 = Sunday; 1970-01-01 was a Thursday. */
const weekday = (index: number): number => ((((index + 3) % 7) + 7) % 7) + 1;

function dayOff(day: string, pack: HolidayPack): DayOff | null {
  for (const group of pack.groups) {
    const found = group.days.find((one) => one.day === day);
    if (!found) continue;
    const { source, verified, note, kind } = group;
    return { ...found, kind, pack: { id: pack.id, version: pack.version, source, verified, note } };
  }
  return null;
}

/** Whether people work on a day. Without the list of that year nobody can say, also for a plain Tuesday. */
export function workingDay(
  day: string,
  calendar: WorkCalendar,
): Result<{ readonly isWorking: boolean; readonly off: DayOff | null }, CalendarProblem> {
  const index = dayIndex(day);
  if (index === null) return fail({ code: 'day-invalid', day });
  const year = Number(day.slice(0, 4));
  const pack = calendar.packs
    .filter((one) => one.year === year)
    .reduce<HolidayPack | null>((a, b) => (a && a.version >= b.version ? a : b), null);
  if (!pack) return fail({ code: 'calendar-missing', year });
  if (weekday(index) > calendar.week) return ok({ isWorking: false, off: null });
  const off = dayOff(day, pack);
  return ok({ isWorking: off === null, off });
}

/** The count-th working day after a day, that day itself not counted; a negative count goes back. */
export function workingDayAfter(
  start: string,
  count: number,
  calendar: WorkCalendar,
): Result<CountedDays, CalendarProblem> {
  const index = dayIndex(start);
  if (index === null) return fail({ code: 'day-invalid', day: start });
  const step = count < 0 ? -1 : 1;
  const wanted = Math.min(Math.abs(count), LONGEST);
  const skipped: DayOff[] = [];
  let [at, counted] = [index, 0];
  while (counted < wanted) {
    at += step;
    const found = workingDay(dayAt(at), calendar);
    if (!found.ok) return found;
    if (found.value.isWorking) counted += 1;
    if (found.value.off) skipped.push(found.value.off);
  }
  return ok({ day: dayAt(at), count: wanted, skipped });
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(
  from: string,
  to: string,
  calendar: WorkCalendar,
): Result<CountedDays, CalendarProblem> {
  const [first, last] = [dayIndex(from), dayIndex(to)];
  if (first === null) return fail({ code: 'day-invalid', day: from });
  if (last === null) return fail({ code: 'day-invalid', day: to });
  const skipped: DayOff[] = [];
  let count = 0;
  for (let at = first + 1; at <= last; at += 1) {
    const found = workingDay(dayAt(at), calendar);
    if (!found.ok) return found;
    if (found.value.isWorking) count += 1;
    if (found.value.off) skipped.push(found.value.off);
  }
  return ok({ day: to, count, skipped });
}
