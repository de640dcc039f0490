import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { openReplica } from '../../src/store/replica.ts';
import { replicaDexie, SCHEMA_EPOCH } from '../../src/store/schema.ts';
import { uuid } from '../support/builders.ts';
import { dataKey, draftOf, openTab, ROOM } from './device.ts';

test('code older than the store does not open it, and nothing in it changes', async () => {
  const tab = await openTab();
  await tab.replica.store.append([draftOf(1)], 1);
  const dexie = replicaDexie(tab.database);
  await dexie.meta.put({ k: 'schema', epoch: SCHEMA_EPOCH + 1 });
  const before = await dexie.meta.toArray();
  const address = { tenant: 'ntb', person: 'p', database: tab.database, key: tab.key };
  expect(await openReplica(address, undefined, ROOM)).toMatchObject({ ok: false, code: 'newer-store' });
  expect(await dexie.meta.toArray()).toEqual(before);
});

test('a browser without storage is unavailable, which is not the same as empty', async () => {
  const { indexedDB: dependency } = Dexie.dependencies;
  const broken = {
    open: () => {
      throw new DOMException('Refused.', 'SecurityError');
    },
  };
  Dexie.dependencies.indexedDB = broken as unknown as IDBFactory;
  const tab = await openTab().then(
    () => null,
    (error: Error) => error,
  );
  Dexie.dependencies.indexedDB = dependency;
  expect(tab?.message).toContain('Refused');
});

test('a connection lost in the background is opened again and the work is done once', async () => {
  const original = IDBDatabase.prototype.transaction;
  let failures = 1;
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args: Parameters<typeof original>) {
    if (failures === 0) {
      failures += 1;
      throw new DOMException('Connection to Indexed Database server lost.', 'UnknownError');
    }
    return original.apply(this, args);
  };
  const { replica } = await openTab();
  await replica.store.append([draftOf(1)], 1);
  failures = 0;
  await replica.store.append([draftOf(2)], 1);
  IDBDatabase.prototype.transaction = original;
  expect(failures).toBe(1);
  expect((await replica.store.unacked(5)).map((one) => one.id)).toEqual([uuid(1), uuid(2)]);
});

test('what is new in the store is known to everyone who opens it, and closing ends only this one', async () => {
  const one = await openTab();
  const two = await openTab(one);
  const [rid, other] = [(await one.replica.store.meta()).rid, (await two.replica.store.meta()).rid];
  expect(rid).toBe(other);
  expect(rid).toMatch(/^[A-Za-z0-9_-]{22}$/);
  one.replica.close();
  await expect(one.replica.store.meta()).rejects.toThrow();
  await two.replica.store.append([draftOf(1)], 1);
});

test('a newer tab that changes the schema closes this one and tells it', async () => {
  const tab = await openTab();
  let told = 0;
  const address = { tenant: 'ntb', person: 'p', database: tab.database, key: tab.key };
  const events = {
    versionChange: () => {
      told += 1;
    },
    blocked: () => {},
  };
  const opened = await openReplica(address, events, ROOM);
  if (!opened.ok) throw new Error(opened.code);
  const newer = new Dexie(tab.database);
  newer.version(4).stores({ meta: 'k', added: 'id' });
  await newer.open();
  expect(told).toBe(1);
  await expect(opened.replica.store.meta()).rejects.toThrow();
  newer.close();
});

test('an older tab that does not give way is said to hold this one up, which goes on when that is closed', async () => {
  const database = 'kinerja:test:held-up';
  const old = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(database, 1);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  let blocked = 0;
  const events = {
    versionChange: () => {},
    blocked: () => {
      blocked += 1;
      // The person closes the old window.
      old.close();
    },
  };
  const key = await dataKey();
  const opened = await openReplica({ tenant: 'ntb', person: 'p', database, key }, events, ROOM);
  expect([blocked, opened.ok]).toEqual([1, true]);
});
