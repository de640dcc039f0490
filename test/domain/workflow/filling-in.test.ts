import { expect, test } from 'vitest';
import { CLOSES, DAY, Desk, evidence, HOUR, NOW, OPENS, PERIOD, verdict } from '../../support/builders.ts';
import {
  HEAD,
  HEAD_ABOVE,
  OFFICER,
  OTHER_OFFICER,
  position,
  SECOND_OFFICER,
  VERIFIER,
} from '../../support/people.ts';

const at = (moment: number) => ({ authoredAt: moment, receivedAt: moment });

test('a realization recorded within the window is a draft of the officer', () => {
  const desk = new Desk();
  expect(verdict(desk.set(OFFICER, '812.5'))).toBe('ok');
  expect(desk.entry?.value).toMatchObject({
    v: 1,
    by: 'petugas-1',
    value: { kind: 'amount', amount: '812.5' },
  });
  expect(desk.entry?.status.value.state).toBe('draft');
});

test('zero, blank and not applicable are three things', () => {
  const desk = new Desk();
  expect(verdict(desk.submit(OFFICER))).toBe('entry-missing');
  desk.attach(OFFICER, 1);
  expect(verdict(desk.submit(OFFICER))).toBe('value-missing');
  desk.set(OFFICER, '0');
  expect(verdict(desk.submit(OFFICER))).toBe('ok');
  const other = new Desk();
  const value = { kind: 'not-applicable', reason: 'tidak ada kegiatan' } as const;
  other.act(OFFICER, 'realization.set', { key: other.key, value });
  expect(verdict(other.submit(OFFICER))).toBe('ok');
});

test.for([
  ['a moment before it opens', OPENS - 1, 'period-not-open'],
  ['the moment it opens', OPENS, 'ok'],
  ['the last moment of its last day', CLOSES - 1, 'ok'],
  ['the moment it closes', CLOSES, 'period-closed'],
] as const)('a period may be filled in at %s: %s', ([, moment, expected]) => {
  expect(verdict(new Desk().set(OFFICER, '1', 0, at(moment)))).toBe(expected);
});

test('what was recorded in time and arrives after the closing is taken and marked as claimed', () => {
  const desk = new Desk();
  const late = { authoredAt: CLOSES - HOUR, receivedAt: CLOSES + 3 * DAY };
  expect(verdict(desk.set(OFFICER, '1', 0, late))).toBe('ok');
  expect(verdict(desk.submit(OFFICER, late))).toBe('ok');
  expect(desk.entry?.status.value.late).toBe('claimed');
});

test('what was handed in on time carries no mark of lateness', () => {
  const desk = new Desk();
  desk.set(OFFICER, '1');
  desk.submit(OFFICER);
  expect(desk.entry?.status.value.late).toBeNull();
});

test('a returned entry may be repaired and handed in again after the closing', () => {
  const desk = new Desk();
  desk.set(OFFICER, '1');
  desk.submit(OFFICER);
  desk.giveBack(VERIFIER, 'angka tidak cocok dengan foto');
  desk.now = CLOSES + 5 * DAY;
  expect(verdict(desk.set(OFFICER, '2'))).toBe('ok');
  expect(verdict(desk.attach(OFFICER, 1))).toBe('ok');
  expect(verdict(desk.submit(OFFICER))).toBe('ok');
  expect(desk.entry?.status.value).toMatchObject({ state: 'submitted', late: null });
  expect(verdict(desk.set(OFFICER, '3'))).toBe('period-closed');
});

test('a repair does not wash away that the first submission came late', () => {
  const desk = new Desk();
  const late = { authoredAt: CLOSES - HOUR, receivedAt: CLOSES + DAY };
  desk.set(OFFICER, '1', 0, late);
  desk.submit(OFFICER, late);
  desk.giveBack(VERIFIER, 'perbaiki');
  desk.now = CLOSES + 2 * DAY;
  desk.submit(OFFICER);
  expect(desk.entry?.status.value).toMatchObject({ state: 'submitted', late: 'claimed' });
});

test('an indicator that asks for evidence is not handed in without it', () => {
  const desk = new Desk({}, { indicator: 'IK-2' });
  desk.set(OFFICER, '1');
  expect(desk.submit(OFFICER)).toMatchObject({
    problem: { code: 'evidence-missing', needed: 1, present: 0 },
  });
  desk.attach(OFFICER, 1);
  expect(verdict(desk.submit(OFFICER))).toBe('ok');
});

test('evidence is a set: attaching the same file twice changes nothing, another file under its id is refused', () => {
  const desk = new Desk();
  desk.attach(OFFICER, 1);
  desk.attach(OFFICER, 1);
  expect(desk.entry?.evidence).toHaveLength(1);
  const forged = { ...evidence(2), id: evidence(1).id };
  const refused = desk.act(OFFICER, 'evidence.attach', { key: desk.key, evidence: forged });
  expect(refused).toMatchObject({ problem: { code: 'invalid', field: 'evidence.id' } });
  desk.act(OFFICER, 'evidence.detach', { evidence: evidence(1).id });
  desk.attach(OFFICER, 1);
  expect(desk.entry?.evidence).toMatchObject([{ id: evidence(1).id, detached: false }]);
});

