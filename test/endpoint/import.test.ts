import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Entry } from '../../src/domain/entry.ts';
import type { ExchangeSet } from '../../src/domain/exchange/exchange-set.ts';
import type { Measurement } from '../../src/domain/measurement.ts';
import { exchangeSetOf } from '../../src/endpoint/commands/exchange-commands.ts';
import { SHIPPED_NTB } from '../../src/endpoint/config.ts';
import { readExchange } from '../../src/endpoint/exchange/exchange-folder.ts';
import { importExchange } from '../../src/endpoint/rows/import-exchange.ts';
import { entryId } from '../../src/protocol/entry-id.ts';
import { keyOf, NOW, SOURCED } from '../support/builders.ts';
import { byHand } from '../support/by-hand.ts';
import { HEAD, OFFICER } from '../support/people.ts';
import { openPlace, startEndpoint, type TestServer, testSet } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startEndpoint();
}, 180_000);
afterAll(() => server.stop());

const measurement = (period: string, amount: string, change: Partial<Measurement> = {}): Measurement => ({
  ...keyOf({ period }),
  amount,
  release: 1,
  claim: 1,
  ...SOURCED,
  source: `sumber ${amount}`,
  ...change,
});

const bring = (measurements: readonly Measurement[], change: Partial<ExchangeSet> = {}, replace = false) =>
  importExchange(
    server.endpoint.storage,
    'ntb',
    { ...testSet('ntb'), measurements, ...change },
    { now: NOW, replace },
  );

const stored = (period: string) =>
  server.endpoint.storage.read('ntb', async (view) => {
    const row = (await view.rows([entryId('ntb', keyOf({ period }))])).values().next().value;
    return row ? { ...row, body: row.body as Entry } : null;
  });

async function versions(period: string): Promise<string[]> {
  const database = await byHand(server.dataDir);
  const rows = await database.sql(
    `SELECT value FROM facet_version WHERE entity = '${entryId('ntb', keyOf({ period }))}' AND facet = 'value' ORDER BY ver`,
  );
  await database.close();
  return rows.map((row) => (JSON.parse(String(row.value)) as { amount: string }).amount);
}

test('a published figure stands approved, says where it comes from, and names nobody as its maker', async () => {
  await bring([measurement('2011-FY', '17.1', { verified: false, note: 'catatan' })]);
  const entry = (await stored('2011-FY'))?.body;
  expect(entry).toMatchObject({
    value: { v: 1, value: { kind: 'amount', amount: '17.1' }, capacity: 'import', by: '' },
    status: { value: { state: 'approved' } },
    origin: { kind: 'published', source: 'sumber 17.1', verified: false, note: 'catatan' },
    example: true,
  });
  expect(entry?.candidates).toEqual([]);
});

test('a revised release is the next version, and the earlier one is kept', async () => {
  await bring([measurement('2012-FY', '5'), measurement('2012-FY', '6', { release: 2 })]);
  expect((await stored('2012-FY'))?.body.value).toMatchObject({ v: 2, value: { amount: '6' } });
  expect(await versions('2012-FY')).toEqual(['5', '6']);
});

test('sources that disagree on one release are an open question', async () => {
  await bring([measurement('2013-FY', '5'), measurement('2013-FY', '7', { claim: 2 })]);
  const entry = (await stored('2013-FY'))?.body;
  expect(entry?.value.value).toMatchObject({ amount: '5' });
  expect(entry?.candidates).toMatchObject([{ value: { amount: '7' }, kind: 'concurrent', open: true }]);
  expect(entry?.trail.map((step) => step.reason)).toEqual(['sumber 5', 'sumber 7']);
});

test('the head of the unit can settle sources that disagree', async () => {
  await bring([measurement('2014-FY', '5'), measurement('2014-FY', '7', { claim: 2 })]);
  const entry = (await stored('2014-FY'))?.body as Entry;
  const [candidate] = entry.candidates;
  const head = await server.device(HEAD.person);
  const result = await head.act(
    'conflict.resolve',
    {
      facet: 'value',
      closes: [candidate?.id ?? ''],
      take: { candidate: candidate?.id ?? '' },
      reason: 'rilis resmi',
    },
    { e: entryId('ntb', keyOf({ period: '2014-FY' })), base: { value: { v: 1 } } },
  );
  expect(result).toMatchObject({ s: 'ok', ver: { value: 2 } });
});

