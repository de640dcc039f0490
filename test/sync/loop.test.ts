import { expect, test } from 'vitest';
import { entryId } from '../../src/protocol/entry-id.ts';
import { newReplicaId } from '../../src/store/database.ts';
import { backoff } from '../../src/sync/backoff.ts';
import { SyncLoop } from '../../src/sync/loop.ts';
import type { SyncStatus } from '../../src/sync/status.ts';
import type { Failure, Transport } from '../../src/sync/transport.ts';
import { draftOf, openTab } from '../store/device.ts';
import { amount, keyOf, NOW, TENANT } from '../support/builders.ts';
import { OFFICER } from '../support/people.ts';
import { direct, FakeEndpoint, signature } from './fake-endpoint.ts';

const work = (n: number) =>
  draftOf(n, {
    e: entryId(TENANT, keyOf()),
    args: { key: keyOf(), value: amount(String(n)) },
    as: OFFICER.id,
    at: NOW,
  });

/** A loop whose time passes only when it rests, and whose rests are written down. */
async function running(
  failures: readonly (Failure | null)[],
  change: { idle?: number; random?: number } = {},
) {
  const endpoint = new FakeEndpoint();
  const tab = await openTab();
  const { store } = tab.replica;
  await store.applyPull({
    timeline: 't1',
    cursor: '0',
    more: true,
    head: 0,
    durableSeq: 0,
    now: NOW,
    rows: [],
  });
  const left = [...failures];
  const through =
    <T>(answer: () => Promise<T>) =>
    async () =>
      left.shift() ?? (await answer());
  const transport = {
    push: (request: Parameters<Transport['push']>[0]) => through(() => direct(endpoint).push(request))(),
    pull: (request: Parameters<Transport['pull']>[0]) => through(() => direct(endpoint).pull(request))(),
  } as Transport;
  let now = NOW;
  const rests: number[] = [];
  const waking: (() => void)[] = [];
  const stop = new AbortController();
  const loop = new SyncLoop(
    { store, transport, sign: async (text) => signature(text), clock: () => now, newRid: newReplicaId },
    {
      random: () => change.random ?? 1,
      idle: () => change.idle ?? 15_000,
      sleep: (ms, woken) =>
        new Promise((resolve) => {
          rests.push(ms);
          woken.addEventListener('abort', () => resolve());
          waking.push(() => {
            now += ms;
            resolve();
          });
        }),
    },
  );
  const ended = loop.run(stop.signal);
  const resting = (count: number) => expect.poll(() => rests.length).toBe(count);
  return {
    loop,
    store,
    endpoint,
    rests,
    resting,
    passTime: () => waking.pop()?.(),
    stop: async () => {
      stop.abort();
      await ended;
    },
  };
}

const gone: Failure = { kind: 'unreachable' };

test('without a network it tries again by itself, later each time, at most a minute apart', async () => {
  const run = await running(Array.from({ length: 9 }, () => gone));
  for (let rest = 1; rest <= 9; rest += 1) {
    await run.resting(rest);
    run.passTime();
  }
  await run.resting(10);
  expect(run.rests).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000, 15_000]);
  await run.stop();
});

test('saving much without a network makes the wait for it no longer', async () => {
  const run = await running(Array.from({ length: 12 }, () => gone));
  for (let saved = 1; saved <= 10; saved += 1) {
    await run.resting(saved);
    await run.store.append([work(saved)], NOW);
    run.loop.kick();
  }
  await run.resting(11);
  expect(new Set(run.rests)).toEqual(new Set([1000]));
  run.passTime();
  await run.resting(12);
  expect(run.rests.at(-1)).toBe(2000);
  await run.stop();
});

test('what was queued without a network leaves when time has passed, with no event at all', async () => {
  const run = await running([gone]);
  await run.resting(1);
  await run.store.append([work(1)], NOW);
  run.passTime();
  await run.resting(2);
  expect(run.endpoint.state.ledger).toHaveLength(1);
  await run.stop();
});

test('a kick ends the rest at once', async () => {
  const run = await running([]);
  await run.resting(1);
  await run.store.append([work(1)], NOW);
  run.loop.kick();
  await run.resting(2);
  expect(run.endpoint.state.ledger).toHaveLength(1);
  await run.stop();
});

test('when the endpoint asks for quiet, no kick breaks it', async () => {
  const run = await running([{ kind: 'busy', retryAfter: 30 }], { random: 0 });
  await run.resting(1);
  expect(run.rests).toEqual([30_000]);
  run.loop.kick();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(run.rests).toHaveLength(1);
  run.passTime();
  await run.resting(2);
  await run.stop();
});

test('a kick that comes while it works is not forgotten', async () => {
  const run = await running([]);
  run.loop.kick();
  await run.resting(1);
  await run.store.append([work(1)], NOW);
  run.loop.kick();
  run.loop.kick();
  await expect.poll(() => run.endpoint.state.ledger.length).toBe(1);
  await run.stop();
});

