import { expect, test } from 'vitest';
import { baseSeen, headSeen } from '../../../src/domain/workflow/facet-check.ts';
import { amount, CLOSES, Desk, evidence, note, uuid, verdict } from '../../support/builders.ts';
import { HEAD, OFFICER, POSITIONS, position, SECOND_OFFICER, VERIFIER } from '../../support/people.ts';

/** Two officers had seen the same blank; the second value waits beside the first. */
function disputed(): { desk: Desk; waiting: string } {
  const desk = new Desk();
  desk.set(OFFICER, '10');
  desk.set(SECOND_OFFICER, '12', 0);
  return { desk, waiting: desk.id };
}

const resolve = (
  desk: Desk,
  who: typeof HEAD,
  take: 'head' | { candidate: string } | { value: ReturnType<typeof amount> },
  closes: readonly string[],
  version = desk.entry?.value.v ?? 0,
) =>
  desk.act(
    who,
    'conflict.resolve',
    { facet: 'value', closes, take, reason: 'dicocokkan' },
    {
      base: { value: { v: version } },
    },
  );

test('a value whose author had not seen the present one is kept beside it, and nothing is overwritten', () => {
  const { desk, waiting } = disputed();
  expect(verdict(desk.last ?? expect.fail())).toBe('conflict');
  expect(desk.entry?.value).toMatchObject({ v: 1, value: amount('10') });
  expect(desk.entry?.candidates).toMatchObject([
    { id: waiting, value: amount('12'), kind: 'concurrent', base: 0, head: 1, open: true, by: 'petugas-2' },
  ]);
});

test('a value whose author had seen the present one takes its place', () => {
  const desk = new Desk();
  desk.set(OFFICER, '10');
  expect(verdict(desk.set(SECOND_OFFICER, '12', 1))).toBe('ok');
  expect(desk.entry?.value).toMatchObject({ v: 2, by: 'petugas-2', value: amount('12') });
});

test.for([
  ['10', '10'],
  ['10', '10.00'],
  ['0.5', '0.50'],
] as const)('%s and %s are one value, so two officers who agree are not in conflict', ([first, second]) => {
  const desk = new Desk();
  desk.set(OFFICER, first);
  expect(verdict(desk.set(SECOND_OFFICER, second, 0))).toBe('ok');
  expect(desk.entry?.value).toMatchObject({ v: 1, by: 'petugas-1' });
  expect(desk.entry?.candidates).toEqual([]);
});

test('who had entered the same value as the present one has seen it', () => {
  const desk = new Desk();
  desk.set(OFFICER, '10');
  desk.set(SECOND_OFFICER, '10.0', 0);
  const earlier = desk.id;
  const args = { key: desk.key, value: amount('11') };
  const next = desk.act(SECOND_OFFICER, 'realization.set', args, { base: { value: { m: earlier } } });
  expect(verdict(next)).toBe('ok');
  expect(desk.entry?.value).toMatchObject({ v: 2, value: amount('11') });
});

test('an edit on top of one’s own earlier edit is no conflict, even when the device knew no version yet', () => {
  const desk = new Desk();
  desk.set(OFFICER, '10');
  const args = { key: desk.key, value: amount('11') };
  const second = desk.act(OFFICER, 'realization.set', args, { base: { value: { m: uuid(1) } } });
  expect(verdict(second)).toBe('ok');
  expect(desk.entry?.value.v).toBe(2);
});

test('the same person on two devices is shown as such and not merged', () => {
  const desk = new Desk();
  desk.set(OFFICER, '10');
  desk.set(OFFICER, '11', 0);
  expect(desk.entry?.candidates).toMatchObject([{ kind: 'own-devices', open: true }]);
});

test('a value that waits behind another person’s is no matter of own devices', () => {
  const { desk } = disputed();
  desk.set(OFFICER, '13', 1);
  expect(desk.entry?.candidates.map((c) => c.kind)).toEqual(['concurrent', 'concurrent']);
});

test('a correction takes the place of one’s own waiting value, and the older stays in history', () => {
  const { desk, waiting } = disputed();
  const args = { key: desk.key, value: amount('13') };
  const base = desk.entry ? { value: baseSeen(desk.entry, 'value', 'petugas-2') } : {};
  expect(base).toEqual({ value: { m: waiting } });
  desk.act(SECOND_OFFICER, 'realization.set', args, { base });
  expect(desk.entry?.candidates).toMatchObject([
    { id: waiting, open: false, closedBy: desk.id },
    { id: desk.id, open: true, value: amount('13'), base: 0 },
  ]);
});

