import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readArguments, UsageError } from '../../src/endpoint/commands/arguments.ts';
import { attainment } from '../../src/endpoint/commands/attainment-command.ts';
import type { AttainmentRow } from '../../src/endpoint/commands/attainment-rows.ts';
import { importFolder } from '../../src/endpoint/commands/exchange-commands.ts';
import { SHIPPED_NTB } from '../../src/endpoint/config.ts';
import { databaseOf } from '../support/database.ts';
import { openPlace } from '../support/server.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'attainment-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const placeOf = async (dataDir: string) => ({ dataDir, databaseUrl: await databaseOf(dataDir) });

async function rows(dataDir: string, ...args: string[]): Promise<readonly AttainmentRow[]> {
  const lines: string[] = [];
  const code = await attainment(await placeOf(dataDir), readArguments([...args, '--json']), (line) =>
    lines.push(line),
  );
  expect([code, lines.length]).toEqual([0, 1]);
  return JSON.parse(lines[0] ?? '');
}

test('without a database the shipped figures are scored, and no data folder is made', async () => {
  const dataDir = join(folder, 'kosong');
  const list = await rows(dataDir, '--year', '2024');
  expect(existsSync(dataDir)).toBe(false);
  expect(list.find(({ indicator }) => indicator === 'PENDAPATAN')).toMatchObject({
    area: '52',
    basis: 'approved',
    realization: '6621',
    target: '6737',
    operator: '=',
    formula: 'progressive',
    raw: '98.28',
    capped: '98.28',
    class: 'very-high',
    classLabel: 'Sangat Tinggi',
    reason: null,
    pack: 'sakip-bsc@2026.1',
    example: false,
    provisional: null,
  });
});

test('the published attainments of the province come out as printed, to two digits', async () => {
  const list = await rows(join(folder, 'kosong'), '--year', '2022', '--area', '52');
  const raw = new Map(list.map((row) => [row.indicator, row.raw]));
  expect(raw.get('PENDAPATAN')).toBe('93.51');
});

test('what has no attainment has a named reason and no class; what lies below the floor shows both numbers', async () => {
  const list = await rows(join(folder, 'kosong'), '--year', '2024');
  for (const row of list) {
    expect([row.indicator, row.raw === null]).toEqual([row.indicator, row.reason !== null]);
    expect([row.indicator, row.class === null]).toEqual([row.indicator, row.reason !== null]);
  }
  expect(list.find(({ indicator }) => indicator === 'STUNTING-SURVEI')).toMatchObject({
    raw: '-12.86',
    capped: '0.00',
    class: 'very-low',
  });
});

test('a database gives the same rows as the data set it was filled from, also for one area', async () => {
  const dataDir = join(folder, 'terisi');
  const endpoint = await openPlace(dataDir);
  const given = readArguments([SHIPPED_NTB, '--tenant', 'ntb', '--name', 'NTB']);
  expect(await importFolder(endpoint, given, () => {})).toBe(0);
  // The endpoint still holds the database: the command only reads beside it.
  for (const year of ['2022', '2024']) {
    expect(await rows(dataDir, '--year', year)).toEqual(await rows(join(folder, 'kosong'), '--year', year));
  }
  const one = await rows(dataDir, '--year', '2024', '--area', '52.71');
  expect(one.length).toBeGreaterThan(0);
  expect(new Set(one.map(({ area }) => area))).toEqual(new Set(['52.71']));
  await endpoint.storage.close();
}, 180_000);

test.for([
  [[]],
  [['--year', '24']],
  [['--year', '1990']],
  [['--year', '2024', '--area', '99']],
  [['--year', '2024', '--tenant', 'lain']],
] as const)('%j is refused with a sentence', async ([args]) => {
  const place = await placeOf(join(folder, 'kosong'));
  const run = attainment(place, readArguments([...args]), () => {});
  await expect(run).rejects.toBeInstanceOf(UsageError);
});
