import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOLIDAYS_2026 } from '../../../src/domain/people/holidays-2026.ts';
import { HOLIDAYS_2027 } from '../../../src/domain/people/holidays-2027.ts';
import { HOLIDAY_PACKS } from '../../../src/domain/people/holidays-pack.ts';
import { readHolidayPack } from '../../../src/domain/people/pack-checks.ts';
import { workingDayAfter, workingDaysBetween } from '../../../src/domain/people/working-days.ts';
import { dayAt, dayIndex } from '../../../src/domain/working/civil-day.ts';

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
  ['over the turn to 2027 and a Monday at work', '2026-12-23', 4, '2026-12-31'],
  ['over Nyepi and the joint leave of 2027', '2027-03-05', 1, '2027-03-16'],
  ['over the election of 2024', '2024-02-13', 1, '2024-02-15'],
] as const)('a working day is counted %s', ([, start, count, day]) => {
  expect(after(start, count)).toBe(day);
});

test('an office of six days works on Saturday, one of five does not', () => {
  expect([after('2026-07-17', 1, six), after('2026-07-17', 1)]).toEqual(['2026-07-18', '2026-07-20']);
});

test('a year without a published list is named as missing, also when the count only runs into it', () => {
  expect(after('2023-03-04', 1)).toBe('calendar-missing');
  expect(workingDayAfter('2027-12-28', 10, five)).toEqual({
    ok: false,
    problem: { code: 'calendar-missing', year: 2028 },
  });
  expect(workingDayAfter('2024-01-04', -10, five)).toMatchObject({ problem: { year: 2023 } });
  expect(workingDaysBetween('2026-12-01', '2028-01-03', five)).toMatchObject({ problem: { year: 2028 } });
});

test.for(['2026-02-29', '2026-13-01', '2026-1-1', ''])('%s is no day', (day) => {
  expect(workingDayAfter(day, 1, five)).toEqual({ ok: false, problem: { code: 'day-invalid', day } });
});

test('half a day, and more than any term asks for, are no count', () => {
  for (const count of [1.5, 1001, Number.NaN]) {
    expect(workingDayAfter('2026-07-01', count, five)).toMatchObject({ problem: { code: 'count-invalid' } });
  }
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
        const last = workingDaysBetween(dayAt((dayIndex(end) as number) - 1), end, calendar);
        expect(last.ok && last.value.count).toBe(1);
      },
    ),
  );
});

test('the lists have as many days as were announced, and the two election days of 2024', () => {
  const count = (pack: typeof HOLIDAYS_2026, kind: string) =>
    pack.groups.filter((group) => group.kind === kind).flatMap((group) => group.days).length;
  const counts = HOLIDAY_PACKS.map((p) => [p.year, count(p, 'holiday'), count(p, 'joint-leave')]);
  expect(counts).toEqual([
    [2024, 19, 10],
    [2025, 17, 11],
    [2026, 17, 8],
    [2027, 18, 8],
  ]);
  expect(HOLIDAY_PACKS.every((pack) => readHolidayPack(pack).ok)).toBe(true);
});

test('no list is called verified before its decree was read, and every day has a source', () => {
  for (const pack of HOLIDAY_PACKS) {
    expect([pack.verified, ...pack.groups.map((group) => group.verified)]).not.toContain(true);
    expect(pack.groups.every((group) => group.source !== '')).toBe(true);
  }
  expect(HOLIDAYS_2027.note).toContain('Keppres cuti bersama ASN belum diketahui');
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
