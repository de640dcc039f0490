import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { PackOffer } from '../../src/protocol/manifest.ts';
import { writePack } from '../../src/protocol/pack.ts';
import type { ArrivedPack } from '../../src/store/pack-store.ts';
import type { Replica } from '../../src/store/replica.ts';
import { keyOf, TENANT } from '../support/builders.ts';
import { closedRow } from '../support/closed-years.ts';
import { openTab } from './device.ts';

const MOVED = closedRow(TENANT, keyOf({ period: '2024-Q1' }), 1);
const STAYS = closedRow(TENANT, keyOf({ period: '2024-Q2' }), 2);
const OTHER = closedRow(TENANT, keyOf({ period: '2024-Q3' }), 3);

/** A pack of a scope with these versions of these rows. */
function packOf(scope: number, seq: number, rows: readonly (readonly [typeof MOVED, ver: number])[]) {
  const subject = { scope, year: 2024, seq };
  const packed = rows.map(([row, ver], i) => ({ ...row, ver, seq: seq - rows.length + i }));
  const bytes = new Uint8Array(gzipSync(writePack(TENANT, subject, { rules: '', formulas: {} }, packed)));
  const sha = createHash('sha256').update(bytes).digest('hex');
  return { offer: { ...subject, sha, rows: rows.length, bytes: bytes.length }, bytes };
}

const adopt = ({ packs }: Replica, ...of: readonly ArrivedPack[]): Promise<boolean> => {
  const offers: readonly PackOffer[] = of.map(({ offer }) => offer);
  return packs.adopt({ timeline: 't1', scopes: { hash: 'h', all: [1, 2] }, packs: offers });
};

/** Versions of the row that moves: in the list of all, and asked for by itself. */
async function shown({ store }: Replica): Promise<readonly unknown[]> {
  const listed = (await store.rowsOfType('entry')).filter(({ id }) => id === MOVED.id).map(({ ver }) => ver);
  return [...listed, (await store.row(MOVED.id))?.ver];
}

/** A pack and the one that replaces it, both here, because another on offer with it never came. */
async function besideItsSuccessor() {
  const { replica } = await openTab();
  const { packs } = replica;
  const [first, second] = [packOf(1, 10, [[STAYS, 1]]), packOf(1, 20, [[STAYS, 2]])];
  const other = packOf(2, 10, [[OTHER, 1]]);
  for (const one of [first, second]) {
    await adopt(replica, one, other);
    await packs.add([one]);
    await packs.outdated();
  }
  return { replica, second, other };
}

test('a row that moves from scope to scope while packs arrive stands once, and its version never goes back', async () => {
  const { replica } = await openTab();
  const { packs, comparison, store } = replica;
  const begun = packOf(1, 10, [
    [MOVED, 1],
    [STAYS, 1],
  ]);
  await adopt(replica, begun);
  await packs.add([begun]);
  expect(await shown(replica)).toEqual([1, 1]);

  await comparison.fetchAgain([], 1);
  const gone = packOf(1, 20, [[STAYS, 1]]);
  const there = packOf(2, 20, [
    [MOVED, 2],
    [OTHER, 1],
  ]);
  await adopt(replica, gone, there);
  await packs.add([there]);
  expect(await shown(replica)).toEqual([2, 2]);

  // Before the rest has come it has moved back, and both packs are others.
  await packs.outdated();
  const back = packOf(1, 30, [
    [STAYS, 1],
    [MOVED, 3],
  ]);
  const left = packOf(2, 30, [[OTHER, 1]]);
  await adopt(replica, back, left);
  await packs.add([left]);
  expect(await shown(replica)).toEqual([2, 2]);
  await packs.add([back]);
  expect(await shown(replica)).toEqual([3, 3]);
  expect(await store.rowsOfType('entry')).toHaveLength(3);
  expect((await packs.held()).map(({ scope, seq }) => [scope, seq]).sort()).toEqual([
    [1, 30],
    [2, 30],
  ]);
});

