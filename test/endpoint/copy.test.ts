import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CopiedTable, CopyRefused, copySite } from '../../src/endpoint/site/copy-site.ts';
import { openStorage } from '../../src/endpoint/site/open-endpoint.ts';
import type { Storage } from '../../src/endpoint/storage/port.ts';
import { kinerja } from '../support/command-line.ts';
import { databaseOf } from '../support/database.ts';
import type { TestDevice } from '../support/device.ts';
import { OFFICER } from '../support/people.ts';
import { seededFolder, startEndpoint } from '../support/server.ts';

const work = mkdtempSync(join(tmpdir(), 'kinerja-copy-'));
let home: string;
let device: TestDevice;
beforeAll(async () => {
  home = await seededFolder();
  const server = await startEndpoint({ dataDir: home });
  device = await server.device(OFFICER.person);
  await device.push(
    Array.from({ length: 12 }, (_, i) => device.set(String(i), { period: `20${10 + i}-Q1` }, { ahead: i })),
  );
  await device.one(device.set('1', { indicator: 'tiada' }));
  await server.stop();
}, 180_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

const storageOf = async (dataDir: string): Promise<Storage> =>
  openStorage(dataDir, await databaseOf(dataDir));

async function copied(from: Storage, to: Storage): Promise<readonly CopiedTable[]> {
  try {
    return await copySite(from, to);
  } finally {
    await from.close();
    await to.close();
  }
}

test('a site moves to the other engine and back; the device that knew it goes on where it was', async () => {
  const [between, end] = [mkdtempSync(join(work, 'a-')), mkdtempSync(join(work, 'b-'))];
  const away = await copied(await storageOf(home), openStorage(between, null));
  const back = await copied(openStorage(between, null), await storageOf(end));
  expect(back).toEqual(away);
  expect(away.find(({ tenant, table }) => tenant === 'ntb' && table === 'mutation')?.rows).toBe(13);
  const server = await startEndpoint({ dataDir: end });
  device.url = server.url;
  expect((await device.one(device.set('99', { period: '2023-Q1' }))).s).toBe('ok');
  await device.pull();
  expect([...device.rows.values()].filter(({ type }) => type === 'entry').length).toBe(13);
  await server.stop();
}, 120_000);

test('a copy that is cut off leaves nothing and may be run again; a filled database is refused', async () => {
  const dataDir = mkdtempSync(join(work, 'c-'));
  const [from, to] = [await storageOf(home), await storageOf(dataDir)];
  const cut: Storage = Object.create(from, {
    tenants: { value: () => from.tenants() },
    readAll: {
      value: (...[given, writers]: Parameters<Storage['readAll']>) =>
        from.readAll(
          (of) =>
            given(async (tenant) => {
              if (tenant === 'sumbawa') throw new Error('cut');
              return of(tenant);
            }),
          writers,
        ),
    },
  });
  await expect(copySite(cut, to)).rejects.toThrow('cut');
  expect(await to.tenants()).toEqual([]);
  expect((await copySite(from, to)).length).toBeGreaterThan(20);
  await expect(copySite(from, to)).rejects.toBeInstanceOf(CopyRefused);
  await from.close();
  await to.close();
}, 120_000);

test('the command prints rows and digest of every table of every tenant', async () => {
  const target = mkdtempSync(join(work, 'd-'));
  const ran = await kinerja(home, 'copy', '--to', target);
  expect([ran.code, ran.err]).toEqual([0, '']);
  expect(ran.out).toMatch(/^ntb {2}mutation +13 {2}[0-9a-f]{64}$/m);
  expect(ran.out).toMatch(/^sumbawa {2}tenant_head +1 {2}[0-9a-f]{64}$/m);
  const again = await kinerja(home, 'copy', '--to', target);
  expect([again.code, again.out]).toEqual([1, '']);
  expect(again.err).toContain('not empty');
}, 120_000);
