import { beforeEach, expect, test } from 'vitest';
import { DossierDesk } from '../../support/dossiers.ts';
import { HEAD, OFFICER, OTHER_HEAD, POSITIONS, position } from '../../support/people.ts';

const key = { kind: 'performance-report', unit: 'disdik', year: 2026, name: '' };
const EVALUATOR = position('evaluator', 'insp', 'eva');
const written = {
  'text/duties': 'Tugas',
  'text/issues': 'Isu',
  'text/improvement': 'Perbaikan',
  'frozen/0': '{}',
  figures: 'a'.repeat(64),
  frozenOn: '2027-02-01',
};

let desk: DossierDesk;
beforeEach(() => {
  desk = new DossierDesk(key, { positions: [...POSITIONS, EVALUATOR] });
});

const codeOf = (decision: ReturnType<DossierDesk['set']>) =>
  decision.outcome === 'rejected' ? decision.problem.code : decision.outcome;

test('a report goes from the unit to the auditor and back to its head, who issues what was reviewed', () => {
  desk.set(OFFICER, { 'text/duties': 'Tugas' });
  expect(codeOf(desk.step(HEAD, 'submit', desk.hash))).toBe('incomplete');
  desk.set(HEAD, written);
  expect(codeOf(desk.step(OFFICER, 'submit', desk.hash))).toBe('forbidden');
  desk.step(HEAD, 'submit', desk.hash);
  expect(codeOf(desk.set(OFFICER, { 'text/closing': 'Lain' }))).toBe('step-not-now');
  expect(codeOf(desk.step(HEAD, 'issue', desk.hash))).toBe('step-not-now');
  const reviewed = desk.hash;
  expect(codeOf(desk.step(EVALUATOR, 'review', reviewed))).toBe('incomplete');
  desk.set(EVALUATOR, { 'review/result': 'fair' });
  // What the auditor says is no part of what is issued.
  expect(desk.hash).toBe(reviewed);
  desk.step(EVALUATOR, 'review', reviewed);
  expect(codeOf(desk.step(OTHER_HEAD, 'issue', reviewed))).toBe('forbidden');
  expect(codeOf(desk.step(HEAD, 'issue', reviewed))).toBe('ok');
  expect(codeOf(desk.step(HEAD, 'revise', null, 'Angka dibetulkan'))).toBe('ok');
  expect(desk.state).toBe('draft');
});

test('nobody reviews a report with a word of his or her own in it', () => {
  const both = position('evaluator', 'insp', HEAD.person);
  const here = new DossierDesk(key, { positions: [...POSITIONS, both] });
  here.set(HEAD, written);
  here.step(HEAD, 'submit', here.hash);
  here.set(both, { 'review/result': 'fair' });
  expect(codeOf(here.step(both, 'review', here.hash))).toBe('own-work');
});