test('a manifest that names nothing new lets go of what an earlier one had begun to replace', async () => {
  const { replica, second } = await besideItsSuccessor();
  const { packs } = replica;
  await adopt(replica, second);
  expect((await packs.held()).map(({ seq }) => seq)).toEqual([20]);
});

test('what has gone from a pack stays gone when all is read again and the pack is still good', async () => {
  const { replica } = await openTab();
  const { packs, comparison, store } = replica;
  const good = packOf(1, 10, [
    [MOVED, 1],
    [STAYS, 1],
  ]);
  await adopt(replica, good);
  await packs.add([good]);
  const page = { timeline: 't1', cursor: '20', more: false, head: 20, durableSeq: 0, now: 1 };
  await store.applyPull({ ...page, rows: [['x', MOVED.id, 1, 20]] });
  expect(await shown(replica)).toEqual([undefined]);
  await comparison.fetchAgain([], 1);
  expect(await shown(replica)).toEqual([undefined]);
  await adopt(replica, good);
  expect(await shown(replica)).toEqual([undefined]);
});

test('of a scope that is to be mended nothing is believed, what has gone from it neither', async () => {
  const { replica } = await openTab();
  const { packs, comparison, store } = replica;
  const good = packOf(1, 10, [[MOVED, 1]]);
  await adopt(replica, good);
  await packs.add([good]);
  const page = { timeline: 't1', cursor: '20', more: false, head: 20, durableSeq: 0, now: 1 };
  await store.applyPull({ ...page, rows: [['x', MOVED.id, 1, 20]] });
  await comparison.fetchAgain([1], 1);
  await adopt(replica, good);
  await packs.add([good]);
  expect(await shown(replica)).toEqual([1, 1]);
});

test('where two packs are of one subject that is not on offer any more, the newer one stays', async () => {
  const { replica, other } = await besideItsSuccessor();
  const { packs } = replica;
  await adopt(replica, other);
  await packs.add([other]);
  expect((await packs.held()).map(({ scope, seq }) => [scope, seq])).toEqual([
    [1, 20],
    [2, 10],
  ]);
});

test('without room for old and new together the old pack goes first', async () => {
  const { replica } = await openTab();
  const { packs, comparison, store } = replica;
  const [first, second] = [packOf(1, 10, [[STAYS, 1]]), packOf(1, 20, [[STAYS, 2]])];
  const other = packOf(2, 10, [[OTHER, 1]]);
  await adopt(replica, first);
  await packs.add([first]);
  await comparison.fetchAgain([], 1);
  await adopt(replica, second, other);
  // A disk with room for one pack.
  let held = 1;
  const put = IDBObjectStore.prototype.put;
  const drop = IDBObjectStore.prototype.delete;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args) {
    if (this.name === 'packs' && held > 0) throw new DOMException('Full.', 'QuotaExceededError');
    return put.apply(this, args);
  };
  IDBObjectStore.prototype.delete = function (this: IDBObjectStore, key) {
    if (this.name === 'packs') held -= 1;
    return drop.call(this, key);
  };
  await packs.add([second]).finally(() => {
    Object.assign(IDBObjectStore.prototype, { put, delete: drop });
  });
  expect((await store.row(STAYS.id))?.ver).toBe(2);
  expect(await packs.missing()).toEqual([other.offer]);
});

test('a manifest asked for before something else was said is not gone by', async () => {
  const { replica } = await openTab();
  const { packs, store } = replica;
  const { offer } = packOf(1, 10, [[STAYS, 1]]);
  const manifest = { timeline: 't1', scopes: { hash: 'h', all: [1] }, packs: [offer] };
  await store.applyPull({
    ...{ timeline: 't1', cursor: '1', more: true, head: 9, durableSeq: 0, now: 1, mark: 'm1', rows: [] },
  });
  expect(await packs.adopt(manifest, {})).toBe(false);
  expect(await packs.missing()).toEqual([]);
});
