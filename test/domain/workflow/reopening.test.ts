import { expect, test } from 'vitest';
import { amount, CLOSES, DAY, Desk, verdict } from '../../support/builders.ts';
import { HEAD, OFFICER, VERIFIER } from '../../support/people.ts';

const late = (): Desk => {
  const desk = new Desk();
  desk.set(OFFICER, '10');
  desk.now = CLOSES + DAY;
  return desk;
};
const request = (desk: Desk, reason = 'tidak ada sinyal') =>
  desk.act(OFFICER, 'reopening.request', { key: desk.key, reason });
const grant = (desk: Desk, until: number, reason = 'diberi waktu') =>
  desk.act(HEAD, 'reopening.grant', { until, reason });

test('after the closing the officer asks, the head grants until a moment, and until then it may be filled in', () => {
  const desk = late();
  expect(verdict(desk.set(OFFICER, '11'))).toBe('period-closed');
  expect(verdict(request(desk))).toBe('ok');
  expect(desk.entry?.reopening.value).toMatchObject({ state: 'requested', reason: 'tidak ada sinyal' });
  const until = desk.now + 2 * DAY;
  expect(verdict(grant(desk, until))).toBe('ok');
  desk.now = until - 1;
  expect(verdict(desk.set(OFFICER, '11'))).toBe('ok');
  desk.now = until;
  expect(verdict(desk.set(OFFICER, '12'))).toBe('period-closed');
});

test('a reopening may be asked for an entry nobody has touched', () => {
  const desk = new Desk();
  desk.now = CLOSES + DAY;
  expect(verdict(request(desk))).toBe('ok');
  expect(desk.entry?.value.value).toBeNull();
});

test.for([
  ['request', (desk: Desk) => request(desk, ' ')],
  ['grant', (desk: Desk) => grant(desk, desk.now + DAY, ' ')],
  [
    'refusal',
    (desk: Desk) => {
      request(desk);
      return desk.act(HEAD, 'reopening.refuse', { reason: '' });
    },
  ],
] as const)('a %s needs a reason', ([, act]) => {
  expect(verdict(act(late()))).toBe('reason-missing');
});

test('a reopening ends after it begins', () => {
  const desk = late();
  expect(verdict(grant(desk, desk.now))).toBe('invalid');
  expect(verdict(grant(desk, desk.now + 1))).toBe('ok');
});

test('a refusal answers a request; without one, or after the grant of another, it takes nothing away', () => {
  const desk = late();
  expect(verdict(desk.act(HEAD, 'reopening.refuse', { reason: 'cukup' }))).toBe('bad-transition');
  request(desk);
  expect(verdict(desk.act(HEAD, 'reopening.refuse', { reason: 'cukup' }))).toBe('ok');
  request(desk);
  grant(desk, desk.now + DAY);
  expect(verdict(desk.act(HEAD, 'reopening.refuse', { reason: 'cukup' }))).toBe('bad-transition');
  expect(desk.entry?.reopening.value.state).toBe('granted');
});

test('a request that arrives after the grant does not take it away', () => {
  const desk = late();
  const until = desk.now + DAY;
  grant(desk, until);
  expect(verdict(request(desk))).toBe('ok');
  expect(desk.entry?.reopening.value).toMatchObject({ state: 'granted', until });
  desk.now = until;
  request(desk);
  expect(desk.entry?.reopening.value.state).toBe('requested');
});

test('an approved entry goes back to its officer with the reason, and through all hands again', () => {
  const desk = new Desk();
  desk.set(OFFICER, '10');
  desk.submit(OFFICER);
  desk.verify(VERIFIER);
  desk.approve(HEAD);
  desk.attach(OFFICER, 1);
  desk.now = CLOSES + DAY;
  grant(desk, desk.now + DAY, 'angka direvisi BPS');
  expect(desk.entry?.status.value).toMatchObject({
    state: 'reopened',
    reason: 'angka direvisi BPS',
    seen: null,
  });
  expect(desk.entry?.evidence).toMatchObject([{ late: false }]);
  expect(verdict(desk.set(OFFICER, '11'))).toBe('ok');
  expect(desk.entry?.value.value).toEqual(amount('11'));
  expect(verdict(desk.approve(HEAD))).toBe('bad-transition');
  desk.submit(OFFICER);
  desk.verify(VERIFIER);
  expect(verdict(desk.approve(HEAD))).toBe('ok');
});

test('only the head answers a request', () => {
  const desk = late();
  request(desk);
  const args = { until: desk.now + DAY, reason: 'x' };
  expect(verdict(desk.act(VERIFIER, 'reopening.grant', args))).toBe('forbidden');
  expect(verdict(desk.act(OFFICER, 'reopening.grant', args))).toBe('forbidden');
});
