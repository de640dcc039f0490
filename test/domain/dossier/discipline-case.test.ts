import { expect, test } from 'vitest';
import type { DossierDecision } from '../../../src/domain/dossier/decide.ts';
import {
  effectiveDay,
  routeOfCase,
  termsOfCase,
} from '../../../src/domain/dossier/readings/case-calendar.ts';
import { standingPenalty } from '../../../src/domain/dossier/readings/case-history.ts';
import { proposalOfCase } from '../../../src/domain/dossier/readings/case-proposal.ts';
import {
  CASE_KEY,
  CAST,
  caseAt,
  DECISION,
  FINDING,
  GOVERNOR,
  HEAD,
  HEAD_ABOVE,
  INSPECTOR,
  OFFICER,
  PERSONNEL,
  PROPOSAL,
  VERIFIER,
} from '../../support/cases.ts';
import { DossierDesk } from '../../support/dossiers.ts';
import { OTHER_HEAD, SECOND_OFFICER } from '../../support/people.ts';

const why = (decision: DossierDecision) => {
  if (decision.outcome !== 'rejected') return decision.outcome;
  const { problem } = decision;
  return problem.code === 'case-unfit' ? problem.why : problem.code;
};
const dossierOf = (desk: DossierDesk) => {
  if (!desk.dossier) throw new Error('empty');
  return desk.dossier;
};

test('a case goes from the finding to an annulled decision, every step by whoever may take it', () => {
  const desk = caseAt('settled');
  expect(desk.state).toBe('settled');
  expect(standingPenalty(dossierOf(desk))).toBeNull();
  expect(why(desk.step(PERSONNEL, 'close'))).toBe('ok');
});

test('results that fall short are no misconduct, whatever else is written', () => {
  const desk = new DossierDesk(CASE_KEY, { positions: CAST });
  desk.set(PERSONNEL, { ...FINDING, matter: 'performance' });
  expect(why(desk.step(PERSONNEL, 'summon'))).toBe('not-misconduct');
});

test('the days of absence propose the penalty of the regime of those days, and how is told', () => {
  const proposal = proposalOfCase(dossierOf(caseAt('finding')), []);
  expect(proposal.ok && proposal.value?.penalties.map(({ id }) => id)).toEqual(['written-reprimand']);
  // 14 and 15 May 2026 are days off: five days on the calendar, three of work.
  const overHoliday = caseAt('finding', { 'act/a/from': '2026-05-11', 'act/a/to': '2026-05-15' });
  const fewer = proposalOfCase(dossierOf(overHoliday), []);
  expect(fewer.ok && fewer.value?.workings?.lightest.value).toBe('oral-reprimand');
  const old = caseAt('finding', { 'act/a/from': '2021-05-03', 'act/a/to': '2021-05-10' });
  expect(proposalOfCase(dossierOf(old), [])).toMatchObject({
    problem: { code: 'calendar-missing', year: 2021 },
  });
});

test('whoever examined does not decide, nor whoever stands too low or is the person', () => {
  const naming = (decider: string, penalty = 'written-reprimand') => {
    const desk = caseAt('examined');
    desk.set(VERIFIER, { ...PROPOSAL, decider, penalty });
    return why(desk.step(VERIFIER, 'propose', desk.hash));
  };
  expect(naming(VERIFIER.id)).toBe('not-competent');
  expect(naming(OFFICER.id)).toBe('not-competent');
  expect(naming(OTHER_HEAD.id)).toBe('not-competent');
  expect(naming(HEAD.id, 'allowance-cut-6')).toBe('not-competent');
  expect(naming(HEAD.id, 'no-such')).toBe('penalty-unknown');
  expect(naming(GOVERNOR.id, 'lower-post')).toBe('team-unfit');
  expect(naming(HEAD_ABOVE.id, 'allowance-cut-6')).toBe('ok');
});

test('the head who examined names a higher official', () => {
  const desk = caseAt('summoned', { 'examiner/1/position': HEAD.id });
  desk.set(HEAD, {
    'summons/1/came': 'yes',
    examinedOn: '2026-06-02',
    minutes: 'x',
    isClosed: 'yes',
    signing: 'refused',
  });
  expect(why(desk.step(VERIFIER, 'examine', desk.hash))).toBe('forbidden');
  expect(why(desk.step(HEAD, 'examine', desk.hash))).toBe('ok');
  desk.set(HEAD, PROPOSAL);
  expect(why(desk.step(HEAD, 'propose', desk.hash))).toBe('examiner-decides');
});

