import { compare, fromInteger, type Rational } from '../decimal.ts';
import { dayAt, dayIndex, weekday } from './civil-day.ts';
import type { Compute, Operand, TableRow } from './operation.ts';

/** More than any term of the rules; keeps a mistyped count from walking for ever. */
export const LONGEST_TERM = 1000;

const dayOf = (one: Operand | undefined): number | null => (typeof one === 'string' ? dayIndex(one) : null);

/** A whole number of days within reach, else null. */
function wholeOf(one: Operand | undefined): number | null {
  if (one === null || one === undefined || typeof one === 'string' || one.n % one.d !== 0n) return null;
  const whole = Number(one.n / one.d);
  return Math.abs(whole) <= LONGEST_TERM ? whole : null;
}

/** Whether people work on a day: a weekday of their week that the table does not name; null in a year it knows nothing of. */
function worksOn(index: number, week: number, table: readonly TableRow[]): boolean | null {
  const day = dayAt(index);
  const isKnown = table.some((row) => row.at?.startsWith(day.slice(0, 5)));
  if (!isKnown) return null;
  return weekday(index) <= week && !table.some((row) => row.at === day);
}

/** Day, number of days, days of the week worked (5 or 6); the table has the days off of every year it knows. */
export const workingDayAfter: Compute = ([from, days, week], table) => {
  const [start, count, length] = [dayOf(from), wholeOf(days), wholeOf(week)];
  if (start === null || count === null || length === null) return null;
  const step = count < 0 ? -1 : 1;
  let [at, left] = [start, Math.abs(count)];
  while (left > 0) {
    at += step;
    const isWorking = worksOn(at, length, table);
    if (isWorking === null) return null;
    if (isWorking) left -= 1;
  }
  return dayAt(at);
};

/** First day, last day, days of the week worked: working days after the first up to and including the last. */
export const workingDaysBetween: Compute = ([from, to, week], table) => {
  const [first, last, length] = [dayOf(from), dayOf(to), wholeOf(week)];
  if (first === null || last === null || length === null) return null;
  let count = 0;
  for (let at = first + 1; at <= last; at += 1) {
    const isWorking = worksOn(at, length, table);
    if (isWorking === null) return null;
    if (isWorking) count += 1;
  }
  return fromInteger(count);
};

/** Working days among some days, in order, each once; null when one of them is none or of a year the table does not know. */
function workingDaysOf(days: readonly Operand[], week: number, table: readonly TableRow[]) {
  const indices = [...new Set(days.map(dayOf))].sort((a, b) => (a ?? 0) - (b ?? 0));
  const kept: number[] = [];
  for (const index of indices) {
    const isWorking = index === null ? null : worksOn(index, week, table);
    if (index === null || isWorking === null) return null;
    if (isWorking) kept.push(index);
  }
  return kept;
}

const isOfYear = (index: number, year: number): boolean => Number(dayAt(index).slice(0, 4)) === year;
const yearOf = (one: Operand | undefined): number | null =>
  typeof one === 'object' && one !== null ? Number(one.n / one.d) : null;

/** Year, days of the week worked, days: how many of the days are working days of that year. */
export const workingDaysAmong: Compute = ([year, week, ...days], table) => {
  const [wanted, length] = [yearOf(year), wholeOf(week)];
  const kept = length === null ? null : workingDaysOf(days, length, table);
  return kept && wanted !== null ? fromInteger(kept.filter((one) => isOfYear(one, wanted)).length) : null;
};

/**
 * Year, days of the week worked, days: the longest run of working days among them with no other working day between,
 * that ends in that year. Days off in between do not break it, nor does the turn of the year.
 */
export const longestRun: Compute = ([year, week, ...days], table) => {
  const [wanted, length] = [yearOf(year), wholeOf(week)];
  const kept = length === null ? null : workingDaysOf(days, length, table);
  if (!kept || length === null || wanted === null) return null;
  let [longest, run] = [0, 0];
  for (const [i, index] of kept.entries()) {
    const before = kept[i - 1];
    let gap = index - 1;
    while (before !== undefined && gap > before && worksOn(gap, length, table) === false) gap -= 1;
    run = before !== undefined && gap === before ? run + 1 : 1;
    if (isOfYear(index, wanted)) longest = Math.max(longest, run);
  }
  return fromInteger(longest);
};

/** Day and number of calendar days. */
export const daysAfter: Compute = ([from, days]) => {
  const [start, count] = [dayOf(from), wholeOf(days)];
  return start === null || count === null ? null : dayAt(start + count);
};

const WORDS = { '-1': 'below', '0': 'equal', '1': 'above' } as const;

/** `below`, `equal` or `above`: where the first of two numbers, or of two days, stands to the second. */
export const order: Compute = ([a, b]) => {
  const isNumber = (one: Operand | undefined): one is Rational => typeof one === 'object' && one !== null;
  if (isNumber(a) && isNumber(b)) return WORDS[compare(a, b)];
  const [x, y] = [dayOf(a), dayOf(b)];
  return x === null || y === null ? null : WORDS[Math.sign(x - y) as -1 | 0 | 1];
};
