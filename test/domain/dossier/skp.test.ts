import { expect, test } from 'vitest';
import type { Dossier } from '../../../src/domain/dossier/dossier.ts';
import { fieldRule, type Kind } from '../../../src/domain/dossier/kind.ts';
import { appraisal } from '../../../src/domain/dossier/kinds/personal/appraisal.ts';
import { appraisalPlan } from '../../../src/domain/dossier/kinds/personal/appraisal-plan.ts';
import { attendance } from '../../../src/domain/dossier/kinds/personal/attendance.ts';
import { disciplineCase } from '../../../src/domain/dossier/kinds/personal/discipline-case.ts';
import { mayReadDossier, mayWriteField } from '../../../src/domain/dossier/permission.ts';
import {
  allowanceOf,
  predicateBefore,
  predicateCounts,
  standingPredicate,
} from '../../../src/domain/dossier/readings/appraised.ts';
import { answerTerm } from '../../../src/domain/dossier/readings/objection-answer.ts';
import { ownAttainment, planLines } from '../../../src/domain/dossier/readings/plan-lines.ts';
import { useOfResults } from '../../../src/domain/dossier/readings/use-of-results.ts';
import { attainmentByDays, daysInPost, meanAttainment } from '../../../src/domain/people/plan-parts.ts';
import type { Position } from '../../../src/domain/person.ts';
import { DAY, NOW } from '../../support/builders.ts';
import { DossierDesk } from '../../support/dossiers.ts';
import { filledDossier } from '../../support/filled-dossier.ts';
import {
  GOVERNOR,
  HEAD,
  HEAD_ABOVE,
  OFFICER,
  OTHER_HEAD,
  POSITIONS,
  position,
  VERIFIER,
} from '../../support/people.ts';

const PERSONNEL = position('personnel', 'dinkes', 'kepegawaian');
const SECOND_HEAD = position('head', 'setda', 'asisten', { capacity: 'substitute' });
const positions = [...POSITIONS, PERSONNEL, SECOND_HEAD];
const desk = (kind: string, name: string = OFFICER.person) =>
  new DossierDesk({ kind, unit: 'disdik', year: 2026, name }, { positions });
const codeOf = (decision: ReturnType<DossierDesk['step']>): string =>
  decision.outcome === 'rejected' ? decision.problem.code : decision.outcome;

const PLAN = {
  position: OFFICER.id,
  from: '2026-01-01',
  'row/a/result': 'Angka partisipasi naik',
  'row/a/sort': 'main',
  'row/a/serves': 'node-1',
  'row/a/quantity/indicator': 'IK-1',
  'row/a/time/measure': 'Hari kerja penyelesaian',
  'row/a/time/low': '5',
  'row/a/time/high': '10',
  'row/a/time/less': 'yes',
};

test('a plan is proposed by the person, agreed to by the head only once expectations are clarified, and bound to what was seen', () => {
  const plan = desk('appraisal-plan');
  expect(codeOf(plan.set(OFFICER, { ...PLAN, 'row/a/serves': '' }))).toBe('ok');
  expect(codeOf(plan.step(OFFICER, 'propose', plan.hash))).toBe('incomplete');
  plan.set(OFFICER, { 'row/a/serves': 'node-1' });
  expect(codeOf(plan.step(HEAD, 'propose', plan.hash))).toBe('forbidden');
  expect(codeOf(plan.step(OFFICER, 'propose', plan.hash))).toBe('ok');
  expect(codeOf(plan.step(HEAD, 'agree', plan.hash))).toBe('incomplete');
  expect(codeOf(plan.set(OFFICER, { clarified: 'Sudah saya pahami' }))).toBe('forbidden');
  expect(codeOf(plan.set(HEAD, { clarified: 'Sudah dibahas berdua' }))).toBe('ok');
  expect(codeOf(plan.step(HEAD, 'agree', 'another'))).toBe('stale-content');
  expect(codeOf(plan.step(HEAD, 'agree', plan.hash))).toBe('ok');
  expect(codeOf(plan.set(OFFICER, { 'row/a/result': 'Lain' }))).toBe('step-not-now');
});

