import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { restore } from '../../src/endpoint/backup/restore.ts';
import type { Endpoint } from '../../src/endpoint/endpoint.ts';
import { evidencePath } from '../../src/endpoint/evidence/evidence-file.ts';
import { DataFolderUnusable } from '../../src/endpoint/site/data-folder.ts';
import { openStorage } from '../../src/endpoint/site/open-endpoint.ts';
import type { Storage } from '../../src/endpoint/storage/port.ts';
import { entryId } from '../../src/protocol/entry-id.ts';
import { draftOf } from '../store/device.ts';
import { amount, keyOf, TENANT } from '../support/builders.ts';
import { kinerja } from '../support/command-line.ts';
import { databaseOf } from '../support/database.ts';
import { TestDevice } from '../support/device.ts';
import { OFFICER } from '../support/people.ts';
import { pdf, RealDevice } from '../support/real-device.ts';
import { openPlace, seededFolder, spawnEndpoint, TENANTS } from '../support/server.ts';

const folders: string[] = [];
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'kinerja-backup-'));
  folders.push(made);
  return made;
};
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

const seeded = async (): Promise<string> => {
  const made = await seededFolder();
  folders.push(made);
  return made;
};

const backupIn = (place: string): string => {
  const [name] = readdirSync(place).filter((one) => /^\d{4}-/.test(one));
  return join(place, name ?? '');
};

/** Ids of the ledger, in order. */
const ledgerOf = (dataDir: string): Promise<readonly string[]> =>
  inPlace(dataDir, async ({ storage }) => {
    const lines = await storage.read(TENANT, (view) => view.ledger(0, 100_000));
    return lines.map(({ id }) => id);
  });

async function inPlace<T>(dataDir: string, look: (endpoint: Endpoint) => Promise<T>): Promise<T> {
  const endpoint = await openPlace(dataDir);
  try {
    return await look(endpoint);
  } finally {
    await endpoint.bus.close?.();
    await endpoint.storage.close();
  }
}

const draftWith = (n: number, period: string, officer: TestDevice) => {
  const key = keyOf({ period });
  const args = { key, value: amount(String(n)) };
  return draftOf(n, { e: entryId(TENANT, key), args, as: OFFICER.id, at: officer.options.now() });
};

test('a disk is lost: what came after the backup comes back from the phone, once', async () => {
  const [dataDir, place, home] = [await seeded(), folder(), folder()];
  const server = await spawnEndpoint(dataDir);
  const signed = await TestDevice.signIn({
    url: server.url,
    tenant: TENANT,
    person: OFFICER.person,
    now: Date.now,
  });
  const phone = await RealDevice.of(signed);
  await phone.round();
  const early = await phone.attach(3, pdf(40_000), 'application/pdf');
  await phone.round();
  expect(await phone.uploader().run(new AbortController().signal)).toBe('done');
  expect((await phone.replica.store.meta()).durableSeq).toBe(0);

  const made = await kinerja(dataDir, 'backup', place);
  expect([made.code, made.err]).toEqual([0, '']);
  await phone.round();
  expect((await phone.replica.store.meta()).durableSeq).toBeGreaterThan(0);

  await phone.replica.store.append([draftWith(41, '1990-Q1', signed)], Date.now());
  expect(await phone.round()).toEqual({ kind: 'done' });
  const whole = await ledgerOf(dataDir);
  await server.kill();
  rmSync(dataDir, { recursive: true });

  const back = await kinerja(home, 'restore', backupIn(place));
  expect([back.code, back.err]).toEqual([0, '']);
  expect(await ledgerOf(home)).toEqual(whole.slice(0, 2));
  expect(
    readFileSync(evidencePath(home, TENANT, { entity: early.e, sha: early.sha, place: 'shared' })).byteLength,
  ).toBe(40_000);

  const again = await spawnEndpoint(home, { PORT: new URL(server.url).port });
  expect(await phone.round()).toMatchObject({ kind: 'stop', problem: 'signed-out' });
  expect((await signed.enter()).status).toBe(200);
  expect(await phone.round()).toEqual({ kind: 'done' });
  expect(await ledgerOf(home)).toEqual(whole);
  expect((await phone.replica.store.outbox()).every((one) => one.state === 'accepted')).toBe(true);
  await phone.round();
  expect((await phone.entry(entryId(TENANT, keyOf({ period: '1990-Q1' }))))?.value.value).toEqual(
    amount('41'),
  );
  await again.kill();
}, 180_000);

