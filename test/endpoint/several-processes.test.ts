import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEndpoint } from '../../src/endpoint/site/open-endpoint.ts';
import { StorageUnavailable } from '../../src/endpoint/storage/port.ts';
import { PostgresStorage } from '../../src/endpoint/storage/postgres.ts';
import { entryId } from '../../src/protocol/entry-id.ts';
import { keyOf } from '../support/builders.ts';
import { byHand } from '../support/by-hand.ts';
import { databaseOf } from '../support/database.ts';
import { OFFICER, SECOND_OFFICER } from '../support/people.ts';
import { startEndpoint, type TestServer } from '../support/server.ts';

const other = mkdtempSync(join(tmpdir(), 'kinerja-'));
let server: TestServer;
let url: string;
beforeAll(async () => {
  server = await startEndpoint();
  url = (await databaseOf(server.dataDir)) ?? expect.fail();
});
afterAll(async () => {
  await server.stop();
  rmSync(other, { recursive: true, force: true });
});

test('a number raised by one process is heard in another one, and at once in the own', async () => {
  const neighbour = openEndpoint(other, Date.now, url);
  const heard: number[] = [];
  const end = neighbour.bus.watch('ntb', (seq) => heard.push(seq));
  const device = await server.device(OFFICER.person);
  await device.push([device.set('1', { period: '2001-Q1' })]);
  const { seq } = await neighbour.storage.read('ntb', (view) => view.head());
  await expect.poll(() => heard.at(-1), { timeout: 10_000 }).toBe(seq);
  end();
  await neighbour.bus.close?.();
  await neighbour.storage.close();
});

test('two processes that write one entry at the same moment overwrite nothing and leave no gap', async () => {
  const second = await startEndpoint({ dataDir: server.dataDir });
  const [one, two] = [await server.device(OFFICER.person), await second.device(SECOND_OFFICER.person)];
  const before = (await server.endpoint.storage.read('ntb', (view) => view.head())).seq;
  for (let round = 0; round < 8; round += 1) {
    const period = { period: `${2002 + round}-Q1` };
    await Promise.all([one.push([one.set('1', period)]), two.push([two.set('2', period)])]);
  }
  await second.stop();
  const lines = await server.endpoint.storage.read('ntb', (view) => view.ledger(before, 100));
  expect(lines.map(({ seq }) => seq)).toEqual(Array.from({ length: 16 }, (_, i) => before + i + 1));
  expect(lines.filter(({ result }) => result.s === 'conflict').length).toBe(8);
});

test('a query that forgets the tenant sees the rows of the one its transaction named, and no others', async () => {
  const database = await byHand(server.dataDir, 'sumbawa');
  const seen = await database.sql('SELECT DISTINCT tenant FROM entity');
  expect(seen).toEqual([{ tenant: 'sumbawa' }]);
  const e = entryId('ntb', keyOf({ period: '2001-Q1' }));
  expect(await database.sql(`DELETE FROM entity WHERE id = '${e}' RETURNING id`)).toEqual([]);
  await expect(database.sql(`INSERT INTO scope VALUES ('ntb', 999, 'x', 'data')`)).rejects.toThrow(
    'row-level',
  );
  await database.close();
});

test('a database out of reach, or one that ends a connection, is said to be unavailable, and is used again after', async () => {
  const nowhere = new PostgresStorage('postgres://nobody@127.0.0.1:1/none');
  await expect(nowhere.tenants()).rejects.toBeInstanceOf(StorageUnavailable);
  await nowhere.close();
  const { storage } = server.endpoint;
  const database = await byHand(server.dataDir);
  const cut = storage.write('ntb', async (transaction) => {
    await transaction.raiseUnlined(1);
    await database.sql(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'`,
    );
    await transaction.raiseUnlined(1);
  });
  await expect(cut).rejects.toBeInstanceOf(StorageUnavailable);
  const lines = await storage.read('ntb', (view) => view.ledger(0, 1000));
  expect((await storage.read('ntb', (view) => view.head())).seq).toBe(lines.at(-1)?.seq);
  await database.close();
});
