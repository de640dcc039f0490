import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SHIPPED_NTB } from '../../src/endpoint/config.ts';
import { kinerja, kinerjaProgram } from '../support/command-line.ts';
import { databaseOf } from '../support/database.ts';
import { TestDevice } from '../support/device.ts';
import { openPlace, spawnEndpoint } from '../support/server.ts';

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'kinerja-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

test('import, export and import again give the same files', async () => {
  const dataDir = join(work, 'tukar');
  const first = await kinerjaProgram(dataDir, 'import', SHIPPED_NTB, '--tenant', 'ntb', '--name', 'NTB');
  expect(first).toMatchObject({ code: 0, err: '' });
  const out = join(work, 'keluar');
  expect((await kinerjaProgram(dataDir, 'export', out)).code).toBe(0);
  for (const file of ['measurements.csv', 'indicators.csv', 'targets.csv', 'plan-nodes.csv', 'areas.csv']) {
    expect(readFileSync(join(out, file), 'utf8'), file).toBe(readFileSync(join(SHIPPED_NTB, file), 'utf8'));
  }
  expect((await kinerjaProgram(dataDir, 'import', out)).out).toContain('ntb: 0 baru/berubah');
}, 180_000);

test('a new government begins with the tables that come with the source, in the time of its calendars', async () => {
  const folder = join(work, 'baru');
  cpSync(join(SHIPPED_NTB, '../new'), folder, { recursive: true });
  const calendars = join(folder, 'period-calendars.csv');
  writeFileSync(calendars, readFileSync(calendars, 'utf8').replaceAll('Asia/Makassar', 'Asia/Jakarta'));
  const dataDir = join(work, 'sagara');
  const begun = await kinerja(dataDir, 'import', folder, '--tenant', 'sagara', '--name', 'Sagara');
  expect(begun).toMatchObject({ code: 0, err: '' });
  // As README has them.
  for (const [username, unit, role] of [
    ['rina', 'PEMPROV', 'admin'],
    ['made', 'BAPPEDA', 'planner'],
  ] as const) {
    const words = ['add', username, '--unit', unit, '--role', role, '--name', username];
    expect(await kinerja(dataDir, 'user', ...words)).toMatchObject({ code: 0, err: '' });
  }
  const endpoint = await openPlace(dataDir);
  expect(await endpoint.storage.tenants()).toMatchObject([{ id: 'sagara', timeZone: 'Asia/Jakarta' }]);
  await endpoint.storage.close();
}, 180_000);

test('every fault of a folder is listed in one run, and nothing is changed', async () => {
  const folder = join(work, 'rusak');
  cpSync(SHIPPED_NTB, folder, { recursive: true });
  for (const file of ['areas.csv', 'measurements.csv']) {
    const [header, ...rows] = readFileSync(join(folder, file), 'utf8').split('\n');
    rows[2] = (rows[2] ?? '').replace(/^[^,]*/, '');
    writeFileSync(join(folder, file), [header, ...rows].join('\n'));
  }
  const dataDir = join(work, 'kosong');
  const ran = await kinerja(dataDir, 'import', folder, '--tenant', 'ntb', '--name', 'NTB');
  expect(ran.code).toBe(1);
  expect(ran.out).toMatch(/^areas\.csv:4:code:/m);
  expect(ran.out).toMatch(/^measurements\.csv:4:indicator:/m);
  const endpoint = await openPlace(dataDir);
  expect(await endpoint.storage.tenants()).toEqual([]);
  await endpoint.storage.close();
}, 180_000);

test('what is not understood ends with 2 and says what is missing', async () => {
  const dataDir = join(work, 'salah');
  for (const args of [
    ['terbang'],
    ['import'],
    ['import', SHIPPED_NTB],
    ['user', 'add'],
    ['export', '--warna', 'x'],
  ]) {
    const ran = await kinerja(dataDir, ...args);
    expect([args, ran.code]).toEqual([args, 2]);
    expect(ran.err).not.toBe('');
  }
  expect((await kinerjaProgram(dataDir, 'terbang')).code).toBe(2);
  expect((await kinerjaProgram(dataDir, 'help')).code).toBe(0);
  expect((await kinerja(dataDir, 'user', 'end', '--help')).out).toContain('user end JABATAN');
  const nowhere = await kinerja(dataDir, 'rescue', 'import', join(work, 'tiada.kinerja'));
  expect([nowhere.code, nowhere.err]).toEqual([1, expect.stringContaining('Tidak ada berkas')]);
}, 180_000);