test('going back to the present value withdraws one’s own waiting value', () => {
  const { desk, waiting } = disputed();
  const args = { key: desk.key, value: amount('10.0') };
  const back = desk.act(SECOND_OFFICER, 'realization.set', args, { base: { value: { m: waiting } } });
  expect(verdict(back)).toBe('ok');
  expect(desk.entry?.candidates).toMatchObject([{ id: waiting, open: false, closedBy: desk.id }]);
  expect(desk.entry?.value.v).toBe(1);
});

test('naming somebody else’s waiting value closes nothing', () => {
  const { desk, waiting } = disputed();
  const args = { key: desk.key, value: amount('99') };
  desk.act(OFFICER, 'realization.set', args, { base: { value: { m: waiting } } });
  expect(desk.entry?.candidates.find((c) => c.id === waiting)).toMatchObject({ open: true, closedBy: null });
  expect(desk.entry?.value.value).toEqual(amount('10'));
});

test('a version of another entry says nothing about this one', () => {
  const desk = new Desk({ versionMadeBy: () => 1 });
  desk.set(OFFICER, '10');
  const args = { key: desk.key, value: amount('99') };
  const stray = desk.act(SECOND_OFFICER, 'realization.set', args, { base: { value: { m: uuid(777) } } });
  expect(verdict(stray)).toBe('conflict');
});

test('value and note are apart: a note beside a new value is no conflict', () => {
  const desk = new Desk();
  desk.set(OFFICER, '10');
  const args = { key: desk.key, note: note('cuaca') };
  expect(verdict(desk.act(SECOND_OFFICER, 'realization.note', args, { base: { note: { v: 0 } } }))).toBe(
    'ok',
  );
  expect(verdict(desk.act(OFFICER, 'realization.note', { key: desk.key, note: note('jalan') }))).toBe(
    'conflict',
  );
});

test.for([
  ['keeps the present value', 'head' as const, '10', 'petugas-1', 1],
  ['takes the waiting one, which stays its author’s', null, '12', 'petugas-2', 2],
  ['enters a third, which is then the resolver’s', { value: amount('11') }, '11', 'verifikator', 2],
] as const)('a resolution %s', ([, take, value, by, version]) => {
  const { desk, waiting } = disputed();
  expect(verdict(resolve(desk, VERIFIER, take ?? { candidate: waiting }, [waiting]))).toBe('ok');
  expect(desk.entry?.value).toMatchObject({ v: version, by, value: amount(value) });
  expect(desk.entry?.candidates).toMatchObject([{ open: false, closedBy: desk.id }]);
});

test('a resolution closes exactly what it lists; a value that arrived meanwhile stays open', () => {
  const { desk, waiting } = disputed();
  desk.set(OFFICER, '14', 0);
  const later = desk.id;
  resolve(desk, VERIFIER, 'head', [waiting]);
  expect(desk.entry?.candidates.map((c) => [c.id, c.open])).toEqual([
    [waiting, false],
    [later, true],
  ]);
});

test('a resolution of what has changed, is unknown, already closed or unexplained is refused', () => {
  const { desk, waiting } = disputed();
  expect(verdict(resolve(desk, VERIFIER, 'head', [waiting], 0))).toBe('stale-content');
  expect(verdict(resolve(desk, VERIFIER, 'head', [uuid(99)]))).toBe('conflict-unknown');
  expect(verdict(resolve(desk, VERIFIER, { candidate: uuid(99) }, [waiting]))).toBe('conflict-unknown');
  const wrong = { facet: 'value', closes: [waiting], take: { value: note('x') }, reason: 'r' } as const;
  expect(verdict(desk.act(VERIFIER, 'conflict.resolve', wrong, { base: { value: { v: 1 } } }))).toBe(
    'invalid',
  );
  const mute = { facet: 'value', closes: [waiting], take: 'head', reason: ' ' } as const;
  expect(verdict(desk.act(VERIFIER, 'conflict.resolve', mute, { base: { value: { v: 1 } } }))).toBe(
    'reason-missing',
  );
  expect(verdict(desk.act(VERIFIER, 'conflict.resolve', { ...mute, reason: 'r' }))).toBe('stale-content');
  resolve(desk, VERIFIER, 'head', [waiting]);
  expect(verdict(resolve(desk, VERIFIER, 'head', [waiting]))).toBe('conflict-unknown');
});

test('who made one of the values does not choose between them; a sole maker may', () => {
  const { desk, waiting } = disputed();
  expect(verdict(resolve(desk, OFFICER, 'head', [waiting]))).toBe('own-work');
  const alone = new Desk();
  alone.set(OFFICER, '10');
  alone.set(OFFICER, '11', 0);
  expect(verdict(resolve(alone, SECOND_OFFICER, 'head', [alone.id]))).toBe('own-work');
  expect(verdict(resolve(alone, OFFICER, { candidate: uuid(2) }, [uuid(2)]))).toBe('ok');
});

