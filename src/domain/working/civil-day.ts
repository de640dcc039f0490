import { civilDay, dayNumber } from '../calendar.ts';
import { daysInMonth } from '../period.ts';

const MILLISECONDS = 86_400_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970-01-01 of a day `YYYY-MM-DD`; null when there is no such day. */
export function dayIndex(day: string): number | null {
  const [, year, month, date] = (SHAPE.exec(day) ?? []).map(Number);
  if (!year || !month || !date || month > 12 || date > daysInMonth(year, month)) return null;
  return dayNumber(year, month, date);
}

/** The day `YYYY-MM-DD` of a number of days since 1970-01-01. */
export const dayAt = (index: number): string => civilDay(index * MILLISECONDS, 'Asia/Jakarta');

/** 1 = Monday … 7 = Sunday; 1970-01-01 was a Thursday. */
export const weekday = (index: number): number => ((((index + 3) % 7) + 7) % 7) + 1;
