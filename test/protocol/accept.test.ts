import { expect, test } from 'vitest';
import { chainAfter } from '../../src/protocol/accept.ts';
import { substituteId } from '../../src/protocol/entry-id.ts';
import { GENESIS, mutationHash } from '../../src/protocol/hash.ts';
import { amount, DAY, HOUR, keyOf, NOW, uuid } from '../support/builders.ts';
import { OFFICER, SECOND_OFFICER } from '../support/people.ts';
import { ENTRY, LedgerBook, mutation, OTHER_RID, RID, setTo, told } from './ledger-book.ts';

const submit = (rseq: number) => mutation(rseq, 'submission.submit', {});

test('P1: a replica’s work is taken in its order, number after number', () => {
  const book = new LedgerBook();
  expect(told(book.push(RID, [setTo(1, '10'), submit(2)]))).toEqual(['1 ok', '2 ok']);
  expect(book.lines.map((line) => [line.seq, line.result.rseq])).toEqual([
    [1, 1],
    [2, 2],
  ]);
  expect(book.replicas.get(RID)).toMatchObject({ last: 2, person: OFFICER.person });
  expect(book.entries.get(ENTRY)?.status.value.state).toBe('submitted');
});

test.for([
  ['starts beyond the next number', [setTo(3, '10')], 2],
  ['has a hole', [setTo(2, '10'), submit(4)], 2],
  ['goes backwards', [setTo(3, '10'), submit(2)], 2],
] as const)('P1: a batch that %s is refused with the number to begin at', ([, muts, expectAt]) => {
  const book = new LedgerBook();
  book.push(RID, [setTo(1, '9')]);
  expect(told(book.push(RID, muts))).toEqual({ code: 'gap', expect: expectAt });
  expect(book.head).toBe(1);
});

test('P2: deciding writes nothing; what is not committed can be decided again to the same effect', () => {
  const before = JSON.stringify([...new LedgerBook().entries]);
  const [lost, kept] = [new LedgerBook(), new LedgerBook()];
  const muts = [setTo(1, '10'), submit(2)];
  const twice = [lost.decide(RID, muts), lost.decide(RID, muts)];
  expect(told(twice[1] ?? expect.fail())).toEqual(told(twice[0] ?? expect.fail()));
  expect([lost.head, lost.replicas.size, JSON.stringify([...lost.entries])]).toEqual([0, 0, before]);
  expect(told(lost.push(RID, muts))).toEqual(told(kept.push(RID, muts)));
  expect([...lost.entries]).toEqual([...kept.entries]);
});

test('P3: a number that comes again with the same mutation gets its stored answer and changes nothing', () => {
  const book = new LedgerBook();
  const muts = [setTo(1, '10'), submit(2)];
  const first = book.push(RID, muts);
  const again = book.push(RID, muts, { prev: GENESIS });
  expect(told(again)).toEqual(told(first));
  expect(again.kind === 'accepted' && again.results.map(({ isNew }) => isNew)).toEqual([false, false]);
  expect(again.kind === 'accepted' && again.results.map(({ result }) => result.seq)).toEqual([1, 2]);
  expect(book.head).toBe(2);
});

test('P3: a resent batch that goes on further is answered from memory first and decided after', () => {
  const book = new LedgerBook();
  book.push(RID, [setTo(1, '10')]);
  const outcome = book.push(RID, [setTo(1, '10'), submit(2)], { prev: GENESIS });
  expect(told(outcome)).toEqual(['1 ok', '2 ok']);
  expect(outcome.kind === 'accepted' && outcome.results.map(({ isNew }) => isNew)).toEqual([false, true]);
  expect(outcome.kind === 'accepted' && outcome.lines).toHaveLength(1);
});

test('P3: a number that comes again with another mutation is a fork, and nothing of the batch is taken', () => {
  const book = new LedgerBook();
  book.push(RID, [setTo(1, '10'), submit(2)]);
  const other = setTo(2, '11', { id: uuid(77) });
  expect(told(book.push(RID, [other], { prev: chainAfter(GENESIS, [setTo(1, '10')]) }))).toEqual({
    code: 'fork',
    at: 2,
  });
  expect(told(book.push(RID, [setTo(1, '10'), other, submit(3)], { prev: GENESIS }))).toEqual({
    code: 'fork',
    at: 2,
  });
  expect(book.head).toBe(2);
});

test('P3: one id with a changed body under its old number is a fork', () => {
  const book = new LedgerBook();
  book.push(RID, [setTo(1, '10')]);
  expect(told(book.push(RID, [setTo(1, '11')], { prev: GENESIS }))).toEqual({ code: 'fork', at: 1 });
});