test('importing the same set again changes no version and no number', async () => {
  const set = [measurement('2015-FY', '5'), measurement('2015-FY', '7', { claim: 2 })];
  const first = await bring(set);
  const before = await stored('2015-FY');
  const again = await importExchange(
    server.endpoint.storage,
    'ntb',
    { ...testSet('ntb'), measurements: set },
    { now: NOW + 1_000_000, replace: false },
  );
  expect(again).toMatchObject({ changed: 0, removed: 0, head: first.head });
  expect(await stored('2015-FY')).toEqual(before);
});

test('only what differs gets a new version and number', async () => {
  const before = await bring([measurement('2016-FY', '5')]);
  const indicators = testSet('ntb').indicators.map((one) =>
    one.code === 'IK-1' ? { ...one, name: 'nama baru' } : one,
  );
  const after = await bring([measurement('2016-FY', '5')], { indicators });
  expect(after).toMatchObject({ changed: 1, head: before.head + 1 });
  await bring([measurement('2016-FY', '5')]);
});

test('a figure that differs from what people entered is laid beside it, never over it', async () => {
  const officer = await server.device(OFFICER.person);
  await officer.push([officer.set('10', { period: '2017-Q1' })]);
  await bring([measurement('2017-Q1', '11')]);
  const entry = (await stored('2017-Q1'))?.body;
  expect(entry?.value).toMatchObject({ v: 1, value: { amount: '10' }, by: OFFICER.person });
  expect(entry?.origin).toEqual({ kind: 'entered' });
  expect(entry?.candidates).toMatchObject([{ value: { amount: '11' }, capacity: 'import', open: true }]);
  expect((await bring([measurement('2017-Q1', '11')])).changed).toBe(0);
});

test('rows the set no longer has stay, unless it is to replace them; work of people stays always', async () => {
  const officer = await server.device(OFFICER.person);
  await officer.push([officer.set('10', { period: '2018-Q1' })]);
  await bring([measurement('2019-FY', '1')]);
  await bring([]);
  expect((await stored('2019-FY'))?.deleted).toBe(false);
  await bring([], {}, true);
  expect((await stored('2019-FY'))?.deleted).toBe(true);
  expect((await stored('2018-Q1'))?.deleted).toBe(false);
  await bring([measurement('2019-FY', '1')]);
  expect((await stored('2019-FY'))?.deleted).toBe(false);
  expect(await versions('2019-FY')).toEqual(['1']);
});

test('an import that fails halfway leaves nothing behind', async () => {
  const before = await server.endpoint.storage.read('ntb', (view) => view.head());
  const spoilt = { ...measurement('2020-FY', '1'), amount: undefined as unknown as string };
  const toxic = {
    toString: () => {
      throw new Error('sabotage');
    },
  } as unknown as string;
  await expect(bring([measurement('2020-FY', '1'), { ...spoilt, period: toxic }])).rejects.toThrow();
  expect(await stored('2020-FY')).toBeNull();
  expect(await server.endpoint.storage.read('ntb', (view) => view.head())).toEqual(before);
});

test('the NTB data set comes out of the database as it went in', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kinerja-'));
  const { storage } = await openPlace(dataDir);
  const read = await readExchange(SHIPPED_NTB);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  for (const id of ['satu', 'dua']) {
    await storage.addTenant({ id, name: id, timeZone: 'Asia/Makassar', example: false, timeline: id }, NOW);
  }
  await importExchange(storage, 'satu', read.value, { now: NOW, replace: false });
  const out = await storage.read('satu', exchangeSetOf);
  expect(out).toEqual(read.value);
  await importExchange(storage, 'dua', out, { now: NOW, replace: false });
  expect(await storage.read('dua', exchangeSetOf)).toEqual(read.value);
  await storage.close();
  rmSync(dataDir, { recursive: true, force: true });
});
