import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { openReplica } from '../../src/store/replica.ts';
import { dataKey, ROOM } from './device.ts';

const HALF = 'Zq3-rahasia-separuh-sesi-9Xv_0000000000000000';

test('a store keeps its half of the session sealed, for every tab, until the person signs out', async () => {
  const address = { tenant: 'ntb', person: 'p', database: 'half', key: await dataKey() };
  const [tab, other] = await Promise.all([1, 2].map(() => openReplica(address, undefined, ROOM)));
  if (!tab?.ok || !other?.ok) throw new Error('not opened');
  const { session } = tab.replica;
  expect(await session.half()).toBeNull();
  await session.keep(HALF);
  expect(await other.replica.session.half()).toBe(HALF);
  const raw = await new Dexie('half').open();
  const kept = (await raw.table('meta').get('session')) as { half: ArrayBuffer };
  expect(Buffer.from(kept.half).includes(HALF)).toBe(false);
  raw.close();
  await session.forget();
  expect(await other.replica.session.half()).toBeNull();
});