test('P3: the next number after another past is a fork: a rolled-back phone reuses numbers', () => {
  const book = new LedgerBook();
  book.push(RID, [setTo(1, '10'), submit(2)]);
  const otherPast = chainAfter(GENESIS, [setTo(1, '10'), submit(2), setTo(3, '9')]);
  expect(told(book.push(RID, [setTo(3, '12', { id: uuid(78) })], { prev: otherPast }))).toEqual({
    code: 'fork',
    at: 3,
  });
});

test('P3: known ids behind another past do not hide a fork', () => {
  const book = new LedgerBook();
  book.push(RID, [setTo(1, '10'), submit(2)]);
  const outcome = book.push(RID, [submit(2), setTo(3, '11', { id: uuid(79) })], { prev: 'another past' });
  expect(told(outcome)).toEqual({ code: 'fork', at: 2 });
});

test('P4: a mutation known from another replica gets its stored answer and still advances this one', () => {
  const book = new LedgerBook();
  book.push(RID, [setTo(1, '10'), submit(2)]);
  const renumbered = [
    setTo(1, '10'),
    { ...submit(2), rseq: 2 },
    setTo(3, '12', { id: uuid(80), base: { value: { m: uuid(1) } } }),
  ];
  expect(told(book.push(OTHER_RID, renumbered))).toEqual(['1 ok', '2 ok', '3 ok']);
  expect(book.replicas.get(OTHER_RID)).toMatchObject({ last: 3, chain: chainAfter(GENESIS, renumbered) });
  expect(book.head).toBe(3);
  expect(told(book.push(OTHER_RID, [setTo(4, '13', { id: uuid(81) })]))).toEqual(['4 conflict']);
});

test('P4: the hash leaves the number out, so a renumbered mutation is recognised', () => {
  expect(mutationHash(setTo(1, '10'))).toBe(mutationHash({ ...setTo(1, '10'), rseq: 9 }));
  const book = new LedgerBook();
  book.push(RID, [setTo(1, '9', { id: uuid(50) }), setTo(2, '10')]);
  expect(told(book.push(OTHER_RID, [{ ...setTo(2, '10'), rseq: 1 }]))).toEqual(['1 conflict']);
});

test('P4: the same mutation twice in one batch has one effect', () => {
  const book = new LedgerBook();
  const outcome = book.push(RID, [setTo(1, '10'), { ...setTo(1, '10'), rseq: 2 }]);
  expect(told(outcome)).toEqual(['1 ok', '2 ok']);
  expect(book.lines).toHaveLength(1);
  expect(book.replicas.get(RID)?.last).toBe(2);
});

test('P5: a batch for another timeline is refused with the present one', () => {
  const book = new LedgerBook();
  book.timeline = 'timeline-2';
  expect(told(book.push(RID, [setTo(1, '10')]))).toEqual({ code: 'timeline', timeline: 'timeline-2' });
});

test('P5: after a restore, work that rested on a lost value is not written over a newer one with its number', () => {
  const book = new LedgerBook();
  book.push(RID, [setTo(1, '10')]);
  // The backup knew version 1. Lost: version 2, and what its author based on it. Meanwhile somebody made another version 2.
  const base = { value: { m: uuid(1) } };
  book.push('C'.repeat(22), [{ ...setTo(1, '20', { id: uuid(60), base, as: SECOND_OFFICER.id }) }], {
    person: SECOND_OFFICER.person,
  });
  const onLost = setTo(1, '30', { id: uuid(62), base: { value: { m: uuid(61) } } });
  expect(told(book.push(OTHER_RID, [onLost]))).toEqual(['1 conflict']);
  expect(book.value).toEqual(amount('20'));
});

test('P6: refused, disputed and unreadable work uses up its number and the queue goes on', () => {
  const book = new LedgerBook();
  const outcome = book.push(RID, [
    setTo(1, '10'),
    mutation(2, 'evidence.detach', { evidence: uuid(99) }),
    setTo(3, '11'),
    { ...setTo(4, '12'), args: { value: 12 } },
    { ...setTo(5, '12'), v: 9 },
    { ...setTo(6, '12'), name: 'realization.erase' },
    submit(7),
  ]);
  expect(told(outcome)).toEqual([
    '1 ok',
    '2 rejected',
    '3 conflict',
    '4 quarantined',
    '5 quarantined',
    '6 quarantined',
    '7 ok',
  ]);
  expect(book.replicas.get(RID)?.last).toBe(7);
  expect(book.lines).toHaveLength(7);
  expect(book.lines[3]).toMatchObject({
    mutation: { args: { value: 12 } },
    result: { problem: { code: 'invalid', field: 'key' } },
  });
  expect(book.lines[4]?.result.problem).toEqual({
    code: 'unknown-command',
    name: 'realization.set',
    version: 9,
  });
});

