import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Entry } from '../../src/domain/entry.ts';
import { blankEntry } from '../../src/domain/entry.ts';
import { packName } from '../../src/domain/rule-pack/frame.ts';
import { DEFAULT_PACK } from '../../src/domain/scoring/default-pack.ts';
import type { RulePack } from '../../src/domain/scoring/rule-pack.ts';
import { readArguments } from '../../src/endpoint/commands/arguments.ts';
import { attainment } from '../../src/endpoint/commands/attainment-command.ts';
import type { AttainmentRow } from '../../src/endpoint/commands/attainment-rows.ts';
import { importFolder } from '../../src/endpoint/commands/exchange-commands.ts';
import { pack } from '../../src/endpoint/commands/pack-commands.ts';
import { SHIPPED_NTB } from '../../src/endpoint/config.ts';
import type { Endpoint } from '../../src/endpoint/endpoint.ts';
import { addPack } from '../../src/endpoint/rows/add-pack.ts';
import { worldOf } from '../../src/endpoint/rows/world.ts';
import { openEndpoint } from '../../src/endpoint/site/open-endpoint.ts';
import { referenceWorld, WORLD_TYPES, type WorldRows } from '../../src/store/reference-world.ts';
import { databaseOf } from '../support/database.ts';

const KEY = { indicator: 'PENDAPATAN', unit: 'BAPPENDA', area: '52', period: '2030-FY', disaggregation: '' };
const CAPPED: RulePack = {
  ...DEFAULT_PACK,
  id: 'ntb',
  version: '2030.1',
  title: 'Aturan NTB',
  from: '2030-01-01',
  cap: { ...DEFAULT_PACK.cap, cap: '100' },
};

let folder: string;
let endpoint: Endpoint;
let databaseUrl: string | null;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'packs-'));
  databaseUrl = await databaseOf(folder);
  endpoint = openEndpoint(folder, Date.now, databaseUrl);
  for (const tenant of ['ntb', 'dompu']) {
    expect(await run(importFolder, SHIPPED_NTB, '--tenant', tenant, '--name', tenant)).toMatchObject({
      code: 0,
    });
  }
}, 180_000);
afterAll(async () => {
  await endpoint.storage.close();
  rmSync(folder, { recursive: true, force: true });
});

async function run(command: typeof pack, ...args: string[]): Promise<{ code: number; out: string }> {
  const lines: string[] = [];
  const code = await command(endpoint, readArguments(args), (line) => lines.push(line));
  return { code, out: lines.join('\n') };
}

function fileWith(value: unknown): string {
  const file = join(folder, `${Math.abs(hashOf(JSON.stringify(value)))}.json`);
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
  return file;
}
const hashOf = (text: string): number => [...text].reduce((at, c) => (at * 31 + c.charCodeAt(0)) | 0, 7);

const packRows = (tenant: string) => endpoint.storage.read(tenant, (view) => view.rowsOfType('pack'));

/** What the endpoint and a device of the tenant each say of an entry. */
async function bothWorlds(tenant: string) {
  const here = await endpoint.storage.read(tenant, async (view) =>
    worldOf(tenant, await endpoint.references.of(tenant, view), {
      evidenceStored: () => true,
      entryStands: () => false,
      dossier: () => null,
    }),
  );
  const lists = await endpoint.storage.read(tenant, (view) =>
    Promise.all(WORLD_TYPES.map((type) => view.rowsOfType(type))),
  );
  const rows = Object.fromEntries(WORLD_TYPES.map((type, i) => [type, lists[i]])) as unknown as WorldRows;
  return { here, device: referenceWorld(tenant, rows) };
}

const unapproved = (period: string): Entry => blankEntry({ ...KEY, period }, false);

test('a malformed pack is refused with every fault and changes nothing', async () => {
  const file = fileWith({ ...CAPPED, from: '2030-02-30', cap: { ...CAPPED.cap, cap: 100 }, bobot: 1 });
  const { code, out } = await run(pack, 'add', file, '--tenant', 'ntb');
  expect(code).toBe(1);
  expect(out).toContain(`${file}:from:not-a-day`);
  expect(out).toContain(`${file}:cap.cap:not-a-decimal`);
  expect(out).toContain(`${file}:bobot:unknown-field`);
  expect(out).toContain('3 kesalahan; tidak ada yang diubah.');
  expect(await run(pack, 'add', fileWith('{'), '--tenant', 'ntb')).toMatchObject({ code: 1 });
  expect(await packRows('ntb')).toEqual([]);
});

test('a pack is added once; the same name with other rules is refused', async () => {
  const file = fileWith(CAPPED);
  expect(await run(pack, 'add', file, '--tenant', 'ntb')).toEqual({
    code: 0,
    out: 'ntb: ntb@2030.1 ditambahkan / added',
  });
  const [row] = await packRows('ntb');
  expect(await run(pack, 'add', file, '--tenant', 'ntb')).toMatchObject({ code: 0 });
  expect(await packRows('ntb')).toEqual([row]);
  const other = fileWith({ ...CAPPED, title: 'Lain' });
  expect(await run(pack, 'add', other, '--tenant', 'ntb')).toMatchObject({ code: 1 });
  const builtIn = fileWith({ ...DEFAULT_PACK, title: 'Lain' });
  expect(await run(pack, 'add', builtIn, '--tenant', 'ntb')).toMatchObject({ code: 1 });
  expect(await packRows('ntb')).toEqual([row]);
});

test('device and endpoint bind an entry to the same pack and hash; another tenant has its own rules', async () => {
  await addPack(endpoint.storage, 'ntb', CAPPED);
  const [ntb, dompu] = [await bothWorlds('ntb'), await bothWorlds('dompu')];
  const [past, future] = [unapproved('2024-FY'), unapproved('2030-FY')];
  for (const { here, device } of [ntb, dompu]) {
    for (const one of [past, future]) {
      expect(device.packOf(one)).toBe(here.packOf(one));
      expect(device.contentHash(one)).toBe(here.contentHash(one));
    }
  }
  expect(ntb.here.packOf(past)).toBe(packName(DEFAULT_PACK));
  expect(ntb.here.packOf(future)).toBe('ntb@2030.1');
  expect(dompu.here.packOf(future)).toBe(packName(DEFAULT_PACK));
  expect(ntb.here.contentHash(past)).toBe(dompu.here.contentHash(past));
  expect(ntb.here.contentHash(future)).not.toBe(dompu.here.contentHash(future));
});

test('an import names the pack in the approval, and a pack that reaches back leaves it and its scores alone', async () => {
  const rows = async (): Promise<readonly AttainmentRow[]> => {
    const lines: string[] = [];
    const given = readArguments(['--year', '2022', '--tenant', 'ntb', '--json']);
    await attainment({ dataDir: folder, databaseUrl }, given, (line) => lines.push(line));
    return JSON.parse(lines.join(''));
  };
  const before = await rows();
  expect(before.length).toBeGreaterThan(10);
  await addPack(endpoint.storage, 'ntb', { ...CAPPED, version: '2010.1', from: '2010-01-01' });
  expect(await rows()).toEqual(before);
  const entries = await endpoint.storage.read('ntb', (view) => view.rowsOfType('entry'));
  const named = new Set(entries.map(({ body }) => (body as Entry).status.value.pack));
  expect([...named]).toEqual([packName(DEFAULT_PACK)]);
});
