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
import { direct, FakeEndpoint, signature } from './fake-endpoint.ts';

const inputs = ({ store }: Replica, transport: Transport, mutations: number): SyncInputs => ({
  store,
  limit: { mutations, bytes: 100_000 },
  transport,
  sign: async (text) => signature(text),
  clock: () => NOW,
  newRid: newReplicaId,
});

const set = (n: number): Draft => {
  const key = keyOf({ area: '52' });
  const args = { key, value: amount(String(n)) };
  return draftOf(n, { e: entryId(TENANT, key), args, as: OFFICER.id, at: NOW });
};

const idsIn = (endpoint: FakeEndpoint) => endpoint.state.ledger.map((line) => line.mutation.id);

/** A store that stands still in the middle of writing an answer down, once it is told to. */
function standing(store: Replica['store'], from: number) {
  let settled = 0;
  const still = new Proxy(store, {
    get: (target, name) => {
      const own = Reflect.get(target, name) as unknown;
      if (typeof own !== 'function') return own;
      if (name !== 'settle') return own.bind(target);
      return (answer: never) => {
        settled += 1;
        return settled >= from ? new Promise(() => {}) : target.settle(answer);
      };
    },
  });
  return still;
}

test('the next batch is under way while an answer is written down; the power may go there', async () => {
  const endpoint = new FakeEndpoint();
  const { replica } = await openTab();
  await syncRound(inputs(replica, direct(endpoint), 3));
  await replica.store.append(
    Array.from({ length: 12 }, (_, i) => set(i + 1)),
    NOW,
  );
  const sent = { at: [] as number[], reached: () => {} };
  const third = new Promise<void>((reached) => Object.assign(sent, { reached }));
  const push: Transport['push'] = async (request) => {
    sent.at.push(request.muts[0]?.rseq ?? 0);
    const answer = endpoint.push(request);
    if (sent.at.length === 3) sent.reached();
    return answer;
  };
  const dying = { ...inputs(replica, { ...direct(endpoint), push }, 3), store: standing(replica.store, 2) };
  void syncRound(dying);
  await third;
  expect(sent.at).toEqual([1, 4, 7]);
  expect((await replica.store.meta()).ackedRseq).toBe(3);
  expect(await syncRound(inputs(replica, direct(endpoint), 3))).toEqual({ kind: 'done' });
  expect(idsIn(endpoint)).toEqual(Array.from({ length: 12 }, (_, i) => uuid(i + 1)));
  expect((await replica.store.outbox()).every(({ state }) => state !== 'queued')).toBe(true);
});

test('what follows an answer that is not its own stays behind', async () => {
  const endpoint = new FakeEndpoint();
  const { replica } = await openTab();
  await syncRound(inputs(replica, direct(endpoint), 3));
  await replica.store.append([set(1), set(2), set(3)], NOW);
  const sent: number[] = [];
  const push: Transport['push'] = async (request) => {
    sent.push(request.muts[0]?.rseq ?? 0);
    const answer = endpoint.push(request);
    if (answer.kind !== 'reply') return answer;
    const results = answer.reply.results.map((one) => ({ ...one, id: uuid(99) }));
    return { ...answer, reply: { ...answer.reply, results } };
  };
  const end = await syncRound(inputs(replica, { ...direct(endpoint), push }, 1));
  expect(end).toMatchObject({ problem: 'no-progress' });
  expect(sent).toEqual([1]);
});
