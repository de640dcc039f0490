import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chainAfter } from '../../src/protocol/accept.ts';
import { canonicalJson, GENESIS, mutationHash } from '../../src/protocol/hash.ts';
import type { Mutation } from '../../src/protocol/mutation.ts';
import type { PushResult } from '../../src/protocol/push.ts';
import { newReplicaId } from '../../src/store/database.ts';
import type { Draft } from '../../src/store/replica-store.ts';
import { replicaDexie } from '../../src/store/schema.ts';
import { uuid } from '../support/builders.ts';
import { draftOf, openTab, pullNothing } from './device.ts';

const accepted = (mutation: Mutation, seq: number, change: Partial<PushResult> = {}): PushResult => ({
  rseq: mutation.rseq,
  id: mutation.id,
  h: mutationHash(mutation),
  s: 'ok',
  seq,
  ...change,
});

const answerAll = async (
  tab: Awaited<ReturnType<typeof openTab>>,
  change: Partial<PushResult> = {},
  durable = 0,
) => {
  const { rid } = await tab.replica.store.meta();
  const muts = await tab.replica.store.unacked(100);
  const results = muts.map((one) => accepted(one, one.rseq * 10, change));
  await tab.replica.store.settle({ rid, results, durableSeq: durable });
};

/** Bytes the items take up in the database. */
async function retainedBytes({ database }: Awaited<ReturnType<typeof openTab>>): Promise<number> {
  const dexie = replicaDexie(database);
  const records = await dexie.outbox.toArray();
  dexie.close();
  return records.reduce((sum, { draft, result }) => sum + draft.byteLength + (result?.byteLength ?? 0), 0);
}

test('what is queued gets the next numbers without a hole', async () => {
  const { replica } = await openTab();
  await replica.store.append([draftOf(1), draftOf(2)], 5);
  const [third] = await replica.store.append([draftOf(3)], 6);
  expect(third?.rseq).toBe(3);
  expect((await replica.store.unacked(10)).map((one) => [one.rseq, one.id])).toEqual([
    [1, uuid(1)],
    [2, uuid(2)],
    [3, uuid(3)],
  ]);
  expect((await replica.store.meta()).nextRseq).toBe(4);
  expect(await replica.store.unsent()).toEqual({ count: 3, oldestAt: 5 });
});

