import { expect, test } from 'vitest';
import { standingOf } from '../../../src/domain/people/case-duties.ts';
import { type CaseDays, caseTerms, type TermId } from '../../../src/domain/people/case-terms.ts';
import { HOLIDAY_PACKS } from '../../../src/domain/people/holidays-pack.ts';
import { competentRung, reaches, rungAbove, rungOf } from '../../../src/domain/people/penal-authority.ts';
import { TERMS_2021 } from '../../../src/domain/people/term-packs.ts';

test('the heavier the penalty, the higher the official; a higher one may decide for a lower one', () => {
  expect(competentRung('light', 'officer')).toBe('head-of-unit');
  expect(competentRung('heavy', 'officer')).toBe('appointing-official');
  expect(reaches(rungOf('head', 'unit'), 'head-above')).toBe(false);
  expect(reaches(rungOf('governor', 'tenant'), 'head-of-unit')).toBe(true);
  expect(reaches(rungOf('personnel', 'unit'), 'head-of-unit')).toBe(false);
  expect(rungOf('head', 'tenant')).toBeNull();
});

test('nobody beside the head of a unit decides about the head', () => {
  expect(reaches(rungOf('head', 'unit'), competentRung('light', 'head'))).toBe(false);
  expect(rungAbove('head-of-unit')).toBe('head-above');
});

const standing = (id: TermId, days: CaseDays, today: string) => {
  const term = caseTerms(days, false, TERMS_2021, { week: 5, packs: HOLIDAY_PACKS }).find(
    (one) => one.id === id,
  );
  return term && standingOf(term, today);
};

test('a term is open on its last day and missed the day after, unless what it asks for came', () => {
  const decided = '2026-07-01';
  expect(standing('delivery', { decided }, '2026-07-21')).toBe('open');
  expect(standing('delivery', { decided }, '2026-07-22')).toBe('missed');
  expect(standing('delivery', { decided, delivered: '2026-07-20' }, '2026-09-01')).toBe('kept');
  expect(standing('delivery', { decided, delivered: '2026-07-22' }, '2026-07-22')).toBe('broken');
  expect(standing('delivery', {}, '2026-07-22')).toBe('not-begun');
});

test('an examination may be late but not early, and a decision takes effect by itself', () => {
  expect(standing('first-summons', { 'first-summons-sent': '2026-07-01' }, '2027-01-01')).toBe('open');
  expect(standing('in-force', { received: '2026-07-14' }, '2026-08-03')).toBe('open');
  expect(standing('in-force', { received: '2026-07-14' }, '2026-08-04')).toBe('kept');
  expect(standing('delivery', { decided: '2030-01-02' }, '2030-02-02')).toBe('unknown-day');
});