test('after the closing an officer no longer decides between the own values, a checker does', () => {
  const desk = new Desk();
  desk.set(OFFICER, '10');
  desk.set(OFFICER, '11', 0);
  desk.now = CLOSES;
  const waiting = uuid(2);
  expect(verdict(resolve(desk, OFFICER, { value: amount('50') }, [waiting]))).toBe('period-closed');
  expect(verdict(resolve(desk, VERIFIER, { candidate: waiting }, [waiting]))).toBe('ok');
});

function approved(desk = new Desk()): Desk {
  desk.set(OFFICER, '10');
  desk.submit(OFFICER);
  desk.verify(VERIFIER);
  desk.approve(HEAD);
  return desk;
}

test('an edit after approval never replaces the approved value, even when its author had seen it', () => {
  const desk = approved();
  expect(verdict(desk.set(OFFICER, '12', 1))).toBe('conflict');
  expect(desk.entry?.value).toMatchObject({ v: 1, value: amount('10') });
  expect(desk.entry?.candidates).toMatchObject([{ kind: 'late-edit', open: true }]);
  expect(desk.entry?.status.value.state).toBe('approved');
});

test('handing in a late edit is not refused: it already waits for the head', () => {
  const desk = approved();
  expect(verdict(desk.submit(OFFICER))).toBe('bad-transition');
  desk.set(OFFICER, '12', 1);
  expect(verdict(desk.submit(OFFICER))).toBe('ok');
  expect(desk.entry?.status.value.state).toBe('approved');
});

test('a late edit the head takes makes the entry amended, with the late files of its author', () => {
  const desk = approved();
  desk.set(OFFICER, '12', 1);
  const waiting = desk.id;
  desk.attach(OFFICER, 1);
  desk.attach(SECOND_OFFICER, 2);
  expect(verdict(resolve(desk, VERIFIER, { candidate: waiting }, [waiting]))).toBe('bad-transition');
  expect(verdict(resolve(desk, HEAD, { candidate: waiting }, [waiting]))).toBe('ok');
  expect(desk.entry?.status.value).toMatchObject({
    state: 'amended',
    reason: 'dicocokkan',
    seen: desk.content,
  });
  expect(desk.entry?.value).toMatchObject({ v: 2, by: 'petugas-1', value: amount('12') });
  expect(desk.entry?.evidence.map((item) => [item.id, item.late])).toEqual([
    [evidence(1).id, false],
    [evidence(2).id, true],
  ]);
});

test('a late edit whose file has not arrived cannot be taken yet', () => {
  const desk = approved(new Desk({ stored: () => false }));
  desk.set(OFFICER, '12', 1);
  const waiting = desk.id;
  desk.attach(OFFICER, 1);
  expect(verdict(resolve(desk, HEAD, { candidate: waiting }, [waiting]))).toBe('evidence-not-stored');
});

test('a late edit the head declines leaves the approval as it was', () => {
  const desk = approved();
  desk.set(OFFICER, '12', 1);
  const status = desk.entry?.status;
  resolve(desk, HEAD, 'head', [desk.id]);
  expect(desk.entry?.status).toEqual(status);
  expect(desk.entry?.value.value).toEqual(amount('10'));
});

test('the head cannot approve a value of his or her own by putting it in the place of an approved one', () => {
  const desk = approved();
  desk.set(OFFICER, '12', 1);
  expect(verdict(resolve(desk, HEAD, { value: amount('11') }, [desk.id]))).toBe('own-work');
});

test('choosing somebody’s value does not free that person to check it', () => {
  const me = position('officer', 'disdik', 'rangkap');
  const myVerifier = position('verifier', 'disdik', 'rangkap');
  const desk = new Desk({ positions: [...POSITIONS, me, myVerifier] });
  desk.set(OFFICER, '10');
  desk.set(me, '12', 0);
  resolve(desk, HEAD, { candidate: desk.id }, [desk.id]);
  desk.submit(OFFICER);
  expect(verdict(desk.verify(myVerifier))).toBe('own-work');
  desk.verify(VERIFIER);
  expect(verdict(desk.approve(HEAD))).toBe('ok');
});

test('a base is named by the mutation that was seen, because numbers come again after a restore', () => {
  const { desk } = disputed();
  const entry = desk.entry ?? expect.fail();
  expect(headSeen(entry, 'value')).toEqual({ m: uuid(1) });
  expect(headSeen(entry, 'note')).toEqual({ v: 0 });
  expect(baseSeen(entry, 'value', 'petugas-1')).toEqual({ m: uuid(1) });
});
