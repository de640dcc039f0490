import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { importRescue } from '../../src/endpoint/rescue/import-rescue.ts';
import { openRescue } from '../../src/endpoint/rescue/open-rescue.ts';
import { RESCUE_KEY_FILE, type RescueKey, rescueKeyOf } from '../../src/endpoint/rescue/rescue-key.ts';
import type { DevicePublicKey } from '../../src/protocol/session.ts';
import { sealRescue } from '../../src/store/rescue-seal.ts';
import { signWith } from '../../src/sync/device-signature.ts';
import { makeRescueFile } from '../../src/sync/rescue.ts';
import { kinerja } from '../support/command-line.ts';
import { HEAD, OFFICER } from '../support/people.ts';
import { pdf, RealDevice } from '../support/real-device.ts';
import { seededFolder, startEndpoint, type TestServer } from '../support/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'kinerja-rescue-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let server: TestServer;
beforeEach(async () => {
  server = await startEndpoint();
}, 180_000);
afterEach(() => server.stop());

const endpointKey = (): RescueKey => server.endpoint.rescueKey;

/** Writes the rescue file of a device as the person would save it. */
async function exported(device: RealDevice, name = 'kiriman.kinerja'): Promise<string> {
  const { signed, replica } = device;
  const made = await makeRescueFile({
    replica,
    tenant: 'ntb',
    person: signed.options.person,
    device: signed.deviceId,
    sign: signWith(signed.keys.privateKey),
    to: signed.signedIn?.rescueKey as DevicePublicKey,
    now: signed.options.now(),
  });
  const path = join(folder, name);
  writeFileSync(path, Buffer.concat(made.parts));
  return path;
}

/** An officer with two values and a document of which nothing has been sent. */
async function officerWithWork(): Promise<{ officer: RealDevice; e: string; bytes: Uint8Array }> {
  const officer = await RealDevice.of(await server.device(OFFICER.person));
  await officer.round();
  const bytes = pdf(2_500_000);
  const { e } = await officer.attach(1, bytes, 'application/pdf');
  await officer.write(20);
  return { officer, e, bytes };
}

const ledgerIds = async (): Promise<string[]> =>
  (await server.endpoint.storage.read('ntb', (view) => view.ledger(0, 1000))).map(({ id }) => id);

test('work exported before its phone was destroyed is at the endpoint once, with its document', async () => {
  const { officer, e, bytes } = await officerWithWork();
  const path = await exported(officer);
  officer.replica.close();
  const done = await importRescue(server.endpoint, path, endpointKey());
  expect(done.outcomes).toEqual({ ok: 3, conflict: 0, rejected: 0, quarantined: 0 });
  expect([done.entries, done.counted]).toEqual([2, 0]);
  expect(done.files).toEqual({ received: 1, known: 0, refused: 0 });
  const head = await RealDevice.of(await server.device(HEAD.person));
  await head.round();
  const entry = await head.entry(e);
  expect(entry?.value.value).toEqual({ kind: 'amount', amount: '1' });
  expect(entry?.value.by).toBe(OFFICER.person);
  const [item] = entry?.evidence ?? [];
  expect(item?.receipt).toBeDefined();
  const read = await head.signed.fetch(`/v1/evidence/${e}/${item?.sha}`);
  expect(Buffer.from(await read.arrayBuffer()).equals(bytes)).toBe(true);
});

test('a phone that sends the same work itself afterwards, or before, changes nothing any more', async () => {
  const { officer } = await officerWithWork();
  const path = await exported(officer);
  await importRescue(server.endpoint, path, endpointKey());
  const after = await ledgerIds();
  expect(new Set(after).size).toBe(3);
  expect(await officer.round()).toEqual({ kind: 'done' });
  expect((await officer.replica.store.outbox()).map(({ state }) => state)).toEqual([
    'accepted',
    'accepted',
    'accepted',
  ]);
  expect(await officer.uploader().run(new AbortController().signal)).toBe('done');
  const again = await importRescue(server.endpoint, path, endpointKey());
  expect(again.files).toEqual({ received: 0, known: 1, refused: 0 });
  expect([again.entries, again.counted]).toEqual([2, 3]);
  expect(await ledgerIds()).toEqual(after);
  await officer.write(30);
  expect(await officer.round()).toEqual({ kind: 'done' });
  expect((await ledgerIds()).length).toBe(4);
});

