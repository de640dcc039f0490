import { expect, test } from 'vitest';
import { Desk, evidence, indicator, NOW, note, verdict } from '../../support/builders.ts';
import { HEAD, OFFICER, POSITIONS, position, SECOND_OFFICER, VERIFIER } from '../../support/people.ts';

function submitted(desk = new Desk()): Desk {
  desk.set(OFFICER, '10');
  desk.submit(OFFICER);
  return desk;
}

function verified(desk = new Desk()): Desk {
  submitted(desk).verify(VERIFIER);
  return desk;
}

test('draft, submitted, verified, approved', () => {
  const desk = verified();
  expect(desk.entry?.status.value.state).toBe('verified');
  expect(verdict(desk.approve(HEAD))).toBe('ok');
  expect(desk.entry?.status.value).toEqual({
    state: 'approved',
    reason: null,
    seen: desk.content,
    late: null,
    pack: 'pack@1',
  });
  expect(desk.entry?.trail.map((step) => step.command)).toEqual([
    'realization.set',
    'submission.submit',
    'submission.verify',
    'submission.approve',
  ]);
});

test('an approval names what was looked at: changed content comes back to the head', () => {
  const desk = verified();
  const seen = desk.content;
  desk.attach(OFFICER, 1);
  desk.verify(VERIFIER);
  expect(desk.approve(HEAD, seen)).toMatchObject({
    problem: { code: 'stale-content', seen, now: desk.content },
  });
  expect(verdict(desk.approve(HEAD))).toBe('ok');
});

test('verifying and returning bind to what was looked at, too', () => {
  const desk = submitted();
  const seen = desk.content;
  desk.set(OFFICER, '11');
  expect(verdict(desk.verify(VERIFIER, seen))).toBe('stale-content');
  expect(verdict(desk.giveBack(VERIFIER, 'salah', seen))).toBe('stale-content');
});

test.for([
  ['the value', (desk: Desk) => desk.set(OFFICER, '11')],
  ['the evidence', (desk: Desk) => desk.attach(OFFICER, 7)],
] as const)('the content hash changes with %s', ([, change]) => {
  const desk = submitted();
  const before = desk.content;
  change(desk);
  expect(desk.content).not.toBe(before);
});

test('the content hash changes with the formula that scores the indicator', () => {
  const indicators = [indicator('IK-1', { formula: 'regressive-2t' })];
  const [one, two] = [submitted(), submitted(new Desk({ indicators }))];
  expect(one.content).not.toBe(two.content);
});

test('a return needs a reason, which reaches the officer', () => {
  const desk = submitted();
  expect(verdict(desk.giveBack(VERIFIER, '   '))).toBe('reason-missing');
  expect(verdict(desk.giveBack(VERIFIER, ' foto buram '))).toBe('ok');
  expect(desk.entry?.status.value).toMatchObject({ state: 'returned', reason: 'foto buram' });
});

test('the head may return what was verified, the verifier may not any more', () => {
  const desk = verified();
  expect(verdict(desk.giveBack(VERIFIER, 'sebentar'))).toBe('bad-transition');
  expect(verdict(desk.giveBack(HEAD, 'lampirkan bukti'))).toBe('ok');
});

test('nothing is approved that was not verified', () => {
  expect(verdict(submitted().approve(HEAD))).toBe('bad-transition');
});

test('the second of two heads learns who was first and when', () => {
  const second = position('head', 'disdik', 'plh', { capacity: 'substitute' });
  const desk = verified(new Desk({ positions: [...POSITIONS, second] }));
  desk.approve(HEAD);
  expect(desk.giveBack(second, 'belum')).toMatchObject({
    problem: { code: 'bad-transition', from: 'approved', by: 'kepala', at: NOW },
  });
});

test('approval shows in which capacity it was given', () => {
  const acting = position('head', 'disdik', 'plt', { capacity: 'acting' });
  const desk = verified(new Desk({ positions: [...POSITIONS, acting] }));
  desk.approve(acting);
  expect(desk.entry?.status).toMatchObject({ by: 'plt', capacity: 'acting' });
});

