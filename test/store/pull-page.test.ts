import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PullReply, PullRow } from '../../src/protocol/pull.ts';
import { newReplicaId } from '../../src/store/database.ts';
import { openTab } from './device.ts';

const page = (change: Partial<PullReply>): PullReply => ({
  timeline: 't',
  cursor: '10',
  more: false,
  head: 10,
  durableSeq: 5,
  now: 1000,
  rows: [],
  ...change,
});

const put = (id: string, ver: number, seq: number, scope = 1, type = 'area'): PullRow => [
  'r',
  id,
  type,
  scope,
  ver,
  seq,
  { ver },
];
const SCOPES = { hash: 'h1', all: [1, 2] };

test('rows, cursor and scopes of a page arrive together', async () => {
  const { store } = (await openTab()).replica;
  await store.applyPull(page({ scopes: SCOPES, rows: [put('a', 1, 3), put('b', 2, 4, 2, 'unit')] }));
  expect(await store.row('a')).toEqual({ id: 'a', type: 'area', scope: 1, ver: 1, seq: 3, body: { ver: 1 } });
  expect((await store.rowsOfType('unit')).map((row) => row.id)).toEqual(['b']);
  expect(await store.meta()).toMatchObject({
    cursor: '10',
    scopeHash: 'h1',
    scopes: [1, 2],
    durableSeq: 5,
    asOf: 1000,
  });
});

test('when a page cannot be written whole, neither rows nor cursor change', async () => {
  const { store } = (await openTab()).replica;
  await store.applyPull(page({ scopes: SCOPES, rows: [put('a', 1, 3)] }));
  const original = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<typeof original>) {
    if (this.name === 'meta') throw new DOMException('The disk is full.', 'QuotaExceededError');
    return original.apply(this, args);
  };
  await expect(
    store.applyPull(page({ cursor: '20', rows: [put('a', 2, 15), put('c', 1, 16)] })),
  ).rejects.toThrow();
  IDBObjectStore.prototype.put = original;
  expect([(await store.row('a'))?.ver, await store.row('c'), (await store.meta()).cursor]).toEqual([
    1,
    null,
    '10',
  ]);
});

test('an older version never replaces a newer one', async () => {
  const { store } = (await openTab()).replica;
  await store.applyPull(page({ scopes: SCOPES, rows: [put('a', 4, 3)] }));
  await store.applyPull(page({ rows: [put('a', 3, 8), ['d', 'a', 1, 3, 8]] }));
  expect((await store.row('a'))?.ver).toBe(4);
  await store.applyPull(page({ rows: [['d', 'a', 1, 5, 9]] }));
  expect(await store.row('a')).toBeNull();
});

test('an exit takes a row away only from the scope it left', async () => {
  const { store } = (await openTab()).replica;
  await store.applyPull(page({ scopes: SCOPES, rows: [put('a', 1, 3), put('b', 1, 4)] }));
  await store.applyPull(page({ rows: [['x', 'a', 1, 8], put('a', 2, 8, 2), ['x', 'b', 1, 9]] }));
  expect((await store.row('a'))?.scope).toBe(2);
  expect(await store.row('b')).toBeNull();
});

test('what belongs to a scope that is no longer held is deleted, own work is not', async () => {
  const { store, files } = (await openTab()).replica;
  await store.applyPull(page({ scopes: SCOPES, rows: [put('a', 1, 3), put('b', 1, 4, 2)] }));
  const bytes = new Uint8Array([1, 2, 3]);
  const foreign = await files.saveForeignFile('b', { bytes, type: 'image/jpeg', name: 'x', now: 1 });
  const own = await files.saveFile({ bytes: new Uint8Array([9]), type: 'image/jpeg', name: 'y', now: 1 });
  await store.applyPull(page({ scopes: { hash: 'h2', all: [1] }, rows: [put('z', 1, 9, 2)] }));
  expect([await store.row('b'), await store.row('z')]).toEqual([null, null]);
  expect(await store.row('a')).not.toBeNull();
  expect(foreign.ok && (await files.readFile(foreign.sha))).toBeNull();
  expect(own.ok && (await files.readFile(own.sha))?.bytes).toEqual(new Uint8Array([9]));
});

