import fc from 'fast-check';
import { expect, test } from 'vitest';
import { civilDay, TIME_ZONES, type TimeZone } from '../../../src/domain/calendar.ts';
import { clearFor, isQuiet, type QuietHours, USUAL_QUIET } from '../../../src/domain/notices/quiet-hours.ts';
import { HOLIDAY_PACKS } from '../../../src/domain/people/holidays-pack.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;
const zones = Object.keys(TIME_ZONES) as TimeZone[];

const formats = new Map(
  zones.map((timeZone) => {
    const clock = { hour: '2-digit', minute: '2-digit', weekday: 'short', hourCycle: 'h23' } as const;
    return [timeZone, new Intl.DateTimeFormat('en-GB', { ...clock, timeZone })];
  }),
);

/** The clock on the wall, by the time zone database of the runtime. */
function wallClock(at: number, zone: TimeZone): { minute: number; weekday: string } {
  const parts = new Map(
    formats
      .get(zone)
      ?.formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const minute = Number(parts.get('hour')) * 60 + Number(parts.get('minute'));
  return { minute, weekday: parts.get('weekday') ?? '' };
}

const daysOff = new Set(
  HOLIDAY_PACKS.flatMap(({ groups }) => groups.flatMap(({ days }) => days.map(({ day }) => day))),
);

const moments = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) });
const minutes = fc.integer({ min: 0, max: 1439 });
const quiets = fc.record<QuietHours>({ from: minutes, until: minutes, weekends: fc.boolean() });

test('quiet is what the clock on the wall, the weekday and the list of holidays say, in every zone', () => {
  fc.assert(
    fc.property(moments, quiets, fc.constantFrom(...zones), (at, quiet, zone) => {
      const { minute, weekday } = wallClock(at, zone);
      const isOff =
        quiet.weekends && (weekday === 'Sat' || weekday === 'Sun' || daysOff.has(civilDay(at, zone)));
      const later = (minute - quiet.from + 1440) % 1440;
      const isNight = later < (quiet.until - quiet.from + 1440) % 1440;
      expect(isQuiet(at, quiet, zone)).toBe(isOff || isNight);
    }),
    { numRuns: 400 },
  );
});

test('nothing that is kept until the quiet time arrives inside it, and it ends where quiet begins', () => {
  fc.assert(
    fc.property(
      moments,
      quiets,
      fc.constantFrom(...zones),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (at, quiet, zone, part) => {
        const clear = clearFor(at, quiet, zone);
        expect(clear === 0).toBe(isQuiet(at, quiet, zone));
        if (clear === 0) return;
        expect(isQuiet(at + Math.floor(part * (clear - 1)), quiet, zone)).toBe(false);
        if (clear < DAY) expect(isQuiet(at + clear, quiet, zone)).toBe(true);
      },
    ),
    { numRuns: 400 },
  );
});

test('the usual quiet time lasts from eight in the evening to six, and the whole weekend', () => {
  // Friday 27 November 2026, 19.59 in Mataram (UTC+8).
  const friday = Date.UTC(2026, 10, 27, 11, 59);
  const quietAfter = (later: number) => isQuiet(friday + later, USUAL_QUIET, 'Asia/Makassar');
  expect(quietAfter(0)).toBe(false);
  expect(clearFor(friday, USUAL_QUIET, 'Asia/Makassar')).toBe(MINUTE);
  expect([MINUTE, 12 * 3_600_000, 2 * DAY, 2 * DAY + 10 * 3_600_000].map(quietAfter)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(quietAfter(2 * DAY + 10 * 3_600_000 + MINUTE)).toBe(false);
});

test('a holiday in the middle of the week is quiet from midnight to midnight, unless somebody wants days off told too', () => {
  // Thursday 24 December 2026, 19.00 in Mataram; the evening is chosen away, so that only the day counts.
  const eve = Date.UTC(2026, 11, 24, 11);
  const byDay = { from: 0, until: 0, weekends: true };
  const hours = [0, 6, 28.9, 29].map((later) => eve + later * 3_600_000);
  const quiet = (choice: QuietHours) => hours.map((at) => isQuiet(at, choice, 'Asia/Makassar'));
  expect(quiet({ ...byDay, weekends: false })).toEqual([false, false, false, false]);
  // Joint leave, then Christmas on a Friday, then Saturday.
  expect(quiet(byDay)).toEqual([true, true, true, true]);
  // Proklamasi: Monday 17 August 2026; Tuesday is not quiet.
  const monday = Date.UTC(2026, 7, 16, 16);
  expect([0, 23.9, 24].map((later) => isQuiet(monday + later * 3_600_000, byDay, 'Asia/Makassar'))).toEqual([
    true,
    true,
    false,
  ]);
});