test.for([
  ['made the value', (desk: Desk, me: typeof OFFICER) => desk.set(me, '10')],
  ['attached a file', (desk: Desk, me: typeof OFFICER) => [desk.set(OFFICER, '1'), desk.attach(me, 1)]],
  [
    'wrote the note',
    (desk: Desk, me: typeof OFFICER) => [
      desk.set(OFFICER, '1'),
      desk.act(me, 'realization.note', { key: desk.key, note: note('cuaca') }),
    ],
  ],
  ['handed it in', (desk: Desk, me: typeof OFFICER) => [desk.set(OFFICER, '1'), desk.submit(me)]],
] as const)('who %s does not check it, in whichever position', ([, make]) => {
  const me = position('officer', 'disdik', 'rangkap');
  const myVerifier = position('verifier', 'disdik', 'rangkap');
  const myHead = position('head', 'disdik', 'rangkap', { capacity: 'acting' });
  const desk = new Desk({ positions: [...POSITIONS, me, myVerifier, myHead] });
  make(desk, me);
  desk.submit(OFFICER);
  expect(verdict(desk.verify(myVerifier))).toBe('own-work');
  expect(verdict(desk.giveBack(myVerifier, 'salah'))).toBe('own-work');
  expect(verdict(desk.verify(VERIFIER))).toBe('ok');
  expect(verdict(desk.approve(myHead))).toBe('own-work');
  expect(verdict(desk.approve(HEAD))).toBe('ok');
});

test('who verified does not approve: approval is a second pair of eyes', () => {
  const myHead = position('head', 'disdik', 'verifikator', { capacity: 'substitute' });
  const desk = verified(new Desk({ positions: [...POSITIONS, myHead] }));
  expect(verdict(desk.approve(myHead))).toBe('own-work');
  expect(verdict(desk.approve(HEAD))).toBe('ok');
});

test('who only once wrote a value that has been replaced may check', () => {
  const me = position('officer', 'disdik', 'rangkap');
  const myVerifier = position('verifier', 'disdik', 'rangkap');
  const desk = new Desk({ positions: [...POSITIONS, me, myVerifier] });
  desk.set(me, '1');
  desk.set(OFFICER, '2');
  desk.submit(OFFICER);
  expect(verdict(desk.verify(myVerifier))).toBe('ok');
});

test('evidence whose bytes have not arrived holds up verification and approval', () => {
  const stored = new Set<string>();
  const desk = new Desk({ stored: (sha) => stored.has(sha) });
  desk.set(OFFICER, '1');
  desk.attach(OFFICER, 1);
  desk.submit(OFFICER);
  expect(desk.verify(VERIFIER)).toMatchObject({
    problem: { code: 'evidence-not-stored', sha: evidence(1).sha },
  });
  stored.add(evidence(1).sha);
  expect(verdict(desk.verify(VERIFIER))).toBe('ok');
  stored.clear();
  expect(verdict(desk.approve(HEAD))).toBe('evidence-not-stored');
});

test('evidence taken away after handing in is missed when it is checked', () => {
  const desk = new Desk({}, { indicator: 'IK-2' });
  desk.set(OFFICER, '1');
  desk.attach(OFFICER, 1);
  desk.submit(OFFICER);
  desk.act(OFFICER, 'evidence.detach', { evidence: evidence(1).id });
  expect(verdict(desk.verify(VERIFIER))).toBe('evidence-missing');
});

test('nothing is verified or approved while two values wait for a decision', () => {
  const desk = submitted();
  desk.set(SECOND_OFFICER, '12', 0);
  expect(desk.verify(VERIFIER)).toMatchObject({ problem: { code: 'conflict-open', count: 1 } });
});

test('a delegate approves for the head while the head may, and not a moment longer', () => {
  const delegate = position('head', 'disdik', 'sekretaris', { capacity: 'delegate', delegatedFrom: HEAD.id });
  const desk = verified(new Desk({ positions: [...POSITIONS, delegate] }));
  expect(verdict(desk.approve(delegate))).toBe('ok');
  expect(desk.entry?.status.capacity).toBe('delegate');
  const gone = { ...HEAD, to: NOW };
  const others = POSITIONS.filter((one) => one !== HEAD);
  const late = verified(new Desk({ positions: [...others, gone, delegate] }));
  expect(verdict(late.approve(delegate))).toBe('forbidden');
});