test('an endpoint that was restored since takes the file too, and still counts once what the phone sends again', async () => {
  const dataDir = await seededFolder();
  const before = await startEndpoint({ dataDir });
  const officer = await RealDevice.of(await before.device(OFFICER.person));
  await officer.round();
  await officer.attach(1, pdf(50_000), 'application/pdf');
  await officer.write(20);
  const path = await exported(officer);
  await before.stop();
  const db = new DatabaseSync(join(dataDir, 'kinerja.db'));
  db.exec("UPDATE tenant SET timeline = 'restored'");
  db.close();
  const ran = await kinerja(dataDir, 'rescue', 'import', path);
  expect([ran.code, ran.err]).toEqual([0, '']);
  expect(ran.out).toContain('3 diterima');
  const twice = await kinerja(dataDir, 'rescue', 'import', path);
  expect(twice.out).toContain('1 sudah ada');
  const next = await startEndpoint({ dataDir });
  const lines = await next.endpoint.storage.read('ntb', (view) => view.ledger(0, 1000));
  expect(lines.length).toBe(3);
  officer.signed.url = next.url;
  officer.base = next.url;
  expect(await officer.round()).toEqual({ kind: 'done' });
  expect((await next.endpoint.storage.read('ntb', (view) => view.ledger(0, 1000))).length).toBe(3);
  await next.stop();
  rmSync(dataDir, { recursive: true, force: true });
}, 180_000);

test('who carries the file reads nothing in it, and only this endpoint opens it', async () => {
  const { officer } = await officerWithWork();
  const path = await exported(officer);
  const bytes = readFileSync(path);
  for (const plain of ['realization', OFFICER.person, '%PDF-1', '"IK-2"', '"sig"']) {
    expect(bytes.includes(plain)).toBe(false);
  }
  const other = mkdtempSync(join(folder, 'other-'));
  await expect(importRescue(server.endpoint, path, rescueKeyOf(other))).rejects.toThrow('another endpoint');
  expect(statSync(join(server.dataDir, RESCUE_KEY_FILE)).mode & 0o777).toBe(0o600);
  expect(rescueKeyOf(server.dataDir)).toEqual(endpointKey());
});

test('work that a revoked or strange device has signed is not taken', async () => {
  const { officer } = await officerWithWork();
  const path = await exported(officer);
  await server.endpoint.storage.write('ntb', (transaction) =>
    transaction.revokeDevice(OFFICER.person, officer.signed.deviceId, server.clock.now),
  );
  await expect(importRescue(server.endpoint, path, endpointKey())).rejects.toThrow('may still sign');
  expect(await ledgerIds()).toEqual([]);
});

async function* each(frames: readonly Uint8Array[]): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (const frame of frames) yield new Uint8Array(frame);
}

async function sealedFile(frames: readonly Uint8Array[]): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of sealRescue(endpointKey().publicKey, each(frames))) parts.push(part);
  return Buffer.concat(parts);
}

async function openedFile(bytes: Uint8Array): Promise<Buffer[]> {
  const path = join(folder, 'any.kinerja');
  writeFileSync(path, bytes);
  const frames: Buffer[] = [];
  for await (const frame of openRescue(path, endpointKey())) frames.push(frame);
  return frames;
}

const anyFrames = fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 6 });

test('whatever is sealed comes back as it was, and any byte changed or missing is noticed', async () => {
  await fc.assert(
    fc.asyncProperty(anyFrames, fc.nat(), fc.integer({ min: 1, max: 255 }), async (frames, at, change) => {
      const bytes = await sealedFile(frames);
      expect((await openedFile(bytes)).map((one) => [...one])).toEqual(frames.map((one) => [...one]));
      const altered = Buffer.from(bytes);
      const place = at % bytes.length;
      altered.writeUInt8(altered.readUInt8(place) ^ change, place);
      await expect(openedFile(altered)).rejects.toThrow();
      await expect(openedFile(bytes.subarray(0, place))).rejects.toThrow();
    }),
    { numRuns: 40 },
  );
}, 180_000);

test('a file cut exactly between two frames is noticed', async () => {
  const whole = await sealedFile([new Uint8Array(5), new Uint8Array(6)]);
  const [first, last] = [4 + 5 + 16, 4 + 6 + 16];
  await expect(openedFile(whole.subarray(0, whole.length - last))).rejects.toThrow('damaged');
  await expect(openedFile(whole.subarray(0, whole.length - last - first))).rejects.toThrow('damaged');
});