test('a second backup copies no evidence twice, and both can be restored', async () => {
  const [dataDir, place, target] = [await seeded(), folder(), folder()];
  const server = await spawnEndpoint(dataDir);
  const signed = await TestDevice.signIn({
    url: server.url,
    tenant: TENANT,
    person: OFFICER.person,
    now: Date.now,
  });
  const phone = await RealDevice.of(signed);
  await phone.round();
  for (const n of [5, 6]) {
    await phone.attach(n, pdf(9000), 'application/pdf');
    await phone.round();
    await phone.uploader().run(new AbortController().signal);
    const { out } = await kinerja(dataDir, 'backup', place);
    expect(out).toContain(`bukti / evidence  ${n - 4}  (1 baru / new)`);
    expect(readdirSync(backupIn(place)).sort()).toEqual(['kinerja.db', 'manifest.json', 'rescue-key.json']);
  }
  await server.kill();
  for (const name of readdirSync(place).filter((one) => /^\d{4}-/.test(one))) {
    const home = join(target, name);
    expect((await kinerja(home, 'restore', join(place, name))).code, name).toBe(0);
    const own = (await databaseOf(home)) === null ? ['kinerja.db'] : [];
    expect(readdirSync(home).sort()).toEqual(['evidence', ...own, 'rescue-key.json']);
  }
}, 180_000);

test('a restore begins a new timeline in every tenant and signs everyone out', async () => {
  const [dataDir, place, home] = [await seeded(), folder(), join(folder(), 'baru')];
  const server = await spawnEndpoint(dataDir);
  const person = { url: server.url, person: OFFICER.person, now: Date.now };
  for (const tenant of TENANTS) await TestDevice.signIn({ ...person, tenant });
  await kinerja(dataDir, 'backup', place);
  await server.kill();
  await kinerja(home, 'restore', backupIn(place));
  const [timelines, sessions] = await inPlace(home, async ({ storage }) => [
    (await storage.tenants()).map(({ timeline }) => timeline),
    await storage.read(TENANT, (view) => view.sessionsOf(OFFICER.person)),
  ]);
  expect(new Set([...timelines, 'ntb-1', 'sumbawa-1']).size).toBe(4);
  expect(sessions).toEqual([]);
}, 180_000);

test('a damaged, unfinished or misplaced backup changes nothing and says what is wrong', async () => {
  const [dataDir, place] = [await seeded(), folder()];
  await kinerja(dataDir, 'backup', place);
  const backup = backupIn(place);
  const occupied = await kinerja(dataDir, 'restore', backup);
  expect([occupied.code, occupied.err]).toEqual([
    1,
    expect.stringMatching(/pindahkan dulu folder itu|PostgreSQL tidak kosong/),
  ]);

  const file = join(backup, 'kinerja.db');
  const bytes = readFileSync(file);
  bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  const home = join(folder(), 'baru');
  const damaged = await kinerja(home, 'restore', backup);
  expect([damaged.code, damaged.err]).toEqual([1, expect.stringContaining('Cadangan rusak')]);
  expect(existsSync(join(home, 'kinerja.db'))).toBe(false);
  // An endpoint on the half-filled folder would greet people with an empty province.
  await expect(spawnEndpoint(home)).rejects.toThrow('Pemulihan');

  rmSync(join(backup, 'manifest.json'));
  const unfinished = await kinerja(folder(), 'restore', backup);
  expect([unfinished.code, unfinished.err]).toEqual([
    1,
    expect.stringContaining('bukan cadangan yang selesai'),
  ]);
}, 180_000);

test('a backup of either engine fills the embedded one', async () => {
  const [dataDir, place, home] = [await seeded(), folder(), folder()];
  const rowsIn = (storage: Storage) => storage.read(TENANT, (view) => view.rowsOfType('indicator'));
  const whole = await inPlace(dataDir, ({ storage }) => rowsIn(storage));
  await kinerja(dataDir, 'backup', place);
  await restore(backupIn(place), { dataDir: home, databaseUrl: null }, randomUUID);
  const storage = openStorage(home, null);
  expect(await rowsIn(storage)).toEqual(whole);
  await storage.close();
}, 180_000);

test('a restore whose very end was cut off is finished by running it again', async () => {
  const [dataDir, place, home] = [await seeded(), folder(), folder()];
  await kinerja(dataDir, 'backup', place);
  const site = { dataDir: home, databaseUrl: await databaseOf(home) };
  await restore(backupIn(place), site, randomUUID);
  const timelines = () =>
    inPlace(home, async ({ storage }) => (await storage.tenants()).map((one) => one.timeline));
  const brought = await timelines();
  writeFileSync(join(home, 'restore.unfinished'), JSON.stringify(brought));
  await restore(backupIn(place), site, randomUUID);
  expect(await timelines()).toEqual(brought);
  expect(existsSync(join(home, 'restore.unfinished'))).toBe(false);
  await expect(restore(backupIn(place), site, randomUUID)).rejects.toBeInstanceOf(DataFolderUnusable);
}, 180_000);
