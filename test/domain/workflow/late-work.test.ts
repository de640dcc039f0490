import { expect, test } from 'vitest';
import { openLateWork } from '../../../src/domain/entry.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import { amount, DAY, Desk, HOUR, NOW, verdict } from '../../support/builders.ts';
import { HEAD, OFFICER, OTHER_HEAD, POSITIONS, SECOND_OFFICER, VERIFIER } from '../../support/people.ts';

const ENDED = { ...OFFICER, to: NOW + HOUR };
const LATE = { authoredAt: NOW, receivedAt: NOW + DAY };
const others = POSITIONS.filter((one) => one.id !== OFFICER.id);

/** A desk at which an officer whose right has ended handed in a value that arrives a day later. */
function desk(): Desk {
  const made = new Desk({ positions: [ENDED, ...others] });
  made.set(ENDED, '81.5', 0, LATE);
  made.attach(ENDED, 1, LATE);
  made.submit(ENDED, LATE);
  made.now = NOW + 2 * DAY;
  return made;
}

const works = (at: Desk) => (at.entry ? openLateWork(at.entry).map((work) => work.id) : []);
const take = (at: Desk, work: string, as = HEAD) => at.act(as, 'late.take', { work });

test('work that comes after the right to it had ended waits in the tray, and nothing of it counts yet', () => {
  const late = desk();
  expect(works(late).length).toBe(3);
  expect(late.entry?.value.value).toBeNull();
  expect(late.entry?.evidence).toEqual([]);
  expect(late.entry?.trail).toEqual([]);
});

test('the head takes it piece by piece; it stays its author’s, and says that it came in time by the device’s account', () => {
  const late = desk();
  for (const work of works(late)) expect(verdict(take(late, work))).toBe('ok');
  expect(works(late)).toEqual([]);
  expect(late.entry?.value).toMatchObject({ v: 1, by: ENDED.person, value: amount('81.5') });
  expect(late.entry?.status).toMatchObject({ by: ENDED.person, value: { state: 'submitted' } });
  expect(late.entry?.evidence).toMatchObject([{ by: ENDED.person, late: false }]);
  expect(late.entry?.trail.map((step) => [step.command, step.by])).toEqual([
    ['realization.set', ENDED.person],
    ['late.take', HEAD.person],
    ['evidence.attach', ENDED.person],
    ['late.take', HEAD.person],
    ['submission.submit', ENDED.person],
    ['late.take', HEAD.person],
  ]);
});

test('a value that meets the successor’s is kept beside it, not laid over it', () => {
  const late = desk();
  late.set(SECOND_OFFICER, '70');
  const [work = ''] = works(late);
  expect(verdict(take(late, work))).toBe('conflict');
  expect(late.entry?.value.value).toEqual(amount('70'));
  expect(late.entry?.candidates).toMatchObject([{ id: work, by: ENDED.person, open: true }]);
});

test('what cannot be done any more is the head’s to see, and goes on waiting', () => {
  const late = desk();
  const [, , submit = ''] = works(late);
  expect(verdict(take(late, submit))).toBe('value-missing');
  expect(works(late)).toContain(submit);
});

test('a refusal needs a reason; work is answered once', () => {
  const late = desk();
  const [work = ''] = works(late);
  expect(verdict(late.act(HEAD, 'late.refuse', { work, reason: ' ' }))).toBe('reason-missing');
  expect(verdict(late.act(HEAD, 'late.refuse', { work, reason: 'Sudah diisi penggantinya.' }))).toBe('ok');
  expect(late.entry?.value.value).toBeNull();
  expect(verdict(take(late, work))).toBe('late-unknown');
  expect(late.entry?.lateWork?.[0]).toMatchObject({ open: false, closedBy: expect.any(String) });
});

test('only the head of the unit answers it, and not for own work', () => {
  const late = desk();
  const [work = ''] = works(late);
  expect(verdict(take(late, work, VERIFIER))).toBe('forbidden');
  expect(verdict(take(late, work, OTHER_HEAD))).toBe('entry-missing');
  const himself = { ...HEAD, id: 'kepala-baru', person: ENDED.person };
  const own = new Desk({ positions: [ENDED, himself, ...others] });
  own.set(ENDED, '81.5', 0, LATE);
  own.now = NOW + 2 * DAY;
  expect(verdict(take(own, works(own)[0] ?? '', himself))).toBe('own-work');
});

test('what was never permitted does not wait for anybody', () => {
  const verifier = { ...VERIFIER, to: NOW + HOUR };
  const late = new Desk({ positions: [verifier, ...POSITIONS.filter((one) => one.id !== VERIFIER.id)] });
  expect(late.set(verifier, '1', 0, LATE)).toEqual({
    outcome: 'quarantined',
    problem: { code: 'right-ended', position: verifier.id, endedOn: String(verifier.to) },
  });
  expect(late.entry).toBeNull();
});

test('a tray takes a hundred pieces; what comes beyond is with its author alone', () => {
  const late = new Desk({ positions: [ENDED, ...others] });
  const waits = Array.from({ length: 105 }, (_, n) => {
    const { problem } = late.set(ENDED, String(n), 0, LATE) as { readonly problem: Problem };
    return problem.code === 'right-ended' && problem.waits === true;
  });
  expect(waits.filter(Boolean).length).toBe(100);
  expect(waits.lastIndexOf(true)).toBe(99);
  expect(works(late).length).toBe(100);
});