test('stopped in the moment before it rests, it ends at once', async () => {
  const run = await running([]);
  await run.resting(1);
  const stopped = new Promise<void>((done) => {
    let isAsked = false;
    run.loop.subscribe(({ phase }) => {
      if (isAsked && phase === 'idle') done(run.stop());
      isAsked = true;
    });
  });
  run.loop.kick();
  await stopped;
});

test('the status says what waits, since when, and when it is tried again', async () => {
  const run = await running([gone, gone, gone, gone]);
  const seen: SyncStatus[] = [];
  run.loop.subscribe((status) => seen.push(status));
  await run.resting(1);
  await run.store.append([work(1), work(2)], NOW);
  run.loop.kick();
  await run.resting(2);
  expect(run.loop.status).toMatchObject({
    phase: 'waiting',
    unsent: 2,
    oldestUnsentAt: NOW,
    lastProblem: 'unreachable',
    lastContactAt: null,
    nextTryAt: NOW + (run.rests.at(-1) ?? 0),
  });
  for (let i = 2; i <= 5; i += 1) {
    run.passTime();
    await run.resting(i + 1);
  }
  expect(run.loop.status).toMatchObject({
    phase: 'idle',
    unsent: 0,
    oldestUnsentAt: null,
    lastProblem: null,
    asOf: NOW,
  });
  expect(run.loop.status.lastContactAt).toBeGreaterThan(NOW);
  expect(seen.map((status) => status.phase)).toContain('sending');
  // Side by side they tell whether the clock of the device is right.
  expect(seen.filter(({ lastContactAt, asOf }) => lastContactAt !== null && asOf === null)).toEqual([]);
  await run.stop();
});

test('signed out, it keeps the queue, says so, and goes on after the next sign-in', async () => {
  const run = await running([{ kind: 'signed-out' }]);
  await run.resting(1);
  expect(run.loop.status).toMatchObject({ phase: 'signed-out', lastProblem: 'signed-out' });
  await run.store.append([work(1)], NOW);
  run.loop.kick();
  await run.resting(2);
  expect(run.loop.status.phase).toBe('idle');
  expect(run.endpoint.state.ledger).toHaveLength(1);
  await run.stop();
});

test('files may go only after a round in which everything was exchanged', async () => {
  const endpoint = new FakeEndpoint();
  const { replica } = await openTab();
  let drained = 0;
  const answers: (Failure | null)[] = [gone, null, null];
  const transport: Transport = {
    push: (request) => direct(endpoint).push(request),
    pull: async (request) => answers.shift() ?? (await direct(endpoint).pull(request)),
  };
  const stop = new AbortController();
  const rests: (() => void)[] = [];
  const loop = new SyncLoop(
    {
      store: replica.store,
      transport,
      sign: async (text) => signature(text),
      clock: () => NOW,
      newRid: newReplicaId,
    },
    {
      random: () => 0,
      idle: () => 1,
      sleep: (_, woken) =>
        new Promise((resolve) => {
          woken.addEventListener('abort', () => resolve());
          rests.push(resolve);
        }),
      drained: () => {
        drained += 1;
      },
    },
  );
  const ended = loop.run(stop.signal);
  await expect.poll(() => rests.length).toBe(1);
  expect(drained).toBe(0);
  rests[0]?.();
  await expect.poll(() => rests.length).toBe(2);
  expect(drained).toBe(1);
  stop.abort();
  await ended;
});

test('a store that fails does not end the loop', async () => {
  const endpoint = new FakeEndpoint();
  const { replica } = await openTab();
  let broken = true;
  const store = new Proxy(replica.store, {
    get: (target, name) => {
      if (broken && name === 'applyPull')
        return () => Promise.reject(new DOMException('Full.', 'QuotaExceededError'));
      const member = Reflect.get(target, name, target);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
  const stop = new AbortController();
  const rests: (() => void)[] = [];
  const loop = new SyncLoop(
    {
      store,
      transport: direct(endpoint),
      sign: async (text) => signature(text),
      clock: () => NOW,
      newRid: newReplicaId,
    },
    {
      random: () => 0,
      idle: () => 1,
      sleep: (_, woken) =>
        new Promise((resolve) => {
          woken.addEventListener('abort', () => resolve());
          rests.push(resolve);
        }),
    },
  );
  const errors = console.error;
  console.error = () => {};
  const ended = loop.run(stop.signal);
  await expect.poll(() => rests.length).toBe(1);
  console.error = errors;
  expect(loop.status).toMatchObject({ phase: 'waiting', lastProblem: 'store-failed' });
  broken = false;
  rests[0]?.();
  await expect.poll(() => rests.length).toBe(2);
  expect(loop.status.phase).toBe('idle');
  stop.abort();
  await ended;
});

test('the wait is spread over the whole span, from nothing to the limit', () => {
  expect([0, 0.5, 1].map((r) => backoff(3, () => r))).toEqual([0, 4000, 8000]);
  expect(backoff(1e9, () => 1)).toBe(60_000);
});