test('a gained scope sends the reading back to the start and says nothing of being complete', async () => {
  const { store } = (await openTab()).replica;
  await store.applyPull(page({ scopes: SCOPES }));
  await store.applyPull(page({ cursor: '20', now: 2000, scopes: { hash: 'h3', all: [1, 2, 3] } }));
  expect(await store.meta()).toMatchObject({ cursor: '0', scopeHash: 'h3', asOf: 1000 });
});

test('a page that another reader has overtaken is ignored', async () => {
  const { store } = (await openTab()).replica;
  const start = { timeline: '', cursor: '0', scopeHash: '' };
  await store.applyPull(page({ scopes: SCOPES, cursor: '5', rows: [put('a', 1, 3)] }), start);
  const second = { timeline: 't', cursor: '5', scopeHash: 'h1' };
  await store.applyPull(page({ cursor: '9', rows: [['x', 'a', 1, 8]] }), second);
  await store.applyPull(page({ scopes: SCOPES, cursor: '5', rows: [put('a', 1, 3)] }), start);
  expect([await store.row('a'), (await store.meta()).cursor]).toEqual([null, '9']);
});

test('a page asked for before something else was said is ignored, also where the cursor has not moved', async () => {
  const { store } = (await openTab()).replica;
  await store.applyPull(page({ scopes: SCOPES, cursor: '5', mark: 'm1' }));
  const asked = { timeline: 't', cursor: '5', scopeHash: 'h1', mark: 'm1' };
  expect(await store.applyPull(page({ cursor: '5', mark: 'm2' }), asked)).toBe(true);
  expect(await store.applyPull(page({ cursor: '9', mark: 'm3', rows: [put('a', 1, 8)] }), asked)).toBe(false);
  expect(await store.meta()).toMatchObject({ cursor: '5', mark: 'm2' });
  expect(await store.row('a')).toBeNull();
});

test('a type this build does not know is kept as it came', async () => {
  const { store, view } = (await openTab()).replica;
  const body = { anything: [1, { deep: null }], text: 'é' };
  await store.applyPull(page({ scopes: SCOPES, rows: [['r', 'n', 'newer-type', 1, 1, 2, body]] }));
  expect(await view.rows('newer-type')).toEqual([body]);
});

test('after the reading started over, what the endpoint no longer has goes with the last page', async () => {
  const { store } = (await openTab()).replica;
  await store.applyPull(page({ scopes: SCOPES, rows: [put('a', 9, 3), put('b', 1, 4)] }));
  await store.rewind(newReplicaId(), 't');
  await store.applyPull(page({ cursor: '3', more: true, scopes: SCOPES, rows: [put('a', 2, 2)] }));
  expect([(await store.row('a'))?.ver, (await store.row('b'))?.ver]).toEqual([2, 1]);
  await store.applyPull(page({ cursor: '9' }));
  expect([(await store.row('a'))?.ver, await store.row('b')]).toEqual([2, null]);
});

test('pages in any order with any repetition leave each row at its newest version', async () => {
  const rows = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 9 })), {
    maxLength: 20,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(rows, { maxLength: 5 }), async (pages) => {
      const { store } = (await openTab()).replica;
      const newest = new Map<string, number>();
      for (const list of pages) {
        await store.applyPull(page({ scopes: SCOPES, rows: list.map(([id, ver]) => put(id, ver, ver)) }));
        for (const [id, ver] of list) newest.set(id, Math.max(ver, newest.get(id) ?? 0));
      }
      const held = (await store.rowsOfType('area')).map((row) => [row.id, row.ver] as const);
      expect(new Map(held)).toEqual(newest);
    }),
    { numRuns: 25 },
  );
});
