import { expect, test } from 'vitest';
import { eligibilities, type ServiceFacts, wholeYears } from '../../../src/domain/people/recognition.ts';
import { RECOGNITION_2026 } from '../../../src/domain/people/recognition-packs.ts';

const facts = (change: Partial<ServiceFacts> = {}): ServiceFacts => ({
  serviceFrom: '2016-03-01',
  rankFrom: '2022-04-01',
  predicates: { 2024: 'good', 2025: 'very-good' },
  organisation: null,
  penalties: [],
  barred: [],
  received: [],
  ...change,
});
const stands = (change: Partial<ServiceFacts>, day = '2026-11-27') =>
  Object.fromEntries(
    eligibilities(facts(change), day, RECOGNITION_2026).map(({ sort, isEligible }) => [sort, isEligible]),
  );
const failed = (change: Partial<ServiceFacts>, sort: string) =>
  eligibilities(facts(change), '2026-11-27', RECOGNITION_2026)
    .find((one) => one.sort === sort)
    ?.conditions.filter(({ isMet }) => isMet === false)
    .map(({ code }) => code);

test('ten years of service without a medium or heavy penalty open the first honour, on the day itself', () => {
  expect(stands({})).toMatchObject({ 'satyalancana-10': true, 'satyalancana-20': false });
  expect(stands({}, '2026-02-28')).toMatchObject({ 'satyalancana-10': false });
  expect(stands({}, '2026-03-01')).toMatchObject({ 'satyalancana-10': true });
});

test('a penalty speaks against an honour, and it is said which condition fails', () => {
  expect(failed({ penalties: ['medium'] }, 'satyalancana-10')).toEqual(['no-penalty']);
  expect(failed({ penalties: ['light'] }, 'satyalancana-10')).toEqual([]);
  expect(failed({ received: ['satyalancana-10'] }, 'satyalancana-10')).toEqual(['not-yet-received']);
  expect(failed({ barred: ['promotion'] }, 'promotion')).toEqual(['not-barred']);
});

test('what nobody wrote down is unknown, neither for nor against', () => {
  expect(stands({ serviceFrom: null })).toMatchObject({ 'satyalancana-10': null });
  expect(stands({ predicates: { 2025: 'very-good' } })).toMatchObject({ promotion: null, allowance: true });
  // One condition that fails is enough, whatever else is unknown.
  expect(stands({ predicates: { 2025: 'poor' } })).toMatchObject({ promotion: false });
});

test('years of service are whole years, and a day that is none counts nothing', () => {
  expect(wholeYears('2016-02-29', '2026-02-28')).toBe(9);
  expect(wholeYears('2016-02-29', '2026-03-01')).toBe(10);
  expect(wholeYears('2016-13-01', '2026-03-01')).toBeNull();
});
