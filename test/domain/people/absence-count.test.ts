import fc from 'fast-check';
import { expect, test } from 'vitest';
import { absenceCount } from '../../../src/domain/people/absence-count.ts';
import { absenceProposal } from '../../../src/domain/people/discipline-proposal.ts';
import { HOLIDAY_PACKS } from '../../../src/domain/people/holidays-pack.ts';
import { REGIME_PP94 } from '../../../src/domain/people/regime-pp94.ts';
import { workingDayAfter } from '../../../src/domain/people/working-days.ts';
import { evaluateWorking } from '../../../src/domain/working/working.ts';

const calendar = { week: 5, packs: HOLIDAY_PACKS } as const;
const counted = (days: readonly string[], year = 2026) => {
  const found = absenceCount(days, year, calendar);
  return found.ok ? [found.value.days, found.value.consecutive] : found.problem;
};

/** So many working days one after the other. */
function working(start: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => {
    const found = workingDayAfter(start, i + 1, calendar);
    return found.ok ? found.value.day : '';
  });
}

test('a weekend and a holiday are no absence and break no run; a day named twice is one day', () => {
  expect(
    counted(['2026-08-14', '2026-08-15', '2026-08-16', '2026-08-17', '2026-08-18', '2026-08-18']),
  ).toEqual([2, 2]);
});

test('a day at work between two days of absence breaks the run', () => {
  expect(counted(['2026-07-06', '2026-07-07', '2026-07-09'])).toEqual([3, 2]);
  expect(counted([])).toEqual([0, 0]);
});

test('days are added up within their year only, a run goes on over its turn', () => {
  const days = working('2026-12-17', 11);
  expect(days.slice(-5)).toEqual(['2026-12-30', '2026-12-31', '2027-01-04', '2027-01-06', '2027-01-07']);
  expect([counted(days, 2026), counted(days, 2027)]).toEqual([
    [8, 8],
    [3, 11],
  ]);
});

test('a year without a list is named, and so is a day that does not exist', () => {
  expect(counted(['2023-07-03'])).toEqual({ code: 'calendar-missing', year: 2023 });
  expect(counted(['2026-02-30'])).toEqual({ code: 'day-invalid', day: '2026-02-30' });
});

test('ten days over the turn of the year are proposed for what they are, down to every day in the tree', () => {
  const found = absenceCount(working('2026-12-17', 11), 2027, calendar);
  if (!found.ok) throw new Error(found.problem.code);
  const { penalties, also, workings } = absenceProposal(found.value, REGIME_PP94);
  expect([penalties[0]?.id, also]).toEqual(['honourable-dismissal', 'penghentian gaji bulan berikutnya']);
  const tree = JSON.parse(JSON.stringify(workings?.lightest));
  expect(JSON.stringify(tree)).toContain('2026-12-31');
  expect(evaluateWorking(tree)).toBe('honourable-dismissal');
});

test('however the days are ordered the counts are the same, and a run is never longer than all of them', () => {
  const month = working('2026-06-30', 23);
  fc.assert(
    fc.property(fc.shuffledSubarray([...month]), (days) => {
      const [sum, run] = counted(days) as [number, number];
      expect([sum, run]).toEqual(counted([...days].sort()));
      expect(sum).toBe(days.length);
      expect(run).toBeLessThanOrEqual(sum);
    }),
  );
});