test('P6: what the store could not take even alone is set aside with a reference, and the queue goes on', () => {
  const book = new LedgerBook();
  book.failing.set(uuid(1), 'ref-7');
  expect(told(book.push(RID, [setTo(1, '10'), setTo(2, '11')]))).toEqual(['1 quarantined', '2 ok']);
  expect(book.lines[0]?.result.problem).toEqual({ code: 'failed-inside', reference: 'ref-7' });
});

test('an id that belongs to another body is set aside under a substitute, comes back under its own, and blocks nothing', () => {
  const book = new LedgerBook();
  book.push(RID, [setTo(1, '10')]);
  const clash = setTo(1, '77');
  const muts = [clash, setTo(2, '12')];
  const outcome = book.push(OTHER_RID, muts);
  expect(told(outcome)).toEqual(['1 quarantined', '2 conflict']);
  expect(outcome.kind === 'accepted' && outcome.results[0]?.result).toMatchObject({
    id: clash.id,
    h: mutationHash(clash),
    problem: { code: 'invalid', field: 'id' },
  });
  expect(book.lines[1]?.mutation.id).toBe(substituteId(clash.id, mutationHash(clash)));
  expect(told(book.push(OTHER_RID, muts, { prev: GENESIS }))).toEqual(told(outcome));
  expect(book.head).toBe(3);
  expect(book.value).toEqual(amount('10'));
});

test('a substitute that another body has taken is no place either; each of three bodies comes back as its own', () => {
  const book = new LedgerBook();
  book.push(RID, [setTo(1, '10')]);
  const clash = setTo(1, '77');
  const thief = { ...setTo(2, '12'), id: substituteId(clash.id, mutationHash(clash)), rseq: 1 };
  expect(told(book.push(OTHER_RID, [thief]))).toEqual(['1 conflict']);
  const third = 'c'.repeat(22);
  const outcome = book.push(third, [clash]);
  expect(told(outcome)).toEqual(['1 quarantined']);
  const answer = outcome.kind === 'accepted' && outcome.results[0]?.result;
  expect(answer).toMatchObject({ id: clash.id, h: mutationHash(clash) });
  expect(told(book.push(third, [clash], { prev: GENESIS }))).toEqual(told(outcome));
  expect(book.head).toBe(3);
});

test('a replica belongs to one person for ever', () => {
  const book = new LedgerBook();
  book.push(RID, [setTo(1, '10')]);
  expect(told(book.push(RID, [setTo(2, '11')], { person: 'petugas-2' }))).toEqual({ code: 'user-mismatch' });
});

test('an empty batch is taken and changes nothing', () => {
  const book = new LedgerBook();
  expect(told(book.push(RID, []))).toEqual([]);
  expect(book.replicas.get(RID)).toMatchObject({ last: 0, chain: GENESIS });
});

test.for([
  ['right', 0],
  ['ten years ahead', 3650 * DAY],
  ['ten years behind', -3650 * DAY],
] as const)('a device clock that is %s does not move the moment at which a person acted', ([, skew]) => {
  const book = new LedgerBook();
  book.now = NOW + 2 * HOUR;
  book.push(RID, [setTo(1, '10', { at: NOW + skew })], { now: NOW + 2 * HOUR + skew });
  expect(book.lines[0]?.authoredAt).toBe(NOW);
});

test('nobody acts in the future, nor before there were clocks', () => {
  const book = new LedgerBook();
  book.push(RID, [setTo(1, '10', { at: NOW + DAY })]);
  book.push(RID, [setTo(2, '10', { at: Number.MIN_SAFE_INTEGER })]);
  expect(book.lines.map((line) => line.authoredAt)).toEqual([NOW, 0]);
});

test('versions are reported for what was made, for what was the same already, and not for what waits', () => {
  const book = new LedgerBook();
  const outcome = book.push(RID, [setTo(1, '10'), setTo(2, '10.0'), setTo(3, '11'), submit(4)]);
  const versions =
    outcome.kind === 'accepted' ? outcome.results.map(({ result }) => result.ver ?? result.cand) : [];
  expect(versions).toEqual([{ value: 1 }, { value: 1 }, uuid(3), undefined]);
});

test('an entry carries the number of the last mutation that changed it', () => {
  const book = new LedgerBook();
  const note = mutation(2, 'realization.note', {
    key: keyOf(),
    note: { cause: 'c', obstacle: '', followUp: '', remark: '' },
  });
  const outcome = book.push(RID, [
    setTo(1, '10'),
    note,
    mutation(3, 'evidence.detach', { evidence: uuid(9) }),
  ]);
  expect(outcome.kind === 'accepted' && outcome.entities.get(ENTRY)?.offset).toBe(2);
  expect(outcome.kind === 'accepted' && outcome.lines[2]?.after).toBeNull();
});
