import { beforeEach, expect, test } from 'vitest';
import { blankDossier } from '../../../src/domain/dossier/dossier.ts';
import { LKE_PACK } from '../../../src/domain/dossier/kinds/lke.ts';
import { followUpByYear, followUps, isOverdue } from '../../../src/domain/dossier/readings/follow-up.ts';
import { followUpEffect } from '../../../src/domain/dossier/readings/follow-up-effects.ts';
import { followUpEstimate } from '../../../src/domain/dossier/readings/follow-up-estimate.ts';
import { subComponentsOf } from '../../../src/domain/sakip/evaluation-pack.ts';
import { DossierDesk } from '../../support/dossiers.ts';
import { filledDossier } from '../../support/filled-dossier.ts';
import { HEAD, OFFICER, OTHER_HEAD, POSITIONS, position } from '../../support/people.ts';

const EVALUATOR = position('evaluator', 'setda', 'inspektur');
const key = { kind: 'recommendation', unit: 'disdik', year: 2025, name: 'r-1' };
let desk: DossierDesk;
beforeEach(() => {
  desk = new DossierDesk(key, { positions: [...POSITIONS, EVALUATOR] });
});

const codeOf = (decision: ReturnType<DossierDesk['set']>) =>
  decision.outcome === 'rejected' ? decision.problem.code : decision.outcome;

test('the evaluator gives it, the unit answers for it, and the evaluator alone closes it', () => {
  expect(codeOf(desk.set(HEAD, { text: 'Perbaiki sendiri' }))).toBe('forbidden');
  expect(codeOf(desk.set(EVALUATOR, { text: 'Tinjau indikator', about: '1.b' }))).toBe('ok');
  expect(codeOf(desk.set(OTHER_HEAD, { action: 'x' }))).toBe('forbidden');
  expect(codeOf(desk.step(HEAD, 'answer'))).toBe('incomplete');
  const answer = {
    owner: HEAD.id,
    due: '2026-09-30',
    action: 'Rapat tinjauan',
    effect: 'Lima indikator diganti',
  };
  expect(codeOf(desk.set(OFFICER, answer))).toBe('ok');
  expect(codeOf(desk.step(EVALUATOR, 'close', desk.hash))).toBe('step-not-now');
  expect(codeOf(desk.step(HEAD, 'answer'))).toBe('ok');
  expect(codeOf(desk.step(HEAD, 'close', desk.hash))).toBe('forbidden');
  expect(codeOf(desk.step(EVALUATOR, 'ask-again', null, 'Bukti belum ada'))).toBe('ok');
  expect(codeOf(desk.step(HEAD, 'answer'))).toBe('ok');
  expect(codeOf(desk.step(EVALUATOR, 'close', 'x'))).toBe('stale-content');
  expect(codeOf(desk.step(EVALUATOR, 'close', desk.hash))).toBe('ok');
  expect(desk.state).toBe('closed');
});

test('years stand beside one another, without what was withdrawn', () => {
  const of = (year: number, state: string) => blankDossier({ ...key, year }, state);
  expect(
    followUpByYear([of(2024, 'closed'), of(2025, 'given'), of(2025, 'answered'), of(2025, 'withdrawn')]),
  ).toEqual([
    { year: 2025, given: 2, answered: 1, closed: 0 },
    { year: 2024, given: 1, answered: 0, closed: 1 },
  ]);
});

test('a follow-up lifts the estimate once it is answered, and the recognized one only when the evaluator closes it', () => {
  const answers = subComponentsOf(LKE_PACK).flatMap(({ criteria }) =>
    criteria.map(({ id }, i) => [`answer/${id}/evaluator`, i === 0 ? 'T' : 'Y']),
  );
  const sheet = filledDossier({ ...key, kind: 'lke', name: '' }, Object.fromEntries(answers), 'agreed');
  const one = (state: string) =>
    followUps([filledDossier(key, { text: 'Susun pedoman', about: '1.a.1' }, state)], 'disdik', 2025);
  const estimate = (state: string) => followUpEstimate(sheet, one(state));
  // 1.a weighs 6: from B (70) to BB (80) it earns 0.6 points more.
  expect(estimate('given')).toEqual({ now: '68.90', recognized: '68.90', claimed: '68.90' });
  expect(estimate('answered')).toMatchObject({ recognized: '68.90', claimed: '69.50' });
  expect(estimate('closed')).toMatchObject({ recognized: '69.50', claimed: '69.50' });
  expect(followUpEstimate(blankDossier({ ...key, kind: 'lke' }, 'draft'), one('closed'))).toBeNull();
});

test('what was graded as a whole rises as a whole when a recommendation about it is followed up', () => {
  const grades = subComponentsOf(LKE_PACK).map(({ id }) => [`grade/${id}/evaluator`, 'CC']);
  const sheet = filledDossier({ ...key, kind: 'lke', name: '' }, Object.fromEntries(grades), 'agreed');
  const one = followUps(
    [filledDossier(key, { text: 'Pakai hasil ukur', about: '2.c' }, 'answered')],
    'disdik',
    2025,
  );
  // 2.c weighs 15: from CC (60) to BB (80).
  expect(followUpEstimate(sheet, one)).toEqual({ now: '60.00', recognized: '60.00', claimed: '63.00' });
});

test('a recommendation says what it adds by itself, and why nothing where the grade stays', () => {
  // 1.a has 6 criteria, 2.a 3, 2.c was graded outright; a grade above 75 % is B, every criterion is BB.
  const of = (id: string, unmet: readonly number[]) =>
    (subComponentsOf(LKE_PACK).find((one) => one.id === id)?.criteria ?? []).map((criterion, i) => [
      `answer/${criterion.id}/evaluator`,
      unmet.includes(i) ? 'T' : 'Y',
    ]);
  const fields = Object.fromEntries([...of('1.a', [0, 1, 2, 3]), ...of('1.b', [0]), ...of('2.a', [])]);
  const sheet = filledDossier(
    { ...key, kind: 'lke', name: '' },
    { ...fields, 'grade/2.c/evaluator': 'CC' },
    'agreed',
  );
  // 1.b weighs 9: from B (70) to BB (80).
  expect(followUpEffect(sheet, '1.b.1')).toEqual({ points: '0.90', because: null });
  expect(followUpEffect(sheet, '1.a.1')).toEqual({
    points: '0.00',
    because: {
      kind: 'grade-stays',
      subComponent: '1.a',
      grade: 'C',
      met: 3,
      of: 6,
      next: { grade: 'CC', takes: 4 },
    },
  });
  expect(followUpEffect(sheet, '2.c.1')?.because).toEqual({
    kind: 'graded',
    subComponent: '2.c',
    grade: 'CC',
  });
  expect(followUpEffect(sheet, '2.c')?.because).toBeNull();
  expect(followUpEffect(sheet, '2.a.1')?.because).toEqual({ kind: 'met' });
  expect(followUpEffect(sheet, '')?.because).toEqual({ kind: 'whole-sheet' });
  expect(followUpEffect(blankDossier({ ...key, kind: 'lke' }, 'draft'), '1.a.1')).toBeNull();
});

test('only what is past its day and unanswered is overdue', () => {
  const [open] = followUps([filledDossier(key, { due: '2026-09-30' }, 'given')], 'disdik', 2025);
  const late = open as NonNullable<typeof open>;
  expect([isOverdue(late, '2026-09-30'), isOverdue(late, '2026-10-01')]).toEqual([false, true]);
  expect(isOverdue({ ...late, state: 'answered' }, '2026-10-01')).toBe(false);
});
