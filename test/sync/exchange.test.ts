import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryId } from '../../src/protocol/entry-id.ts';
import { newReplicaId } from '../../src/store/database.ts';
import type { Replica } from '../../src/store/replica.ts';
import type { Draft } from '../../src/store/replica-store.ts';
import type { SyncInputs } from '../../src/sync/inputs.ts';
import { syncRound } from '../../src/sync/round.ts';
import type { Transport } from '../../src/sync/transport.ts';
import { draftOf, openTab } from '../store/device.ts';
import { amount, keyOf, NOW, TENANT, uuid } from '../support/builders.ts';
import { OFFICER } from '../support/people.ts';
import { direct, FakeEndpoint, type Fault, flaky, signature } from './fake-endpoint.ts';

const AREAS = ['52', '5201', '5202'];

const inputs = ({ store }: Replica, transport: Transport, mutations = 200): SyncInputs => ({
  store,
  limit: { mutations, bytes: 100_000 },
  transport,
  sign: async (text) => signature(text),
  clock: () => NOW,
  newRid: newReplicaId,
});

const set = (n: number, area = AREAS[n % 3] as string): Draft => {
  const key = keyOf({ area });
  return draftOf(n, {
    e: entryId(TENANT, key),
    args: { key, value: amount(String(n)) },
    as: OFFICER.id,
    at: NOW,
  });
};

const idsIn = (endpoint: FakeEndpoint) => endpoint.state.ledger.map((line) => line.mutation.id);

test('what is queued arrives, is answered, and comes back as rows', async () => {
  const endpoint = new FakeEndpoint();
  const { replica } = await openTab();
  await replica.store.append([set(1), set(2), set(3)], NOW);
  expect(await syncRound(inputs(replica, direct(endpoint)))).toEqual({ kind: 'done' });
  expect(idsIn(endpoint)).toEqual([uuid(1), uuid(2), uuid(3)]);
  expect((await replica.store.outbox()).map((item) => item.state)).toEqual([
    'accepted',
    'accepted',
    'accepted',
  ]);
  expect(await syncRound(inputs(replica, direct(endpoint)))).toEqual({ kind: 'done' });
  expect(await replica.store.rowsOfType('entry')).toHaveLength(3);
  expect((await replica.store.meta()).asOf).toBe(NOW);
});

const fault = fc.record<Fault>({
  kind: fc.constantFrom('well', 'lost-before', 'lost-after', 'twice', 'busy', 'broken'),
  there: fc.nat(3),
  back: fc.nat(3),
});