test('an aspect with an indicator carries no figure of its own; one in words is measured by its range', () => {
  const plan = desk('appraisal-plan');
  plan.set(OFFICER, PLAN);
  const [line] = planLines(plan.dossier as Dossier);
  expect(line).toMatchObject({ serves: 'node-1', isAdditional: false });
  const [linked, own] = line?.aspects ?? [];
  expect(linked).toMatchObject({ aspect: 'quantity', indicator: 'IK-1', low: null });
  const attained = (value: string | null) => own && ownAttainment(own, value, '2026-06-30').display;
  expect([attained('7'), attained('12'), attained('4'), attained(null)]).toEqual([
    '100.00',
    '80.00',
    '120.00',
    null,
  ]);
});

test('a dialogue is confirmed by two people, one of them the person, over the same words', () => {
  const talk = desk('dialogue', `${OFFICER.person}/d1`);
  talk.set(HEAD, { day: '2026-07-02', minutes: 'Membahas capaian semester.' });
  talk.set(OFFICER, { 'follow/f1/what': 'Kunjungi sekolah', 'follow/f1/due': '2026-07-30' });
  expect(codeOf(talk.step(VERIFIER, 'confirm', talk.hash))).toBe('forbidden');
  expect(codeOf(talk.step(HEAD, 'confirm', talk.hash))).toBe('ok');
  expect(codeOf(talk.step(HEAD, 'confirm', talk.hash))).toBe('own-work');
  expect(codeOf(talk.step(HEAD_ABOVE, 'confirm', talk.hash))).toBe('forbidden');
  expect(codeOf(talk.set(OFFICER, { minutes: 'Lain' }))).toBe('step-not-now');
  // The person confirmed what lay before him without knowing of the first confirmation: the same words, so it counts.
  expect(codeOf(talk.step(OFFICER, 'confirm', talk.hash))).toBe('ok');
  expect(talk.state).toBe('confirmed');
  const signed = talk.hash;
  expect(codeOf(talk.set(OFFICER, { 'follow/f1/done': '2026-07-20' }))).toBe('ok');
  expect(talk.hash).toBe(signed);
});

const RATED = {
  results: 'as-expected',
  resultsReason: 'Sesuai target',
  behaviour: 'as-expected',
  ...Object.fromEntries(
    ['service', 'accountable', 'competent', 'harmonious', 'loyal', 'adaptive', 'collaborative'].map((one) => [
      `value/${one}`,
      'as-expected',
    ]),
  ),
};

function receivedAppraisal(reviewer: string = HEAD_ABOVE.id): DossierDesk {
  const rating = desk('appraisal', `${OFFICER.person}/annual`);
  rating.set(HEAD, RATED);
  rating.step(HEAD, 'rate', rating.hash);
  rating.step(OFFICER, 'receive', rating.hash);
  rating.set(OFFICER, { reviewer });
  return rating;
}

test('nobody rates himself; an objection is answered above the appraiser, and its answer is final', () => {
  const rating = desk('appraisal', `${OFFICER.person}/annual`);
  expect(codeOf(rating.set(OFFICER, { results: 'above' }))).toBe('forbidden');
  const received = receivedAppraisal();
  expect(standingPredicate(received.dossier as Dossier).predicate).toBe('good');
  expect(codeOf(received.step(OFFICER, 'object'))).toBe('reason-missing');
  expect(codeOf(received.step(OFFICER, 'object', null, 'Hasil melampaui target'))).toBe('ok');
  expect(codeOf(received.set(HEAD, { answer: 'kept' }))).toBe('own-work');
  const answer = { answer: 'changed', answerReason: 'Bukti cukup', answerResults: 'above' };
  expect(codeOf(received.set(HEAD_ABOVE, { ...answer, answerResults: '' }))).toBe('ok');
  expect(codeOf(received.step(HEAD_ABOVE, 'answer')), 'changed, and not to what').toBe('incomplete');
  expect(codeOf(received.set(HEAD_ABOVE, { ...answer, answerBehaviour: 'above' }))).toBe('ok');
  expect(predicateBefore(received.dossier as Dossier)).toBeNull();
  expect(codeOf(received.step(HEAD, 'answer'))).toBe('own-work');
  expect(codeOf(received.step(HEAD_ABOVE, 'answer'))).toBe('ok');
  expect(standingPredicate(received.dossier as Dossier).predicate).toBe('very-good');
  expect(predicateBefore(received.dossier as Dossier)?.predicate).toBe('good');
  expect(codeOf(received.step(OFFICER, 'object', null, 'Lagi'))).toBe('step-not-now');
});