test('only the official named decides, on exactly what was proposed', () => {
  const desk = caseAt('proposed');
  expect(why(desk.set(HEAD_ABOVE, DECISION))).toBe('forbidden');
  expect(why(desk.set(VERIFIER, DECISION))).toBe('not-competent');
  desk.set(HEAD, DECISION);
  expect(why(desk.step(HEAD, 'decide', 'x'.repeat(64)))).toBe('stale-content');
  expect(why(desk.step(HEAD, 'decide', desk.hash))).toBe('ok');
});

test('nobody is heard by decree: who did not come is called a second time', () => {
  const desk = caseAt('summoned');
  desk.set(VERIFIER, {
    'summons/1/came': 'no',
    examinedOn: '2026-06-02',
    minutes: 'x',
    isClosed: 'yes',
    signing: 'refused',
  });
  expect(why(desk.step(VERIFIER, 'examine', desk.hash))).toBe('not-heard');
});

test('the same facts are not decided about twice, and the same kind again asks for a heavier penalty', () => {
  const past = { ...dossierOf(caseAt('decided')), year: 2025 };
  const dossier = (key: { readonly year: number }) => (key.year === 2025 ? past : null);
  const same = new DossierDesk({ ...CASE_KEY, name: 'petugas-1/case-2' }, { positions: CAST, dossier });
  same.set(PERSONNEL, FINDING);
  expect(why(same.step(PERSONNEL, 'summon'))).toBe('already-decided');
  const again = dossierOf(caseAt('finding', { 'act/a/from': '2026-06-08', 'act/a/to': '2026-06-11' }));
  const proposal = proposalOfCase(again, [past]);
  expect(proposal.ok && proposal.value?.penalties.map(({ id }) => id)).toEqual(['written-displeasure']);
});

test('an objection after its last day is not accepted, and none may be dated back', () => {
  const late = caseAt('delivered', { receivedOn: '2026-06-18' });
  late.set(OFFICER, { contestText: 'x', contestedOn: '2026-07-04' });
  expect(why(late.step(OFFICER, 'contest'))).toBe('too-late');
  const back = caseAt('delivered', { receivedOn: '2026-06-18' });
  back.set(OFFICER, { contestText: 'x', contestedOn: '2026-06-30' });
  expect(why(back.step(OFFICER, 'contest'))).toBe('days-invalid');
  const paper = caseAt('delivered', { receivedOn: '2026-06-18' });
  paper.set(PERSONNEL, { contestText: 'x', contestedOn: '2026-06-30' });
  expect(why(paper.step(PERSONNEL, 'contest'))).toBe('ok');
});

test('every term is counted over the days off, with whose duty it is and that one was missed', () => {
  const terms = (today: string) =>
    termsOfCase(dossierOf(caseAt('decided')), today).map(({ id, day, standing, bearer }) => [
      id,
      day,
      standing,
      bearer,
    ]);
  expect(terms('2026-07-04')).toEqual([
    ['first-summons', '2026-05-29', 'kept', 'examiner'],
    ['delivery', '2026-07-06', 'open', 'personnel'],
  ]);
  expect(terms('2026-07-07').at(-1)).toEqual(['delivery', '2026-07-06', 'missed', 'personnel']);
  const delivered = dossierOf(caseAt('delivered'));
  expect(effectiveDay(delivered)).toBe('2026-07-15');
  expect(routeOfCase(delivered)).toMatchObject({ kind: 'objection', filing: { day: '2026-07-08' } });
});

test('a case closes once no way is open and the decision has taken effect', () => {
  expect(why(caseAt('delivered').step(PERSONNEL, 'close'))).toBe('way-open');
  expect(why(caseAt('delivered', { receivedOn: '2026-06-19' }).step(PERSONNEL, 'close'))).toBe(
    'not-effective-yet',
  );
  expect(
    why(caseAt('delivered', { decidedOn: '2026-05-01', receivedOn: '2026-05-04' }).step(PERSONNEL, 'close')),
  ).toBe('ok');
});

test('who stands outside the case may do nothing to it', () => {
  for (const who of [SECOND_OFFICER, OTHER_HEAD, INSPECTOR])
    expect(why(caseAt('finding').set(who, { facts: 'x' }))).toBe('forbidden');
  expect(why(caseAt('finding').set(OFFICER, { facts: 'x' }))).toBe('forbidden');
  expect(why(caseAt('summoned').set(OFFICER, { statement: 'Saya sakit.' }))).toBe('ok');
});
