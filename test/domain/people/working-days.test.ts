import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOLIDAY_PACKS, HOLIDAYS_2025, HOLIDAYS_2026 } from '../../../src/domain/people/holidays-pack.ts';
import { readHolidayPack } from '../../../src/domain/people/pack-checks.ts';
import {
  dayAt,
  dayIndex,
  workingDay,
  workingDayAfter,
  workingDaysBetween,
} from '../../../src/domain/people/working-days.ts';

const five = { week: 5, packs: HOLIDAY_PACKS } as const;
const six = { week: 6, packs: HOLIDAY_PACKS } as const;
const after = (start: string, count: number, calendar: typeof five | typeof six = five) => {
  const found = workingDayAfter(start, count, calendar);
  return found.ok ? found.value.day : found.problem.code;
};

test('ASN-09: a decision received on 14 July 2026 takes effect on 4 August, the 15th working day', () => {
  expect(after('2026-07-14', 15)).toBe('2026-08-04');
});

test.for([
  ['over Independence Day, a Monday', '2026-08-14', 1, '2026-08-18'],
  ['over Nyepi, Idulfitri and their joint leave', '2026-03-17', 1, '2026-03-25'],
  ['over the joint leave added in August 2025', '2025-08-15', 1, '2025-08-19'],
  ['over Christmas and the joint leave after it', '2025-12-24', 1, '2025-12-29'],
  ['over the turn of the year', '2025-12-31', 1, '2026-01-02'],
] as const)('a working day is counted %s', ([, start, count, day]) => {
  expect(after(start, count)).toBe(day);
});

test('an office of six days works on Saturday, one of five does not', () => {
  expect([after('2026-07-17', 1, six), after('2026-07-17', 1)]).toEqual(['2026-07-18', '2026-07-20']);
});

test('a year without a published list is named as missing, also when the count only runs into it', () => {
  expect(after('2024-03-04', 1)).toBe('calendar-missing');
  expect(workingDayAfter('2026-12-28', 10, five)).toEqual({
    ok: false,
    problem: { code: 'calendar-missing', year: 2027 },
  });
});

test.for(['2026-02-29', '2026-13-01', '2026-1-1', ''])('%s is no day', (day) => {
  expect(workingDayAfter(day, 1, five)).toEqual({ ok: false, problem: { code: 'day-invalid', day } });
});

test('every day off that was passed over is told with its source', () => {
  const found = workingDayAfter('2026-08-14', 1, five);
  expect(found.ok && found.value.skipped).toMatchObject([
    {
      day: '2026-08-17',
      kind: 'holiday',
      pack: { id: 'national-holidays', version: '2026.1', verified: false },
    },
  ]);
});

test('going forward and counting between agree, in both weeks', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: dayIndex('2025-01-01') as number, max: dayIndex('2026-06-30') as number }),
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom(five, six),
      (index, count, calendar) => {
        const start = dayAt(index);
        const end = after(start, count, calendar as typeof five);
        const between = workingDaysBetween(start, end, calendar);
        expect(between.ok && between.value.count).toBe(count);
        const last = workingDay(end, calendar);
        expect(last.ok && last.value.isWorking).toBe(true);
      },
    ),
  );
});

test('the lists have as many days as were announced: 17 and 11 for 2025, 17 and 8 for 2026', () => {
  const count = (pack: typeof HOLIDAYS_2025, kind: string) =>
    pack.groups.filter((group) => group.kind === kind).flatMap((group) => group.days).length;
  expect([HOLIDAYS_2025, HOLIDAYS_2026].map((p) => [count(p, 'holiday'), count(p, 'joint-leave')])).toEqual([
    [17, 11],
    [17, 8],
  ]);
  expect(HOLIDAY_PACKS.map((pack) => readHolidayPack(pack).ok)).toEqual([true, true]);
});

test('a list with a day of another year, or a day without a name, is refused', () => {
  const [first, ...rest] = HOLIDAYS_2026.groups;
  const wrong = {
    ...HOLIDAYS_2026,
    groups: [{ ...first, days: [{ day: '2027-01-01', name: '' }] }, ...rest],
  };
  const named = {
    ...HOLIDAYS_2026,
    groups: [{ ...first, days: [{ day: '2027-01-01', name: 'x' }] }, ...rest],
  };
  expect(readHolidayPack(wrong)).toMatchObject({ ok: false, problem: [{ path: 'groups.0.days.0.name' }] });
  expect(readHolidayPack(named)).toMatchObject({
    ok: false,
    problem: [{ path: 'groups.0.days.0.day', reason: 'day-of-another-year' }],
  });
});