test('an objection names who leads above the appraiser, and he who is named reads and answers it', () => {
  for (const wrong of ['', HEAD.id, VERIFIER.id, OTHER_HEAD.id])
    expect(codeOf(receivedAppraisal(wrong).step(OFFICER, 'object', null, 'Keberatan')), wrong).toMatch(
      /incomplete|case-unfit/,
    );
  const rating = receivedAppraisal(GOVERNOR.id);
  const reads = () => mayReadDossier(GOVERNOR, rating.dossier as Dossier, appraisal, rating.world, NOW);
  expect(reads()).toBe(false);
  expect(codeOf(rating.step(OFFICER, 'object', null, 'Keberatan'))).toBe('ok');
  expect(reads()).toBe(true);
  rating.set(GOVERNOR, { answer: 'kept', answerReason: 'Sesuai bukti' });
  expect(codeOf(rating.step(GOVERNOR, 'answer'))).toBe('ok');
});

test('the fields of an answer are not offered to the appraiser, nor those of a decision to whom it is not left', () => {
  const rating = receivedAppraisal(GOVERNOR.id);
  rating.step(OFFICER, 'object', null, 'Keberatan');
  const offered = (as: Position, dossier: Dossier, kind: Kind, path: string) =>
    mayWriteField(fieldRule(kind, path), as, dossier, kind, rating.world, NOW);
  const answer = (as: Position) => offered(as, rating.dossier as Dossier, appraisal, 'answer');
  expect([HEAD, GOVERNOR].map(answer)).toEqual(['own-work', 'permitted']);
  const contested = filledDossier(
    { kind: 'discipline-case', unit: 'disdik', year: 2026, name: `${OFFICER.person}/case-1` },
    {
      decider: HEAD.id,
      reviewer: HEAD_ABOVE.id,
      verdict: 'written-reprimand',
      'act/1/norm': '4.f',
      'act/1/from': '2026-06-01',
    },
    'contested',
  );
  const outcome = (as: Position) => offered(as, contested, disciplineCase, 'outcome');
  expect([PERSONNEL, HEAD_ABOVE].map(outcome)).toEqual(['forbidden', 'permitted']);
});

test('the governor is above whoever leads a unit right below the government, and above nobody else', () => {
  const plan = (person: string, unit: string) =>
    new DossierDesk({ kind: 'appraisal-plan', unit, year: 2026, name: person }, { positions });
  const reads = (desk: DossierDesk, person: Position) => {
    desk.set(person, { from: '2026-01-01' });
    return mayReadDossier(GOVERNOR, desk.dossier as Dossier, appraisalPlan, desk.world, NOW);
  };
  expect(reads(plan(HEAD.person, 'disdik'), HEAD)).toBe(true);
  expect(reads(plan(OFFICER.person, 'disdik'), OFFICER)).toBe(false);
  const proposed = plan(HEAD.person, 'disdik');
  proposed.set(HEAD, { ...PLAN, position: HEAD.id });
  proposed.step(HEAD, 'propose', proposed.hash);
  proposed.set(GOVERNOR, { clarified: 'Dibahas berdua' });
  expect(codeOf(proposed.step(GOVERNOR, 'agree', proposed.hash))).toBe('ok');
});

test('an objection comes within fourteen days of the receipt, not later', () => {
  const received = receivedAppraisal();
  const dossier = received.dossier as Dossier;
  const age = (days: number): Dossier => ({
    ...dossier,
    trail: dossier.trail.map((line) => ({ ...line, at: NOW - days * DAY })),
  });
  for (const [days, code] of [
    [14, 'ok'],
    [15, 'outside-window'],
  ] as const) {
    received.dossier = age(days);
    expect(codeOf(received.step(OFFICER, 'object', null, 'Keberatan')), String(days)).toBe(code);
  }
});

