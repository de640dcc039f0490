import { fail, ok, type Result } from '../result.ts';
import type { PackFrame, PackStamp, RuleSource } from '../rule-pack/frame.ts';
import { dayAt, dayIndex, weekday } from '../working/civil-day.ts';
import { LONGEST_TERM } from '../working/day-operation.ts';
import { given, numberOf, ruled, type Sheet, type Working, work } from '../working/working.ts';

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
  | { readonly code: 'day-invalid'; readonly day: string }
  | { readonly code: 'count-invalid'; readonly count: number };

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
  /** The day reached, or the number counted, with the days off it was counted over. */
  readonly working: Working;
}

/** The count-th working day after a day, that day itself not counted; a negative count goes back. */
export function workingDayAfter(
  start: string,
  count: number,
  calendar: WorkCalendar,
): Result<CountedDays, CalendarProblem> {
  const index = dayIndex(start);
  if (index === null) return fail({ code: 'day-invalid', day: start });
  if (!Number.isInteger(count) || Math.abs(count) > LONGEST_TERM)
    return fail({ code: 'count-invalid', count });
  const inputs = [given('from', start), ruled('days', String(count)), weekOf(calendar)];
  const day = overCalendar('working-day-after', inputs, calendar);
  if (day.value === null) return missing(dayAt(index + Math.sign(count)), Math.sign(count), calendar);
  return ok({
    day: day.value,
    count: Math.abs(count),
    skipped: daysOffBetween(start, day.value, calendar),
    working: narrowed(day, start, day.value, calendar),
  });
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
  const inputs = [given('from', from), given('to', to), weekOf(calendar)];
  const number = overCalendar('working-days-between', inputs, calendar);
  const exact = numberOf(number);
  if (!exact) return missing(dayAt(first + 1), 1, calendar);
  return ok({
    day: to,
    count: Number(exact.n / exact.d),
    skipped: last > first ? daysOffBetween(from, to, calendar) : [],
    working: narrowed(number, from, to, calendar),
  });
}

const yearOf = (day: string): number => Number(day.slice(0, 4));
const weekOf = ({ week }: WorkCalendar) => given('week', String(week));

/** The last published list of a year. */
const packOfYear = (year: number, { packs }: WorkCalendar): HolidayPack | null =>
  packs
    .filter((one) => one.year === year)
    .reduce<HolidayPack | null>((a, b) => (a && a.version >= b.version ? a : b), null);

const packsOf = (calendar: WorkCalendar): readonly HolidayPack[] =>
  calendar.packs.filter((pack) => packOfYear(pack.year, calendar) === pack);

function dayOff(day: string, pack: HolidayPack): DayOff | null {
  for (const group of pack.groups) {
    const found = group.days.find((one) => one.day === day);
    if (!found) continue;
    const { source, verified, note, kind } = group;
    return { ...found, kind, pack: { id: pack.id, version: pack.version, source, verified, note } };
  }
  return null;
}

/** Every day from one to another on which offices are closed: days off and the days beyond the week. */
export function closedDays(from: string, to: string, calendar: WorkCalendar): readonly string[] {
  const [first, last] = [dayIndex(from), dayIndex(to)];
  if (first === null || last === null) return [];
  const off = new Set(daysOffBetween(dayAt(first - 1), to, calendar).map(({ day }) => day));
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, i) => first + i)
    .filter((index) => weekday(index) > calendar.week || off.has(dayAt(index)))
    .map(dayAt);
}

/** Days off on weekdays after one day up to the other, nearest first; the other may lie before it. */
function daysOffBetween(from: string, to: string, calendar: WorkCalendar): readonly DayOff[] {
  const isBack = to < from;
  const between = packsOf(calendar)
    .flatMap((pack) => pack.groups.flatMap(({ days }) => days.flatMap(({ day }) => dayOff(day, pack) ?? [])))
    .filter(({ day }) => (isBack ? to <= day && day < from : from < day && day <= to))
    .filter(({ day }) => weekday(dayIndex(day) ?? 0) <= calendar.week)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  return isBack ? between.reverse() : between;
}

/** An operation over the days off of every year the calendar knows; `calendar-missing` where it needs another one. */
export function overCalendar(
  operation: 'working-day-after' | 'working-days-between' | 'working-days-among' | 'longest-run',
  inputs: Sheet['inputs'],
  calendar: WorkCalendar,
): Working {
  const table = packsOf(calendar).flatMap(({ groups }) =>
    groups.flatMap(({ days }) => days.map(({ day, name }) => ({ at: day, gives: name }))),
  );
  const pack = calendarStamp(packsOf(calendar));
  return work({ rule: operation, operation, inputs, table, pack, otherwise: 'calendar-missing' });
}

/** The same working with the lists of only those years it went through; all of them when it went nowhere. */
function narrowed(working: Working, from: string, to: string, calendar: WorkCalendar): Working {
  const [first, last] = from < to ? [from, to] : [to, from];
  const isMet = (year: number): boolean => yearOf(first) <= year && year <= yearOf(last);
  const packs = packsOf(calendar).filter(({ year }) => isMet(year));
  if (packs.length === 0) return working;
  const table = (working.table ?? []).filter(({ at }) => isMet(yearOf(at ?? '')));
  return { ...working, table, pack: calendarStamp(packs) };
}

/** The first year in the direction of the count that has no list. */
function missing(day: string, step: number, calendar: WorkCalendar): Result<never, CalendarProblem> {
  let year = yearOf(day);
  while (packOfYear(year, calendar)) year += step;
  return fail({ code: 'calendar-missing', year });
}

/** Standing of several years' lists as one: verified only when every one of them is. */
function calendarStamp(packs: readonly HolidayPack[]): PackStamp {
  const joined = (texts: readonly string[]): string => [...new Set(texts)].join('; ');
  return {
    id: joined(packs.map((pack) => pack.id)),
    version: joined(packs.map((pack) => pack.version)),
    source: joined(packs.map((pack) => pack.source)),
    verified: packs.length > 0 && packs.every((pack) => pack.verified),
    note: joined(packs.flatMap(({ note }) => (note === null ? [] : [note]))) || null,
  };
}
