import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CaseTerm } from '../../src/domain/dossier/readings/case-calendar.ts';
import { grouped } from '../../src/domain/grouped.ts';
import { standingOf } from '../../src/domain/people/case-duties.ts';
import { type CaseDays, caseTerms } from '../../src/domain/people/case-terms.ts';
import { HOLIDAY_PACKS } from '../../src/domain/people/holidays-pack.ts';
import { TERMS_2021 } from '../../src/domain/people/term-packs.ts';
import { closedDays } from '../../src/domain/people/working-days.ts';
import { type DrawnTerm, drawCase } from '../../src/ui/people/case-drawing.ts';

const calendar = { week: 5, packs: HOLIDAY_PACKS } as const;

/** Terms of a case as they stand on a day. */
const termsOn = (today: string, days: CaseDays): readonly CaseTerm[] =>
  caseTerms(days, false, TERMS_2021, calendar)
    .map((term) => ({
      ...term,
      length: { days: 14, unit: 'days' as const },
      bearer: 'examiner' as const,
      standing: standingOf(term, today),
      left: null,
    }))
    // The second summons is a term of whoever missed the first.
    .filter(({ id, standing }) => standing !== 'not-begun' && id !== 'second-summons-sending');

const draw = (today: string, days: CaseDays, width = 640) =>
  drawCase({
    terms: termsOn(today, days),
    today,
    width,
    textsOf: ({ id }) => [`${id} in all its words`, id],
    closedDays: (from, to) => closedDays(from, to, calendar),
  });

const CASE = {
  'first-summons-sent': '2026-10-05',
  'first-examination': '2026-10-14',
  decided: '2026-10-26',
} as const;

test('a delivery that is overdue runs on to today; what was kept ends where it came', () => {
  const drawing = draw('2026-11-20', CASE);
  const [summons, delivery] = [
    drawing?.terms.find(({ id }) => id === 'first-summons'),
    drawing?.terms.find(({ id }) => id === 'delivery'),
  ];
  expect(summons).toMatchObject({ state: 'kept', late: null });
  expect(delivery).toMatchObject({ state: 'broken', came: null, late: drawing?.today });
  expect(delivery?.to).toBeLessThan(drawing?.today ?? 0);
});

test('a case that is over leaves today behind; one without a day is not drawn', () => {
  const over = draw('2030-01-02', { 'first-summons-sent': '2026-10-05', 'first-examination': '2026-10-14' });
  expect([over?.today, over?.last]).toEqual([null, '2026-10-14']);
  expect(draw('2026-10-05', {})).toBeNull();
});

test('closed days are weekends and days off, and give way where a day has no room', () => {
  expect(closedDays('2026-12-23', '2026-12-28', calendar)).toEqual([
    '2026-12-24',
    '2026-12-25',
    '2026-12-26',
    '2026-12-27',
  ]);
  expect(draw('2026-11-20', CASE, 640)?.closed.length).toBeGreaterThan(0);
  expect(draw('2026-11-20', CASE, 120)?.closed).toEqual([]);
});

test('on every width bars and words stay inside, and in one lane nothing touches', () => {
  const day = fc.date({ min: new Date('2026-02-01'), max: new Date('2026-11-01'), noInvalidDate: true });
  const iso = day.map((one) => one.toISOString().slice(0, 10));
  const numRuns = 60;
  fc.assert(
    fc.property(
      fc.array(iso, { minLength: 6, maxLength: 6 }),
      fc.integer({ min: 290, max: 900 }),
      staysApart,
    ),
    { numRuns },
  );
});

function staysApart(some: readonly string[], width: number): void {
  const [sent = '', heard = '', decided = '', received = '', filed = '', today = ''] = [...some].sort();
  const days = {
    'first-summons-sent': sent,
    'first-examination': heard,
    decided,
    delivered: received,
    received,
    'objection-filed': filed,
  };
  const terms = draw(today, days, width)?.terms ?? [];
  for (const { from, to, came, late, textAt } of terms)
    for (const x of [from, to, came ?? 0, late ?? 0, textAt])
      expect(0 <= x && x <= width, String(x)).toBe(true);
  for (const row of grouped(terms, ({ lane }) => lane).values())
    for (const [before, next] of row.slice(1).map((one, i) => [row[i] as DrawnTerm, one] as const))
      expect(Math.min(next.from, next.textAt)).toBeGreaterThan(Math.max(before.to, before.late ?? 0));
}