test('a file that is not there cannot be taken away, and none after the closing', () => {
  const desk = new Desk();
  desk.attach(OFFICER, 1);
  expect(verdict(desk.act(OFFICER, 'evidence.detach', { evidence: evidence(9).id }))).toBe(
    'evidence-unknown',
  );
  desk.now = CLOSES;
  expect(verdict(desk.act(OFFICER, 'evidence.detach', { evidence: evidence(1).id }))).toBe('period-closed');
});

test('handing in twice is handing in once', () => {
  const desk = new Desk();
  desk.set(OFFICER, '1');
  desk.submit(OFFICER);
  const version = desk.entry?.status.v;
  expect(verdict(desk.submit(SECOND_OFFICER))).toBe('ok');
  expect(desk.entry?.status.v).toBe(version);
});

test('a submission is taken back while the period is open, not when that would strand it', () => {
  const desk = new Desk();
  desk.set(OFFICER, '1');
  desk.submit(OFFICER);
  expect(verdict(desk.act(OFFICER, 'submission.withdraw', {}, at(CLOSES)))).toBe('period-closed');
  expect(verdict(desk.act(OFFICER, 'submission.withdraw', {}))).toBe('ok');
  expect(desk.entry?.status.value.state).toBe('draft');
});

test('a value changed after verification is verified again', () => {
  const desk = new Desk();
  desk.set(OFFICER, '1');
  desk.submit(OFFICER);
  desk.verify(VERIFIER);
  desk.set(OFFICER, '2');
  expect(desk.entry?.status.value).toMatchObject({ state: 'submitted', seen: null });
  expect(verdict(desk.approve(HEAD))).toBe('bad-transition');
});

test.for([
  ['somebody of another unit', OTHER_OFFICER, 'forbidden'],
  ['the head of a unit above', HEAD_ABOVE, 'forbidden'],
  ['the verifier', VERIFIER, 'forbidden'],
] as const)('%s may not record a realization', ([, who, expected]) => {
  expect(verdict(new Desk().set(who, '1'))).toBe(expected);
});

test('nobody acts in a position that is another person’s', () => {
  expect(verdict(new Desk().set(OFFICER, '1', 0, { person: 'petugas-2' }))).toBe('forbidden');
});

test('an officer of one regency fills in that regency only', () => {
  const local = position('officer', 'disdik', 'petugas-lombok', { area: '5201' });
  const positions = [local];
  expect(verdict(new Desk({ positions }, { area: '5201' }).set(local, '1'))).toBe('ok');
  expect(verdict(new Desk({ positions }, { area: '52' }).set(local, '1'))).toBe('forbidden');
});

test('work done before the right ended and received after it is kept for a person to judge', () => {
  const ended = { ...OFFICER, to: NOW + HOUR };
  const desk = new Desk({ positions: [ended] });
  const decision = desk.set(ended, '1', 0, { authoredAt: NOW, receivedAt: NOW + DAY });
  expect(decision).toMatchObject({
    outcome: 'quarantined',
    problem: { code: 'right-ended', endedOn: String(NOW + HOUR) },
  });
  expect(desk.set(ended, '1', 0, at(NOW + DAY))).toMatchObject({
    outcome: 'rejected',
    problem: { code: 'forbidden' },
  });
});

test.for([
  ['an indicator nobody knows', { indicator: 'IK-99' }, 'indicator-unknown'],
  ['an indicator of another unit', { unit: 'dinkes' }, 'wrong-owner'],
  ['an area that does not exist', { area: '9999' }, 'invalid'],
  ['a period that does not exist', { period: '2026-Q9' }, 'period-unknown'],
  ['a month of a quarterly indicator', { period: '2026-M06' }, 'period-unknown'],
] as const)('an entry for %s is refused', ([, key, expected]) => {
  expect(verdict(new Desk({}, key).set(OFFICER, '1'))).toBe(expected);
});

test('a command that names another entry than its key is refused, also when the entry exists', () => {
  const desk = new Desk();
  desk.set(OFFICER, '1');
  const other = new Desk({}, { area: '5201' });
  const args = { key: other.key, value: { kind: 'amount', amount: '2' } } as const;
  expect(verdict(desk.act(OFFICER, 'realization.set', args))).toBe('entity-mismatch');
});

test('without a calendar for the indicator nothing can be filled in', () => {
  expect(verdict(new Desk({ calendar: null }).set(OFFICER, '1'))).toBe('period-unknown');
  expect(PERIOD).toBe('2026-Q2');
});
