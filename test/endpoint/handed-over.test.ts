import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Row, TenantReader } from '../../src/endpoint/storage/port.ts';
import { SqliteStorage } from '../../src/endpoint/storage/sqlite.ts';

const rowOf = (id: string, change: Partial<Row> = {}): Row => ({
  id,
  type: 'area',
  scope: 1,
  ver: 1,
  seq: 1,
  body: {},
  deleted: false,
  ...change,
});

const TENANT = {
  id: 'ntb',
  name: 'NTB',
  timeZone: 'Asia/Makassar',
  example: true,
  timeline: 't1',
} as const;

test('rows that cannot be written take everything of their transaction with them, and nothing of the next', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-'));
  const storage = new SqliteStorage(join(folder, 'kinerja.db'));
  await storage.addTenant(TENANT, 1);
  const impossible = rowOf('area:2', { seq: null as never });
  const failing = storage.write('ntb', async (transaction) => {
    await transaction.putRows([rowOf('area:1')]);
    await transaction.putRows([impossible]);
    await transaction.putRows([rowOf('area:3')]);
  });
  await expect(failing).rejects.toThrow('NOT NULL');
  await storage.write('ntb', (transaction) => transaction.putRows([rowOf('area:4')]));
  const rows = await storage.read('ntb', (view) => view.rowsOfType('area'));
  expect(rows.map(({ id }) => id)).toEqual(['area:4']);
  await storage.close();
  rmSync(folder, { recursive: true });
});

test('a transaction reads what is committed, and from its first write on its own work too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-'));
  const storage = new SqliteStorage(join(folder, 'kinerja.db'));
  await storage.addTenant(TENANT, 1);
  await storage.write('ntb', (transaction) => transaction.putRows([rowOf('area:1')]));
  const found = async (view: TenantReader) => (await view.rowsOfType('area')).map(({ id }) => id);
  const failing = storage.write('ntb', async (transaction) => {
    const before = await found(transaction);
    await transaction.putRows([rowOf('area:2', { seq: 2 })]);
    throw new Error(JSON.stringify([before, await found(transaction)]));
  });
  await expect(failing).rejects.toThrow('[["area:1"],["area:1","area:2"]]');
  expect(await storage.write('ntb', found)).toEqual(['area:1']);
  await storage.close();
  rmSync(folder, { recursive: true });
});