test('the first administrator made on the command line can sign in, and a new password ends the old one', async () => {
  const dataDir = join(work, 'awal');
  await kinerja(dataDir, 'import', SHIPPED_NTB, '--tenant', 'ntb', '--name', 'NTB');
  const added = await kinerja(
    dataDir,
    'user',
    'add',
    'budi',
    '--name',
    'Budi',
    '--unit',
    'BAPPEDA',
    '--role',
    'admin',
  );
  const [, , old = ''] = added.out.trim().split(/\s+/);
  const wrong = await kinerja(
    dataDir,
    'user',
    'add',
    'ani',
    '--name',
    'Ani',
    '--unit',
    'TIDAK-ADA',
    '--role',
    'admin',
  );
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('unit:TIDAK-ADA')]);
  expect(
    (await kinerja(dataDir, 'user', 'grant', 'budi', '--unit', 'DINKES', '--role', 'officer')).code,
  ).toBe(0);
  expect((await kinerja(dataDir, 'user', 'list')).out).toContain('budi  Budi  admin@BAPPEDA  officer@DINKES');
  await delegatesFor(dataDir);
  const changed = await kinerja(dataDir, 'user', 'password', 'budi');
  const [, , fresh = ''] = changed.out.trim().split(/\s+/);
  const server = await spawnEndpoint(dataDir);
  const device = await TestDevice.make({ url: server.url, tenant: 'ntb', person: 'budi', now: Date.now });
  expect((await device.enter(old)).status).toBe(401);
  expect((await device.enter(fresh)).body).toMatchObject({ person: { name: 'Budi' } });
  // People are looked after beside the endpoint; what takes the whole folder waits, where the engine is not shared.
  expect((await kinerja(dataDir, 'user', 'list', '--ids')).out).toMatch(/officer@DINKES=[0-9a-f-]{36}/);
  const exported = await kinerja(dataDir, 'export', join(work, 'di-samping'));
  const isShared = (await databaseOf(dataDir)) !== null;
  expect([exported.code, exported.err]).toEqual(
    isShared ? [0, ''] : [1, expect.stringContaining('hentikan dulu')],
  );
  const again = await kinerja(dataDir, 'user', 'password', 'budi');
  expect((await device.fetch('/v1/me')).status).toBe(401);
  expect((await device.enter(fresh)).status).toBe(401);
  const newest = again.out.trim().split(/\s+/).at(-1) ?? '';
  expect((await device.enter(newest)).status).toBe(200);
  const listed = await kinerja(dataDir, 'device', 'list', 'budi');
  expect(listed.out).toMatch(new RegExp(`^ntb  budi  ${device.deviceId}  .*  0 belum terkirim / unsent\n$`));
  expect((await kinerja(dataDir, 'device', 'revoke', 'budi', 'tidak-ada')).code).toBe(2);
  expect((await kinerja(dataDir, 'device', 'revoke', 'budi', device.deviceId)).out).toContain('dicabut');
  expect((await device.fetch('/v1/me')).status).toBe(401);
  expect((await device.enter(newest)).body).toEqual({ code: 'device-revoked' });
  await server.stop();
}, 180_000);

/** A position is delegated for a time, never without an end, never from a delegate; ending it takes it off the list. */
async function delegatesFor(dataDir: string): Promise<void> {
  const run = (...words: string[]) => kinerja(dataDir, 'user', ...words);
  const acting = await run('grant', 'budi', '--unit', 'DINSOS', '--role', 'head', '--capacity', 'acting');
  const source = acting.out.trim().split(/\s+/).at(-1) ?? '';
  const name = ['add', 'cici', '--name', 'Cici', '--unit', 'DINKES', '--role', 'officer'];
  expect((await run(...name)).code).toBe(0);
  const endless = await run('grant', 'cici', '--delegated-from', source);
  expect([endless.code, endless.err]).toEqual([2, expect.stringContaining('--to')]);
  const given = await run('grant', 'cici', '--delegated-from', source, '--to', '2099-12-31');
  const delegate = given.out.trim().split(/\s+/).at(-1) ?? '';
  const until = await run('list');
  expect(until.out).toContain('a.n.head@DINSOS (…2099-12-31)');
  const chained = await run('grant', 'budi', '--delegated-from', delegate, '--to', '2099-12-31');
  expect(chained.code).toBe(2);
  expect((await run('list')).out).toContain('cici  Cici  officer@DINKES  a.n.head@DINSOS');
  expect((await run('list')).out).toContain('Plt.head@DINSOS');
  await refusesBadGrants(run);
  expect((await run('end', source)).code).toBe(0);
  expect((await run('list')).out).not.toContain('Plt.head@DINSOS');
}

/** Nobody gets one post twice, or on a day that is none; what is yet to begin is listed with its days. */
async function refusesBadGrants(run: (...words: string[]) => ReturnType<typeof kinerja>): Promise<void> {
  const grant = ['grant', 'cici', '--unit', 'DINSOS', '--role', 'verifier'];
  const day = await run(...grant, '--from', '2098-02-31');
  expect([day.code, day.err]).toEqual([2, expect.stringContaining('--from 2098-02-31?')]);
  const coming = await run(...grant, '--from', '2098-12-01', '--to', '2099-01-31');
  expect(coming.out).toContain('verifier@DINSOS (2098-12-01…2099-01-31)');
  const before = coming.out.trim().split(/\s+/).at(-1) ?? '';
  expect((await run('list')).out).toContain('verifier@DINSOS (2098-12-01…2099-01-31)');
  const twice = await run(...grant);
  expect([twice.code, twice.err]).toEqual([2, expect.stringContaining('Sudah dipegang')]);
  expect((await run(...grant, '--from', '2099-02-01')).code).toBe(0);
  expect((await run('end', before, '--on', '2098-11-30')).code).toBe(2);
  expect((await run('end', before)).code).toBe(0);
  expect((await run('list')).out).not.toContain('2098-12-01');
}
