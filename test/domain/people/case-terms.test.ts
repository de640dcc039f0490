import { expect, test } from 'vitest';
import { appealRoute } from '../../../src/domain/people/appeal-route.ts';
import { type CaseDays, caseTerms, inForceOn, type TermId } from '../../../src/domain/people/case-terms.ts';
import { HOLIDAY_PACKS } from '../../../src/domain/people/holidays-pack.ts';
import { readTermPack } from '../../../src/domain/people/pack-checks.ts';
import { TERMS_2021 } from '../../../src/domain/people/term-packs.ts';

const calendar = { week: 5, packs: HOLIDAY_PACKS } as const;
const term = (id: TermId, days: CaseDays, isDismissal = false) =>
  caseTerms(days, isDismissal, TERMS_2021, calendar).find((one) => one.id === id);

test.for([
  ['first-summons', { 'first-summons-sent': '2026-07-01' }, '2026-07-10'],
  ['second-summons', { 'second-summons-sent': '2026-08-10' }, '2026-08-20'],
  ['second-summons-sending', { 'first-examination': '2026-07-10' }, '2026-07-21'],
  ['delivery', { decided: '2026-07-01' }, '2026-07-21'],
  ['sending-when-absent', { 'delivery-missed': '2026-07-03' }, '2026-07-08'],
  ['in-force', { received: '2026-07-14' }, '2026-08-04'],
  ['objection', { received: '2026-07-14' }, '2026-07-28'],
  ['objection-decision', { 'objection-filed': '2026-07-01' }, '2026-07-30'],
] as const)('the term %s counted from %o is %s', ([id, days, day]) => {
  expect(term(id, days)?.day).toBe(day);
});

test('an examination before the seventh working day after the summons breaks the term, on it keeps it', () => {
  const kept = (day: string) =>
    term('first-summons', { 'first-summons-sent': '2026-07-01', 'first-examination': day })?.isKept;
  expect([kept('2026-07-09'), kept('2026-07-10'), kept('2026-07-20')]).toEqual([false, true, true]);
});

test('a delivery after the fourteenth working day breaks the term', () => {
  const kept = (delivered: string) => term('delivery', { decided: '2026-07-01', delivered })?.isKept;
  expect([kept('2026-07-21'), kept('2026-07-22')]).toEqual([true, false]);
});

test('what has not begun has no day yet, and whether it is kept is not known', () => {
  expect(term('delivery', {})).toMatchObject({ from: null, day: null, isKept: null, problem: null });
  expect(term('delivery', { decided: '2026-07-01' })?.isKept).toBeNull();
});

test('a dismissal goes to the civil service board, any other penalty to the superior official', () => {
  const days = { received: '2026-07-14' };
  expect(appealRoute(days, true, TERMS_2021, calendar)).toMatchObject({
    kind: 'appeal',
    to: 'civil-service-board',
    filing: { day: '2026-08-03' },
    outcomes: ['confirm', 'lighten', 'aggravate', 'change', 'annul'],
  });
  expect(appealRoute(days, false, TERMS_2021, calendar)).toMatchObject({
    kind: 'objection',
    to: 'superior-official',
    filing: { day: '2026-07-28' },
  });
});

test('the board answers within 65 working days and the appointing official within 21', () => {
  const days = { 'appeal-filed': '2026-07-01' };
  expect([term('appeal-answer', days, true)?.day, term('appeal-decision', days, true)?.day]).toEqual([
    '2026-07-30',
    '2026-10-02',
  ]);
  expect(term('appeal', { received: '2026-07-14' }, false)).toBeUndefined();
});

test('a term that runs into a year without a published list says so, and the others stand', () => {
  const list = caseTerms({ received: '2027-12-21' }, false, TERMS_2021, calendar);
  expect(list.find((one) => one.id === 'in-force')).toMatchObject({
    day: null,
    isKept: null,
    problem: { code: 'calendar-missing', year: 2028 },
  });
  expect(list.find((one) => one.id === 'objection')?.day).toBe('2028-01-04');
});

test('an office of six days has its own count', () => {
  const six = inForceOn('2026-07-14', TERMS_2021, { ...calendar, week: 6 });
  expect(six).toMatchObject({
    day: '2026-07-31',
    pack: { source: 'PP 94/2021; PerBKN 6/2022', verified: false },
  });
});

test('every term carries its source and is marked unverified; a term that comes twice is refused', () => {
  expect(TERMS_2021.terms.every((one) => one.source !== '' && one.verified === false)).toBe(true);
  expect(readTermPack(TERMS_2021).ok).toBe(true);
  const twice = { ...TERMS_2021, terms: [TERMS_2021.terms[0], TERMS_2021.terms[0]] };
  expect(readTermPack(twice)).toMatchObject({
    problem: [{ path: 'terms.1', reason: 'twice:first-summons' }],
  });
});
