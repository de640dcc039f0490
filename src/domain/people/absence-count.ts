import { fail, ok, type Result } from '../result.ts';
import { dayIndex } from '../working/civil-day.ts';
import { given, numberOf, type Working } from '../working/working.ts';
import { type CalendarProblem, overCalendar, type WorkCalendar } from './working-days.ts';

/** Absence of a person without valid reason, as the thresholds of a year ask for it. */
export interface AbsenceCount {
  /** Working days of the year, added up. */
  readonly days: number;
  /** Longest unbroken run of working days that ends in the year; it may have begun in the year before. */
  readonly consecutive: number;
  readonly workings: { readonly days: Working; readonly consecutive: Working };
}

/**
 * Counts days of absence, each once. Days on which nobody works are no absence and break no run; days of other years
 * only lengthen a run. A year whose days off are not known is named.
 */
export function absenceCount(
  absent: readonly string[],
  year: number,
  calendar: WorkCalendar,
): Result<AbsenceCount, CalendarProblem> {
  const invalid = absent.find((day) => dayIndex(day) === null);
  if (invalid !== undefined) return fail({ code: 'day-invalid', day: invalid });
  const unknown = absent
    .map((day) => Number(day.slice(0, 4)))
    .find((one) => !calendar.packs.some((pack) => pack.year === one));
  if (unknown !== undefined) return fail({ code: 'calendar-missing', year: unknown });
  const inputs = [
    given('year', String(year)),
    given('week', String(calendar.week)),
    ...[...absent].sort().map((day) => given('absent', day)),
  ];
  const workings = {
    days: overCalendar('working-days-among', inputs, calendar),
    consecutive: overCalendar('longest-run', inputs, calendar),
  };
  const whole = (working: Working): number => Number(numberOf(working)?.n ?? 0n);
  return ok({ days: whole(workings.days), consecutive: whole(workings.consecutive), workings });
}