test('an answer to an objection has a last working day, and it shows once it is missed', () => {
  const received = receivedAppraisal();
  received.step(OFFICER, 'object', null, 'Hasil melampaui target');
  const dossier = received.dossier as Dossier;
  const on = (day: string, today: string) => answerTerm(dossier, () => day, today);
  // 21 working days after a Friday, over the two days off of Christmas 2026.
  expect(on('2026-11-27', '2026-11-27')).toMatchObject({
    term: { day: '2026-12-30' },
    standing: 'open',
    left: 21,
  });
  expect(on('2026-11-27', '2026-12-30')).toMatchObject({ standing: 'open', left: 0 });
  expect(on('2026-11-27', '2026-12-31')).toMatchObject({ standing: 'missed', left: null });
  expect(answerTerm(receivedAppraisal().dossier as Dossier, () => '2026-11-27', '2026-11-27')).toBeNull();
});

test('predicates of a unit are counted for five people or more, and drafts count nowhere', () => {
  const rated = receivedAppraisal().dossier as Dossier;
  const draft = desk('appraisal', `${OFFICER.person}/annual`);
  draft.set(HEAD, RATED);
  const drafts = Array.from({ length: 9 }, () => draft.dossier as Dossier);
  expect(predicateCounts([...drafts, rated, rated, rated, rated])).toBeNull();
  expect(predicateCounts([rated, rated, rated, rated, rated])).toMatchObject({ good: 5, poor: 0 });
});

test('an evaluation gets counts of people for whom results were used, and nothing of fewer than five', () => {
  const rated = receivedAppraisal().dossier as Dossier;
  const of = (people: number) =>
    Array.from({ length: people }, (_, i) => ({ ...rated, name: `p${i}/annual` }));
  const twice = [...of(5), { ...rated, name: 'p0/q1' }];
  expect(useOfResults(twice, 'disdik', 2026)).toEqual([{ use: 'appraisal', people: 5 }]);
  expect(useOfResults([...of(4), { ...rated, name: 'p0/q1' }], 'disdik', 2026)).toEqual([]);
  expect(useOfResults(of(9), 'dinkes', 2026)).toEqual([]);
});

test('a year in two posts counts each by its days, and waits for the missing one', () => {
  expect(daysInPost('2025-06-01', '2026-03-31', 2026)).toBe(90);
  expect(daysInPost('2026-04-01', '', 2026)).toBe(275);
  expect(daysInPost('2024-01-01', '2025-12-31', 2026)).toBe(0);
  const parts = [
    { days: 90, attainment: '80' },
    { days: 275, attainment: '100' },
  ];
  expect(attainmentByDays(parts).display).toBe('95.07');
  expect(attainmentByDays([...parts, { days: 1, attainment: null }]).reason).toBe('part-unmeasured');
  expect(meanAttainment(['100', null, '90']).display).toBe('95.00');
  expect(meanAttainment([null]).reason).toBe('nothing-measured');
});

test('attendance is written by personnel alone, never about themselves, and proposes an allowance with its reasons', () => {
  const month = desk(attendance.name, `${OFFICER.person}/07`);
  expect(codeOf(month.set(OFFICER, { base: '5000000' }))).toBe('forbidden');
  expect(codeOf(month.set(HEAD, { base: '5000000' }))).toBe('forbidden');
  expect(codeOf(month.set(PERSONNEL, { base: '5000000', 'count/absent': '2' }))).toBe('ok');
  const proposal = allowanceOf(month.dossier, '90');
  expect(proposal).toMatchObject({ isProposal: true });
  expect(proposal.amount.display).toBe('4580000');
  expect(allowanceOf(null, '90').factor.reason).toBe('no-base');
  const own = new DossierDesk(
    { kind: attendance.name, unit: 'dinkes', year: 2026, name: `${PERSONNEL.person}/07` },
    { positions },
  );
  expect(codeOf(own.set(PERSONNEL, { base: '9000000' }))).toBe('forbidden');
});
