import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followHeld, HOLD, held, hold, recallHeld, releaseAll, undo } from '../../src/app/held.ts';
import { syncStatus, withoutNetwork } from '../../src/app/live/sync-status.ts';
import type { Replica } from '../../src/store/replica.ts';
import { FIRST_STATUS } from '../../src/sync/status.ts';
import { E, officerReplica, set } from '../store/officer-replica.ts';

let replica: Replica;

beforeEach(async () => {
  replica = await officerReplica();
  held.value = [];
  syncStatus.value = { ...FIRST_STATUS, lastContactAt: 1 };
  withoutNetwork.value = false;
});

afterEach(() => vi.useRealTimers());

test('a held decision is on the disk before it is in the outbox, and a killed browser forgets nothing', async () => {
  await hold(replica, E, [set(1, '5')]);
  expect(await replica.store.outbox()).toEqual([]);
  held.value = [];
  await recallHeld(replica);
  expect(held.value.map(({ entity }) => entity)).toEqual([E]);
});

test('a decision taken back leaves no trace; one that has gone to the outbox cannot be taken back', async () => {
  await hold(replica, E, [set(1, '5')]);
  expect(await undo(replica, E)).toBe(true);
  expect([await replica.store.outbox(), await replica.drafts.drafts()]).toEqual([[], []]);

  await hold(replica, E, [set(2, '6')]);
  await releaseAll(replica);
  expect(await undo(replica, E)).toBe(false);
  expect((await replica.store.outbox()).map(({ mutation }) => mutation.id)).toEqual([set(2, '6').id]);
  expect(await replica.drafts.drafts()).toEqual([]);
});

test('a decision ripens while there is a connection, and waits as long as there is none', async () => {
  withoutNetwork.value = true;
  await hold(replica, E, [set(3, '7')]);
  const [decision] = held.value;
  if (!decision) throw new Error('not held');
  held.value = [{ ...decision, heldAt: decision.heldAt - HOLD + 50 }];
  const stop = followHeld(replica);
  await new Promise((done) => setTimeout(done, 200));
  expect(await replica.store.outbox()).toEqual([]);

  withoutNetwork.value = false;
  await expect.poll(async () => (await replica.store.outbox()).length).toBe(1);
  stop();
});