test('over a bad network with two tabs sending at once nothing is lost and nothing arrives twice', async () => {
  const plan = fc.record({
    faults: fc.array(fault, { maxLength: 30 }),
    saves: fc.array(fc.record({ tab: fc.nat(1), count: fc.integer({ min: 1, max: 3 }) }), {
      minLength: 1,
      maxLength: 8,
    }),
    most: fc.integer({ min: 1, max: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(plan, async ({ faults, saves, most }) => {
      const endpoint = new FakeEndpoint();
      const one = await openTab();
      const tabs = [one, await openTab(one)] as const;
      const transport = flaky(endpoint, [...faults]);
      let n = 0;
      const running: Promise<unknown>[] = [];
      for (const { tab, count } of saves) {
        const before = n;
        const drafts = Array.from({ length: count }, (_, i) => set(before + i + 1));
        n += count;
        await tabs[tab as 0 | 1].replica.store.append(drafts, NOW);
        running.push(...tabs.map(({ replica }) => syncRound(inputs(replica, transport, most))));
        if (running.length > 4) await running.shift();
      }
      await Promise.all(running);
      const calm = inputs(one.replica, direct(endpoint));
      expect(await syncRound(calm)).toEqual({ kind: 'done' });
      expect(await syncRound(calm)).toEqual({ kind: 'done' });
      expect(idsIn(endpoint)).toEqual(Array.from({ length: n }, (_, i) => uuid(i + 1)));
      expect((await one.replica.store.outbox()).every((item) => item.result !== null)).toBe(true);
      expect((await one.replica.store.meta()).ackedRseq).toBe(n);
      const rows = new Map((await one.replica.store.rowsOfType('entry')).map((row) => [row.id, row.body]));
      const truth = new Map([...endpoint.state.entries].map(([id, { entry }]) => [id, entry]));
      expect(rows).toEqual(truth);
    }),
    { numRuns: 40 },
  );
}, 120_000);

test('a copied browser profile that sends the same numbers loses nothing', async () => {
  const endpoint = new FakeEndpoint();
  const original = await openTab();
  const copy = await openTab();
  await original.replica.store.append([set(1)], NOW);
  await syncRound(inputs(original.replica, direct(endpoint)));
  const { rid } = await original.replica.store.meta();
  await copy.replica.store.append([set(2)], NOW);
  await copy.replica.store.fork(rid);
  await syncRound(inputs(copy.replica, direct(endpoint)));
  await syncRound(inputs(copy.replica, direct(endpoint)));
  expect(idsIn(endpoint)).toEqual([uuid(1), uuid(2)]);
  expect((await copy.replica.store.meta()).rid).not.toBe(rid);
});

test('an endpoint restored from an old backup gets its tail back from the device, each item once', async () => {
  const endpoint = new FakeEndpoint();
  const { replica } = await openTab();
  const sync = inputs(replica, direct(endpoint));
  await replica.store.append([set(1), set(2)], NOW);
  await syncRound(sync);
  const backup = endpoint.state;
  await replica.store.append([set(3), set(4)], NOW);
  await syncRound(sync);
  endpoint.state = { ...backup, timeline: 't2' };
  await replica.store.append([set(5)], NOW);
  expect(await syncRound(sync)).toEqual({ kind: 'done' });
  expect(idsIn(endpoint)).toEqual([1, 2, 3, 4, 5].map(uuid));
  const rows = new Map((await replica.store.rowsOfType('entry')).map((row) => [row.id, row.body]));
  expect(rows).toEqual(new Map([...endpoint.state.entries].map(([id, { entry }]) => [id, entry])));
});

test('an endpoint that forgot answers without saying so gets them again', async () => {
  const endpoint = new FakeEndpoint();
  const { replica } = await openTab();
  const sync = inputs(replica, direct(endpoint));
  await replica.store.append([set(1)], NOW);
  await syncRound(sync);
  const forgotten = endpoint.state;
  await replica.store.append([set(2)], NOW);
  await syncRound(sync);
  endpoint.state = forgotten;
  await replica.store.append([set(3)], NOW);
  expect(await syncRound(sync)).toMatchObject({ kind: 'done' });
  expect(idsIn(endpoint)).toEqual([1, 2, 3].map(uuid));
});

test('a refused command does not hold up what comes after it', async () => {
  const endpoint = new FakeEndpoint();
  const { replica } = await openTab();
  const drafts = [{ ...set(1), name: 'command.of-tomorrow' }, { ...set(2), as: 'nobody' }, set(3)];
  await replica.store.append(drafts, NOW);
  expect(await syncRound(inputs(replica, direct(endpoint)))).toEqual({ kind: 'done' });
  expect(
    (await replica.store.outbox()).map((item) => [item.state, item.result?.problem?.code ?? null]),
  ).toEqual([
    ['quarantined', 'unknown-command'],
    ['rejected', 'forbidden'],
    ['accepted', null],
  ]);
});

test('a batch the way cannot carry is halved until it can', async () => {
  const endpoint = new FakeEndpoint();
  const { replica } = await openTab();
  await replica.store.append(
    Array.from({ length: 50 }, (_, i) => set(i + 1)),
    NOW,
  );
  const sizes: number[] = [];
  const narrow: Transport = {
    ...direct(endpoint),
    push: async (request) => {
      sizes.push(request.muts.length);
      if (request.muts.length > 7) return { kind: 'refusal', refusal: { code: 'too-large' } };
      return endpoint.push(request);
    },
  };
  expect(await syncRound(inputs(replica, narrow))).toEqual({ kind: 'done' });
  expect(idsIn(endpoint)).toHaveLength(50);
  expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThan(1);
});

test.for([
  [{ kind: 'signed-out' }, { kind: 'stop', phase: 'signed-out', problem: 'signed-out' }],
  [{ kind: 'update-needed' }, { kind: 'stop', phase: 'update-needed', problem: 'update-needed' }],
  [{ kind: 'unreachable' }, { kind: 'wait', problem: 'unreachable', after: null, both: true }],
  [
    { kind: 'busy', retryAfter: 7 },
    { kind: 'wait', problem: 'busy', after: 7000, both: true },
  ],
  [
    { kind: 'refusal', refusal: { code: 'user-mismatch' } },
    { kind: 'stop', phase: 'signed-out', problem: 'user-mismatch' },
  ],
  [
    { kind: 'refusal', refusal: { code: 'bad-signature' } },
    { kind: 'stop', phase: 'signed-out', problem: 'bad-signature' },
  ],
] as const)('%j keeps the queue and ends the round', async ([answer, end]) => {
  const endpoint = new FakeEndpoint();
  const { replica } = await openTab();
  await syncRound(inputs(replica, direct(endpoint)));
  await replica.store.append([set(1)], NOW);
  const transport: Transport = { ...direct(endpoint), push: async () => answer };
  expect(await syncRound(inputs(replica, transport))).toEqual(end);
  expect(await replica.store.unacked(5)).toHaveLength(1);
});

test('an endpoint that cannot take work can still be read from', async () => {
  const endpoint = new FakeEndpoint();
  const writer = await openTab();
  await writer.replica.store.append([set(1)], NOW);
  await syncRound(inputs(writer.replica, direct(endpoint)));
  const { replica } = await openTab();
  await syncRound(inputs(replica, { ...direct(endpoint), pull: async () => ({ kind: 'unreachable' }) }));
  await replica.store.append([set(2)], NOW);
  await syncRound(inputs(replica, direct(endpoint)));
  await replica.store.append([set(4)], NOW);
  const transport: Transport = { ...direct(endpoint), push: async () => ({ kind: 'broken', status: 500 }) };
  expect(await syncRound(inputs(replica, transport))).toMatchObject({ kind: 'wait', problem: 'broken' });
  expect(await replica.store.rowsOfType('entry')).toHaveLength(2);
});

test('answers that settle nothing do not make it ask for ever', async () => {
  const endpoint = new FakeEndpoint();
  const { replica } = await openTab();
  await syncRound(inputs(replica, direct(endpoint)));
  await replica.store.append([set(1)], NOW);
  let asked = 0;
  const push: Transport['push'] = async (request) => {
    asked += 1;
    const answer = endpoint.push(request);
    if (answer.kind !== 'reply') return answer;
    return {
      ...answer,
      reply: { ...answer.reply, results: answer.reply.results.map((r) => ({ ...r, h: 'x' })) },
    };
  };
  const end = await syncRound(inputs(replica, { ...direct(endpoint), push }));
  expect(end).toMatchObject({ kind: 'wait', problem: 'no-progress' });
  expect(asked).toBe(1);
  expect(await replica.store.unacked(5)).toHaveLength(1);
});

test('an endpoint that refuses every name is not asked at full speed', async () => {
  const endpoint = new FakeEndpoint();
  const { replica } = await openTab();
  await syncRound(inputs(replica, direct(endpoint)));
  await replica.store.append([set(1)], NOW);
  let asked = 0;
  const push: Transport['push'] = async () => {
    asked += 1;
    return { kind: 'refusal', refusal: { code: 'fork', at: 1 } };
  };
  expect(await syncRound(inputs(replica, { ...direct(endpoint), push }))).toMatchObject({
    problem: 'renamed',
  });
  expect(asked).toBeLessThan(6);
  expect(await replica.store.unacked(5)).toHaveLength(1);
});

test('how much still waits is told to the endpoint, so that a lost device can be counted', async () => {
  const endpoint = new FakeEndpoint();
  const { replica } = await openTab();
  await syncRound(inputs(replica, direct(endpoint)));
  await replica.store.append(
    Array.from({ length: 250 }, (_, i) => set(i + 1)),
    NOW,
  );
  const told: [number, number, number][] = [];
  const push: Transport['push'] = async (request) => {
    told.push([request.muts.length, request.pending, request.nextRseq]);
    return endpoint.push(request);
  };
  await syncRound(inputs(replica, { ...direct(endpoint), push }));
  expect(told).toEqual([
    [200, 50, 251],
    [50, 0, 251],
  ]);
}, 180_000);
