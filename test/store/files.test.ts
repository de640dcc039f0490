import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashBytes, mutationHash } from '../../src/protocol/hash.ts';
import type { Outcome } from '../../src/protocol/push.ts';
import { newReplicaId } from '../../src/store/database.ts';
import { CHUNK_BYTES } from '../../src/store/file-chunks.ts';
import type { Replica } from '../../src/store/replica.ts';
import { replicaDexie } from '../../src/store/schema.ts';
import { evidence, keyOf, uuid } from '../support/builders.ts';
import { draftOf, openTab, pullNothing } from './device.ts';

const noise = (length: number, seed = 1): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(length);
  for (let i = 0, at = seed; i < length; i += 1) {
    at = (at * 1103515245 + 12345) % 2147483648;
    bytes[i] = at >> 8;
  }
  return bytes;
};

/** In one step: as lists of numbers, two megabytes would take seconds to compare. */
const isSame = (one: Uint8Array | null | undefined, other: Uint8Array): boolean =>
  one instanceof Uint8Array && Buffer.compare(one, other) === 0;

const photo = (bytes: Uint8Array<ArrayBuffer>, now = 1) => ({
  bytes,
  type: 'image/jpeg',
  name: 'foto.jpg',
  now,
});

async function save({ files }: Replica, bytes: Uint8Array<ArrayBuffer>, now = 1): Promise<string> {
  const saved = await files.saveFile(photo(bytes, now));
  if (!saved.ok) throw new Error(saved.code);
  return saved.sha;
}

const attach = (n: number, sha: string) =>
  draftOf(n, {
    name: 'evidence.attach',
    base: {},
    args: { key: keyOf(), evidence: { ...evidence(n), sha } },
  });

async function answer({ store }: Replica, s: Outcome, durableSeq = 0): Promise<void> {
  const { rid } = await store.meta();
  const results = (await store.unacked(50)).map((one) => ({
    rseq: one.rseq,
    id: one.id,
    h: mutationHash(one),
    s,
    seq: one.rseq,
  }));
  await store.settle({ rid, results, durableSeq });
}

test('a file comes back byte for byte, whole and in any part', async () => {
  const { replica, database } = await openTab();
  const bytes = noise(2 * CHUNK_BYTES + 17);
  const sha = await save(replica, bytes);
  expect(sha).toBe(hashBytes(bytes));
  expect(isSame((await replica.files.readFile(sha))?.bytes, bytes)).toBe(true);
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length), fc.nat(bytes.length), async (a, b) => {
      const [start, end] = [Math.min(a, b), Math.max(a, b)];
      fc.pre(start < end);
      expect(isSame(await replica.files.readPart(sha, start, end), bytes.subarray(start, end))).toBe(true);
    }),
    { numRuns: 25 },
  );
  const chunks = await replicaDexie(database).blobChunks.toArray();
  expect(
    chunks.map((chunk) => chunk.bytes instanceof ArrayBuffer && chunk.bytes.byteLength <= 1024 * 1024),
  ).toEqual([true, true, true]);
});

test('a photo leaves only after the words it belongs to were accepted', async () => {
  const { replica } = await openTab();
  const sha = await save(replica, noise(100));
  await replica.store.append([attach(1, sha)], 1);
  expect(await replica.files.toUpload()).toEqual([]);
  await answer(replica, 'ok');
  const { id, type, name } = evidence(1);
  expect(await replica.files.toUpload()).toEqual([{ sha, entity: draftOf(1).e, evidence: id, type, name }]);
});

test('how far an upload has got is still known after the page was killed', async () => {
  const tab = await openTab();
  const sha = await save(tab.replica, noise(100));
  await tab.replica.files.progress(sha, 60, '/v1/evidence/u-1');
  tab.replica.close();
  const next = await openTab(tab);
  expect(await next.replica.files.manifest(sha)).toMatchObject({
    state: 'uploading',
    offset: 60,
    uploadUrl: '/v1/evidence/u-1',
  });
  await next.replica.files.restart(sha);
  expect(await next.replica.files.manifest(sha)).toMatchObject({
    state: 'waiting',
    offset: 0,
    uploadUrl: null,
  });
});

