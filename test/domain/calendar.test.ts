import { expect, test } from 'vitest';
import { civilDay, dayNumber, periodWindow, startOfDay } from '../../src/domain/calendar.ts';
import { DAY, QUARTERLY } from '../support/builders.ts';

test('the civil date arithmetic agrees with the platform for every day of 1900 to 2100', () => {
  for (let at = Date.UTC(1900, 0, 1); at < Date.UTC(2101, 0, 1); at += DAY) {
    const day = new Date(at);
    const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
    if (dayNumber(year, month, date) * DAY !== at) expect.fail(day.toISOString());
    if (civilDay(at - 8 * 3_600_000, 'Asia/Makassar') !== day.toISOString().slice(0, 10))
      expect.fail(day.toISOString());
  }
});

test.for([
  ['Asia/Jakarta', '2026-06-30T17:00:00.000Z'],
  ['Asia/Makassar', '2026-06-30T16:00:00.000Z'],
  ['Asia/Jayapura', '2026-06-30T15:00:00.000Z'],
] as const)('the first of July begins in %s at %s', ([zone, moment]) => {
  expect(new Date(startOfDay('2026-07-01', zone)).toISOString()).toBe(moment);
  expect(civilDay(Date.parse(moment), zone)).toBe('2026-07-01');
  expect(civilDay(Date.parse(moment) - 1, zone)).toBe('2026-06-30');
});

test('a quarter opens the day after its last day and the twentieth day is the last one in time', () => {
  const window = periodWindow('2026-Q2', QUARTERLY);
  expect(window && civilDay(window.opensAt, 'Asia/Makassar')).toBe('2026-07-01');
  expect(window && civilDay(window.opensAt - 1, 'Asia/Makassar')).toBe('2026-06-30');
  expect(window && civilDay(window.closesAt - 1, 'Asia/Makassar')).toBe('2026-07-20');
  expect(window && civilDay(window.closesAt, 'Asia/Makassar')).toBe('2026-07-21');
});

test('February has 29 days in a leap year and the window of its month follows', () => {
  const monthly = { ...QUARTERLY, frequency: 'monthly' as const };
  const day = (period: string) => civilDay(periodWindow(period, monthly)?.opensAt ?? 0, 'Asia/Makassar');
  expect(day('2024-M02')).toBe('2024-03-01');
  expect(day('2026-M02')).toBe('2026-03-01');
  expect(periodWindow('2024-M02', monthly)?.opensAt).toBe(startOfDay('2024-02-29', 'Asia/Makassar') + DAY);
});

test('a period that does not exist has no window', () => {
  expect(periodWindow('2026-Q5', QUARTERLY)).toBeNull();
  expect(periodWindow('second quarter', QUARTERLY)).toBeNull();
});