test('two tabs that save at the same moment never share a number', async () => {
  const one = await openTab();
  const two = await openTab(one);
  await Promise.all(
    Array.from({ length: 40 }, (_, i) => (i % 2 ? one : two).replica.store.append([draftOf(i + 1)], i)),
  );
  const all = await one.replica.store.unacked(100);
  expect(all.map((each) => each.rseq)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
  expect(new Set(all.map((each) => each.id)).size).toBe(40);
});

test('a mutation comes out of the store exactly as it went in', async () => {
  const { replica } = await openTab();
  let n = 0;
  const drafts = fc.record({
    name: fc.string({ maxLength: 30, unit: 'binary' }),
    v: fc.integer({ min: 1, max: 9 }),
    e: fc.uuid(),
    base: fc.oneof(
      fc.constant({}),
      fc.record({ value: fc.record({ v: fc.nat() }) }),
      fc.record({ note: fc.record({ m: fc.uuid() }) }),
    ),
    args: fc.jsonValue(),
    as: fc.string(),
    at: fc.integer(),
    app: fc.string(),
  });
  await fc.assert(
    fc.asyncProperty(drafts, async (parts) => {
      n += 1;
      const draft = { id: uuid(n), ...parts } as Draft;
      const [queued] = await replica.store.append([draft], 1);
      const read = (await replica.store.unacked(10_000)).at(-1);
      expect(canonicalJson(read)).toBe(canonicalJson({ ...draft, rseq: n }));
      expect(canonicalJson(queued)).toBe(canonicalJson(read));
    }),
    { numRuns: 60 },
  );
});

test('queueing the same mutation twice, as after a lost connection, queues it once', async () => {
  const { replica } = await openTab();
  const first = await replica.store.append([draftOf(1)], 1);
  const again = await replica.store.append([draftOf(1)], 1);
  expect(again).toEqual(first);
  expect(await replica.store.unacked(10)).toHaveLength(1);
});

test('when one of several cannot be queued, none is and the draft of the form stays', async () => {
  const { replica } = await openTab();
  await replica.store.append([draftOf(1)], 1);
  await replica.drafts.saveDraft('form', { typed: '12' }, 1);
  await expect(replica.store.append([draftOf(2), draftOf(1)], 2, 'form')).rejects.toThrow();
  expect(await replica.store.unacked(10)).toHaveLength(1);
  expect((await replica.store.meta()).nextRseq).toBe(2);
  expect((await replica.drafts.draft('form'))?.body).toEqual({ typed: '12' });
});

test('queueing removes the draft of the form in the same step', async () => {
  const { replica } = await openTab();
  await replica.drafts.saveDraft('form', { typed: '12' }, 1);
  await replica.store.append([draftOf(1)], 2, 'form');
  expect(await replica.drafts.draft('form')).toBeNull();
  expect(await replica.drafts.drafts()).toEqual([]);
});

test('an answer counts only with the id and the hash of the item itself', async () => {
  const { replica } = await openTab();
  const [one, two] = (await replica.store.append([draftOf(1), draftOf(2)], 1)) as [Mutation, Mutation];
  const { rid } = await replica.store.meta();
  const wrong = [accepted(one, 7, { h: '0'.repeat(24) }), accepted(two, 8, { id: one.id })];
  await replica.store.settle({ rid, results: wrong, durableSeq: 3 });
  await replica.store.settle({ rid: newReplicaId(), results: [accepted(one, 7)], durableSeq: 99 });
  expect(await replica.store.unacked(10)).toHaveLength(2);
  expect(await replica.store.meta()).toMatchObject({ ackedRseq: 0, ackedChain: GENESIS, durableSeq: 3 });
});

test('an answer asked for before something else was said changes nothing, and says so', async () => {
  const { replica } = await openTab();
  const [one, two] = (await replica.store.append([draftOf(1), draftOf(2)], 1)) as [Mutation, Mutation];
  const { rid } = await replica.store.meta();
  const first = { rid, results: [accepted(one, 7)], durableSeq: 0, mark: 'm1', asked: {} };
  expect(await replica.store.settle(first)).toBe(true);
  const late = { rid, results: [accepted(two, 7)], durableSeq: 0, mark: 'm2', asked: {} };
  expect(await replica.store.settle(late)).toBe(false);
  expect(await replica.store.unacked(10)).toHaveLength(1);
  expect(await replica.store.meta()).toMatchObject({ ackedRseq: 1, mark: 'm1' });
  expect(await replica.store.settle({ ...late, asked: { mark: 'm1' } })).toBe(true);
  expect(await replica.store.meta()).toMatchObject({ ackedRseq: 2, mark: 'm2' });
});

test('the chain after the answered mutations is the one the endpoint computes', async () => {
  const { replica } = await openTab();
  const muts = await replica.store.append([draftOf(1), draftOf(2), draftOf(3)], 1);
  const { rid } = await replica.store.meta();
  const results = muts.slice(0, 2).map((one) => accepted(one, one.rseq));
  await replica.store.settle({ rid, results: results.slice(1), durableSeq: 0 });
  expect((await replica.store.meta()).ackedRseq).toBe(0);
  await replica.store.settle({ rid, results, durableSeq: 0 });
  const meta = await replica.store.meta();
  expect([meta.ackedRseq, meta.ackedChain]).toEqual([2, chainAfter(GENESIS, muts.slice(0, 2))]);
  expect((await replica.store.unacked(10)).map((one) => one.rseq)).toEqual([3]);
});

test('two tabs that record the same answer record it once', async () => {
  const one = await openTab();
  const two = await openTab(one);
  const muts = await one.replica.store.append([draftOf(1), draftOf(2)], 1);
  const { rid } = await one.replica.store.meta();
  const results = muts.map((each) => accepted(each, each.rseq));
  await Promise.all([one, two].map(({ replica }) => replica.store.settle({ rid, results, durableSeq: 0 })));
  const meta = await two.replica.store.meta();
  expect([meta.ackedRseq, meta.ackedChain]).toEqual([2, chainAfter(GENESIS, muts)]);
});

test('a fork renumbers the unanswered from one and leaves the answered as they are', async () => {
  const { replica } = await openTab();
  const [one] = (await replica.store.append([draftOf(1), draftOf(2), draftOf(3)], 1)) as [Mutation];
  const { rid } = await replica.store.meta();
  await replica.store.settle({ rid, results: [accepted(one, 5)], durableSeq: 0 });
  const next = newReplicaId();
  await replica.store.fork(next);
  expect((await replica.store.unacked(10)).map((each) => [each.rseq, each.id])).toEqual([
    [1, uuid(2)],
    [2, uuid(3)],
  ]);
  expect(await replica.store.meta()).toMatchObject({
    rid: next,
    nextRseq: 3,
    ackedRseq: 0,
    ackedChain: GENESIS,
  });
  expect((await replica.store.outbox()).map((item) => item.state)).toEqual(['accepted', 'queued', 'queued']);
  const [later] = await replica.store.append([draftOf(4)], 1);
  expect(later?.rseq).toBe(3);
});

test('an answer that arrives while the replica takes a new name does not mix the two names', async () => {
  const one = await openTab();
  const two = await openTab(one);
  const muts = await one.replica.store.append([draftOf(1), draftOf(2)], 1);
  const { rid } = await one.replica.store.meta();
  const results = muts.map((each) => accepted(each, each.rseq));
  const settling = one.replica.store.settle({ rid, results, durableSeq: 0 });
  const next = newReplicaId();
  await Promise.all([settling, two.replica.store.fork(next)]);
  const meta = await one.replica.store.meta();
  const left = await one.replica.store.unacked(5);
  expect(meta.rid).toBe(next);
  expect(meta.ackedRseq).toBe(0);
  expect(left.map((each) => each.rseq)).toEqual(left.map((_, i) => i + 1));
  expect(meta.nextRseq).toBe(left.length + 1);
});

test('a rewind queues everything retained again in its old order and keeps rows until new ones have come', async () => {
  const tab = await openTab();
  const { store } = tab.replica;
  await store.append([draftOf(1), draftOf(2)], 1);
  await answerAll(tab, {}, 100);
  await store.append([draftOf(3)], 1);
  const row = ['r', 'area:52', 'area', 1, 4, 40, { code: '52' }] as const;
  const page = { more: false, head: 40, durableSeq: 100, now: 9, scopes: { hash: 's', all: [1] } };
  await store.applyPull({ timeline: 't1', cursor: '40', rows: [row], ...page });
  await store.rewind(newReplicaId(), 't2');
  expect((await store.unacked(10)).map((each) => [each.rseq, each.id])).toEqual([
    [1, uuid(1)],
    [2, uuid(2)],
    [3, uuid(3)],
  ]);
  expect(await store.meta()).toMatchObject({
    timeline: 't2',
    cursor: '0',
    scopeHash: '',
    durableSeq: 0,
    asOf: 9,
  });
  expect(await store.row('area:52')).not.toBeNull();
  const restored = ['r', 'area:52', 'area', 1, 2, 20, { code: '52', name: 'as restored' }] as const;
  await store.applyPull({ timeline: 't2', cursor: '20', rows: [restored], ...page, more: true });
  expect((await store.row('area:52'))?.ver).toBe(2);
});

test('accepted items go only when they stand in a backup and are seven days old', async () => {
  const tab = await openTab();
  await pullNothing(tab);
  const { store } = tab.replica;
  const week = 7 * 86_400_000;
  await store.append([draftOf(1)], 0);
  await store.append([draftOf(2)], 1000);
  await answerAll(tab, {}, 10);
  expect(await store.purge(week - 1)).toBe(0);
  expect(await store.purge(week + 1000)).toBe(1);
  expect((await store.outbox()).map((item) => item.mutation.id)).toEqual([uuid(2)]);
  await store.settle({ rid: (await store.meta()).rid, results: [], durableSeq: 20 });
  expect(await store.purge(week + 999)).toBe(0);
  expect(await store.purge(week + 1000)).toBe(1);
});

test.for(['rejected', 'quarantined'] as const)('%s work stays until the person dismisses it', async (s) => {
  const tab = await openTab();
  await pullNothing(tab);
  const { store } = tab.replica;
  await store.append([draftOf(1)], 0);
  expect(await store.dismiss(uuid(1))).toBe(false);
  await answerAll(tab, { s, problem: { code: 'entry-missing' } }, 1e9);
  expect(await store.purge(1e15)).toBe(0);
  const [item] = await store.outbox();
  expect(item).toMatchObject({ state: s, result: { problem: { code: 'entry-missing' } } });
  expect(await store.dismiss(uuid(1))).toBe(true);
  expect(await store.outbox()).toEqual([]);
});

test('a conflict is retained like accepted work even after it was seen', async () => {
  const tab = await openTab();
  await pullNothing(tab);
  const { store } = tab.replica;
  await store.append([draftOf(1)], 0);
  await answerAll(tab, { s: 'conflict' }, 0);
  expect(await store.purge(1e15)).toBe(0);
  await store.dismiss(uuid(1));
  expect(await store.purge(1e15)).toBe(0);
  await store.settle({ rid: (await store.meta()).rid, results: [], durableSeq: 10 });
  expect(await store.purge(1e15)).toBe(1);
});

test('unanswered work is never purged', async () => {
  const { replica } = await openTab();
  await replica.store.append([draftOf(1)], 0);
  expect(await replica.store.purge(1e15)).toBe(0);
  expect(await replica.store.unacked(1)).toHaveLength(1);
});

test('beyond the ceiling answered work goes oldest first, backed up before not backed up, and no further', async () => {
  const tab = await openTab();
  const { store } = tab.replica;
  const all = [1, 2, 3, 4, 5, 6].map((n) => draftOf(n));
  await store.append(all, 0);
  await answerAll(tab, {}, 0);
  const { timeline } = await store.meta();
  await store.applyPull({ timeline, cursor: '60', more: false, head: 60, durableSeq: 0, now: 1, rows: [] });
  const bytes = await retainedBytes(tab);
  expect(await store.purge(0)).toBe(0);
  expect(await store.purge(0, bytes)).toBe(0);
  expect(await store.purge(0, bytes - 1)).toBe(1);
  const left = async () => (await store.outbox()).map(({ mutation }) => mutation.rseq);
  expect(await left()).toEqual([2, 3, 4, 5, 6]);
  await store.settle({ rid: (await store.meta()).rid, results: [], durableSeq: 30 });
  await store.append([draftOf(7)], 0);
  expect(await store.purge(0, bytes / 2)).toBe(2);
  expect(await left()).toEqual([4, 5, 6, 7]);
  expect(await store.purge(0, 0)).toBe(3);
  expect(await left()).toEqual([7]);
});

test('the ceiling takes nothing that is unanswered, refused and not dealt with, or not yet shown by a row', async () => {
  const tab = await openTab();
  const { store } = tab.replica;
  await store.append([draftOf(1)], 0);
  await answerAll(tab, { s: 'rejected', problem: { code: 'entry-missing' } });
  await store.append([draftOf(2)], 0);
  await answerAll(tab, { s: 'conflict' });
  await store.append([draftOf(3)], 0);
  await answerAll(tab);
  await store.append([draftOf(4)], 0);
  expect(await store.purge(0, 0)).toBe(0);
  expect(await store.outbox()).toHaveLength(4);
});