test('evidence that was detached again is not sent', async () => {
  const { replica } = await openTab();
  const sha = await save(replica, noise(100));
  const detach = draftOf(2, { name: 'evidence.detach', base: {}, args: { evidence: evidence(1).id } });
  await replica.store.append([attach(1, sha), detach], 1);
  await answer(replica, 'ok');
  expect(await replica.files.toUpload()).toEqual([]);
});

test('the words about a photo are kept until the photo has arrived', async () => {
  const { replica } = await openTab();
  await pullNothing({ replica });
  const sha = await save(replica, noise(100));
  await replica.store.append([attach(1, sha)], 1);
  await answer(replica, 'ok', 100);
  expect(await replica.store.purge(1e15)).toBe(0);
  await replica.files.stored(sha);
  expect(await replica.store.purge(1e15)).toBe(1);
});

test('after a restore of the endpoint its files are offered again', async () => {
  const { replica } = await openTab();
  const sha = await save(replica, noise(100));
  await replica.files.stored(sha);
  await replica.store.rewind(newReplicaId(), 't2');
  expect(await replica.files.manifest(sha)).toMatchObject({ state: 'waiting', uploadUrl: null });
});

test('a photo that does not fit is refused while the value is still saved', async () => {
  const { replica } = await openTab(undefined, async () => ({ usage: 990, quota: 1000 }));
  expect(await replica.files.saveFile(photo(noise(100)))).toEqual({ ok: false, code: 'quota' });
  await replica.store.append([draftOf(1)], 1);
  expect((await replica.store.unacked(1))[0]?.id).toBe(uuid(1));
});

test('a disk that is full against its own estimate refuses the photo and leaves nothing half written', async () => {
  const { replica, database } = await openTab();
  const original = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<typeof original>) {
    if (this.name === 'blobChunks') throw new DOMException('Full.', 'QuotaExceededError');
    return original.apply(this, args);
  };
  const saved = await replica.files.saveFile(photo(noise(100)));
  IDBObjectStore.prototype.put = original;
  expect(saved).toEqual({ ok: false, code: 'quota' });
  expect(await replicaDexie(database).blobs.count()).toBe(0);
});

test('space is made from what was fetched for reading, then from what stands in a backup, then, if the person agrees, from what has its receipt, never from the unsent', async () => {
  const { replica } = await openTab();
  const { files } = replica;
  const unsent = await save(replica, noise(100, 2), 1);
  const undurable = await save(replica, noise(100, 3), 2);
  const durable = await save(replica, noise(100, 4), 3);
  await replica.store.append([attach(1, durable), attach(2, undurable)], 1);
  await answer(replica, 'ok', 1);
  for (const sha of [durable, undurable]) await files.stored(sha);
  const foreign = await files.saveForeignFile('e', photo(noise(100, 5), 4));
  const left = async () => {
    const all = [unsent, undurable, durable, foreign.ok ? foreign.sha : ''];
    return Promise.all(all.map(async (sha) => (await files.readFile(sha)) !== null));
  };
  expect(await files.release(1, 'app')).toBe(100);
  expect(await left()).toEqual([true, true, true, false]);
  expect(await files.release(1e9, 'app')).toBe(100);
  expect(await left()).toEqual([true, true, false, false]);
  expect(await files.release(1e9, 'person')).toBe(100);
  expect(await left()).toEqual([true, false, false, false]);
  expect(await files.manifest(undurable)).toMatchObject({ state: 'stored' });
});

test('a photo that was taken back before it was queued can go, one that is queued cannot', async () => {
  const { replica } = await openTab();
  const sha = await save(replica, noise(100));
  await replica.store.append([attach(1, sha)], 1);
  expect(await replica.files.discardFile(sha)).toBe(false);
  await answer(replica, 'rejected');
  await replica.store.dismiss(uuid(1));
  expect(await replica.files.manifest(sha)).toBeNull();
});

test('an own photo that is looked at again stays an own one', async () => {
  const { replica } = await openTab();
  const bytes = noise(100);
  const sha = await save(replica, bytes);
  await replica.files.saveForeignFile('e', photo(bytes));
  expect(await replica.files.manifest(sha)).toMatchObject({ state: 'waiting' });
});
