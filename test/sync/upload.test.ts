import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashBytes, mutationHash } from '../../src/protocol/hash.ts';
import { ChunkSize } from '../../src/sync/chunk-size.ts';
import { fetchEvidence } from '../../src/sync/fetch-evidence.ts';
import { Uploader } from '../../src/sync/upload.ts';
import { draftOf, openTab, type Tab } from '../store/device.ts';
import { evidence, keyOf } from '../support/builders.ts';

const KIB = 1024;

/** A tus endpoint with the answers of ours, on a folder that survives it. */
interface Station {
  readonly base: string;
  readonly stored: Map<string, Uint8Array<ArrayBuffer>>;
  readonly requests: string[];
  /** Called with every request before it is served; true = the line is cut. */
  cut: (request: string, patches: number) => boolean;
  /** Answer to the last piece instead of a receipt. */
  mismatches: number;
  refuses: number | null;
  readonly close: () => Promise<void>;
}

let directory: string;
const open: Station[] = [];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kinerja-upload-'));
});
afterEach(async () => {
  for (const station of open.splice(0)) await station.close();
  await rm(directory, { recursive: true, force: true });
});

async function station(stored = new Map<string, Uint8Array<ArrayBuffer>>()): Promise<Station> {
  let patches = 0;
  const tus = new Server({
    path: '/v1/evidence',
    datastore: new FileStore({ directory }),
    relativeLocation: true,
    onUploadCreate: async () => {
      if (self.refuses) throw { status_code: self.refuses, body: JSON.stringify({ code: 'forbidden' }) };
      return {};
    },
    onUploadFinish: async (_, { id, metadata }) => {
      const bytes = new Uint8Array(await readFile(join(directory, id)));
      if (self.mismatches > 0 || hashBytes(bytes) !== metadata?.sha) {
        self.mismatches -= 1;
        await rm(join(directory, id));
        await rm(join(directory, `${id}.json`));
        throw { status_code: 460, body: JSON.stringify({ code: 'evidence-mismatch' }) };
      }
      stored.set(`${metadata?.entity}/${metadata?.sha}`, bytes);
      return {};
    },
  });
  const http: HttpServer = createServer((request, response) => {
    self.requests.push(`${request.method} ${request.url}`);
    if (request.method === 'PATCH') patches += 1;
    if (self.cut(request.method ?? '', patches)) {
      request.socket.destroy();
      return;
    }
    const place = /^\/v1\/evidence\/([^/]+\/[0-9a-f]{64})$/.exec(request.url ?? '')?.[1];
    if (!place) {
      void tus.handle(request, response);
      return;
    }
    const bytes = stored.get(place);
    response.writeHead(bytes ? 200 : 404).end(request.method === 'GET' ? bytes : undefined);
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const self: Station = {
    base: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    stored,
    requests: [],
    cut: () => false,
    mismatches: 0,
    refuses: null,
    close: async () => {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
  open.push(self);
  return self;
}

const bytesOf = (length: number, seed = 7): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length }, (_, i) => (i * seed + (i >> 8)) & 255);

/** A tab with a photo whose words the endpoint has accepted. */
async function attached(bytes: Uint8Array<ArrayBuffer>): Promise<{ tab: Tab; sha: string; place: string }> {
  const tab = await openTab();
  const { files, store } = tab.replica;
  const saved = await files.saveFile({ bytes, type: 'image/jpeg', name: 'foto.jpg', now: 1 });
  if (!saved.ok) throw new Error(saved.code);
  const args = { key: keyOf(), evidence: { ...evidence(1), sha: saved.sha, size: saved.size } };
  const [mutation] = await store.append([draftOf(1, { name: 'evidence.attach', base: {}, args })], 1);
  if (!mutation) throw new Error('not queued');
  const result = { rseq: 1, id: mutation.id, h: mutationHash(mutation), s: 'ok' as const, seq: 1 };
  await store.settle({ rid: (await store.meta()).rid, results: [result], durableSeq: 0 });
  return { tab, sha: saved.sha, place: `${mutation.e}/${saved.sha}` };
}

const on = new AbortController().signal;

test('a photo arrives whole, in pieces, and is then marked as stored', async () => {
  const there = await station();
  const bytes = bytesOf(700 * KIB);
  const { tab, sha, place } = await attached(bytes);
  expect(await new Uploader(tab.replica.files, { base: there.base }).run(on)).toBe('done');
  expect(there.stored.get(place)).toEqual(bytes);
  expect(there.requests.filter((one) => one.startsWith('PATCH')).length).toBeGreaterThan(1);
  expect(await tab.replica.files.manifest(sha)).toMatchObject({ state: 'stored' });
  expect(await tab.replica.files.toUpload()).toEqual([]);
});

test('after the page and the endpoint were both killed it goes on where it was', async () => {
  const first = await station();
  const bytes = bytesOf(900 * KIB);
  const { tab, sha, place } = await attached(bytes);
  const stop = new AbortController();
  first.cut = (method, patches) => {
    if (method === 'PATCH' && patches > 2) stop.abort();
    return method === 'PATCH' && patches > 2;
  };
  expect(await new Uploader(tab.replica.files, { base: first.base }).run(stop.signal)).toBe('later');
  const manifest = await tab.replica.files.manifest(sha);
  expect(manifest).toMatchObject({ state: 'uploading', offset: 512 * KIB });
  tab.replica.close();
  await first.close();
  open.pop();
  const second = await station();
  const next = await openTab(tab);
  // The address of an upload is a path in the product; here the station's port has changed with it.
  await next.replica.files.progress(
    sha,
    512 * KIB,
    (manifest?.uploadUrl ?? '').replace(first.base, second.base),
  );
  expect(await new Uploader(next.replica.files, { base: second.base }).run(on)).toBe('done');
  expect(second.stored.get(place)).toEqual(bytes);
  expect(second.requests.filter((one) => one.startsWith('POST'))).toEqual([]);
  expect(second.requests.filter((one) => one.startsWith('PATCH'))).toHaveLength(2);
});

test('a receipt lost on the way is found again without sending the photo again', async () => {
  const bytes = bytesOf(300 * KIB);
  const { tab, sha, place } = await attached(bytes);
  const there = await station(new Map([[place, bytes]]));
  expect(await new Uploader(tab.replica.files, { base: there.base }).run(on)).toBe('done');
  expect(there.requests).toEqual([`HEAD /v1/evidence/${place}`]);
  expect(await tab.replica.files.manifest(sha)).toMatchObject({ state: 'stored' });
});

test('whoever stops it while it asks for the receipt stops it: nothing more goes up', async () => {
  const there = await station();
  const stop = new AbortController();
  there.cut = () => {
    stop.abort();
    return false;
  };
  const { tab, sha, place } = await attached(bytesOf(300 * KIB));
  expect(await new Uploader(tab.replica.files, { base: there.base }).run(stop.signal)).toBe('later');
  expect(there.requests).toEqual([`HEAD /v1/evidence/${place}`]);
  expect(await tab.replica.files.manifest(sha)).toMatchObject({ state: 'waiting' });
});

test('bytes that arrived damaged are sent again from the start', async () => {
  const there = await station();
  there.mismatches = 1;
  const bytes = bytesOf(300 * KIB);
  const { tab, place } = await attached(bytes);
  expect(await new Uploader(tab.replica.files, { base: there.base }).run(on)).toBe('done');
  expect(there.stored.get(place)).toEqual(bytes);
  expect(there.requests.filter((one) => one.startsWith('POST'))).toHaveLength(2);
});

test('a photo the endpoint will not take is kept with the reason', async () => {
  const there = await station();
  there.refuses = 403;
  const { tab, sha } = await attached(bytesOf(10 * KIB));
  expect(await new Uploader(tab.replica.files, { base: there.base }).run(on)).toBe('done');
  expect(await tab.replica.files.manifest(sha)).toMatchObject({ state: 'refused', refusal: 'forbidden' });
  expect(await tab.replica.files.readFile(sha)).not.toBeNull();
});

test('while signed out nothing is lost and nothing is marked', async () => {
  const there = await station();
  there.refuses = 401;
  const { tab, sha } = await attached(bytesOf(10 * KIB));
  expect(await new Uploader(tab.replica.files, { base: there.base }).run(on)).toBe('signed-out');
  expect(await tab.replica.files.manifest(sha)).toMatchObject({ state: 'waiting' });
});

test('evidence once looked at can be looked at again without a connection', async () => {
  const bytes = bytesOf(20 * KIB);
  const sha = hashBytes(bytes);
  const there = await station(new Map([[`entry-1/${sha}`, bytes]]));
  const { replica } = await openTab();
  const wanted = { entity: 'entry-1', sha, type: 'image/jpeg', name: 'foto.jpg' };
  expect(await fetchEvidence(replica.files, wanted, 1, { base: there.base })).toEqual({
    ok: true,
    bytes,
    type: 'image/jpeg',
  });
  const again = await fetchEvidence(replica.files, wanted, 2, { base: 'http://127.0.0.1:1' });
  expect(again).toEqual({ ok: true, bytes, type: 'image/jpeg' });
  const other = { ...wanted, sha: hashBytes(bytesOf(3)) };
  expect(await fetchEvidence(replica.files, other, 2, { base: there.base })).toEqual({
    ok: false,
    code: 'not-found',
  });
  expect(await fetchEvidence(replica.files, other, 2, { base: 'http://127.0.0.1:1' })).toEqual({
    ok: false,
    code: 'not-here-and-unreachable',
  });
});

test('evidence whose bytes are not what its hash says is not shown', async () => {
  const sha = hashBytes(bytesOf(9));
  const there = await station(new Map([[`entry-1/${sha}`, bytesOf(10)]]));
  const { replica } = await openTab();
  const wanted = { entity: 'entry-1', sha, type: 'image/jpeg', name: 'foto.jpg' };
  expect(await fetchEvidence(replica.files, wanted, 1, { base: there.base })).toEqual({
    ok: false,
    code: 'damaged',
  });
  expect(await replica.files.readFile(sha)).toBeNull();
});

test('pieces grow on a good line and shrink on a bad one, within limits', () => {
  const chunk = new ChunkSize();
  const send = (takes: number) => {
    chunk.started(0);
    chunk.arrived(takes);
  };
  for (let n = 0; n < 3; n += 1) send(1);
  expect(chunk.bytes).toBe(512 * KIB);
  for (let n = 0; n < 60; n += 1) send(1);
  expect(chunk.bytes).toBe(4096 * KIB);
  for (let n = 0; n < 10; n += 1) chunk.failed();
  expect(chunk.bytes).toBe(256 * KIB);
  for (let n = 0; n < 3; n += 1) send(10_000);
  expect(chunk.bytes).toBe(256 * KIB);
});
