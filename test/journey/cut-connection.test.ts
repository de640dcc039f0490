import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Entry } from '../../src/domain/entry.ts';
import { entryId } from '../../src/protocol/entry-id.ts';
import { CUTS, CuttingProxy } from '../support/cutting-proxy.ts';
import { Seat } from '../support/seat.ts';
import { Site } from '../support/site.ts';
import { OPEN_PERIOD, REGENCIES, regencyCode } from '../support/site-set.ts';

type Regency = (typeof REGENCIES)[number];

let site: Site;
let proxy: CuttingProxy;
let officer: Seat;

beforeAll(async () => {
  site = await Site.open();
  proxy = await CuttingProxy.open(site.port);
  officer = await Seat.take({ url: proxy.url, kind: 'phone', username: 'petugas' });
});

afterAll(async () => {
  await officer?.discard();
  await proxy?.close();
  await site?.discard();
});

const row = (regency: Regency): Locator =>
  officer.page
    .getByRole('main')
    .getByRole('link', { name: new RegExp(`terlatih.*${regency}`) })
    .first();

/** Fills in the value of a regency and goes back to the list. */
async function handIn(regency: Regency, value: string): Promise<void> {
  const { page } = officer;
  await row(regency).tap();
  await page.getByRole('textbox', { name: /^Realisasi/ }).fill(value);
  await page.getByRole('button', { name: 'Siap dikirim' }).tap();
  await page.getByRole('link', { name: 'Selesai' }).tap();
}

const untilSent = () =>
  officer.page.getByRole('link', { name: /Semua terkirim/ }).waitFor({ timeout: 60_000 });

/** What a device that knew nothing before is told about the value of a regency. */
async function seenAnew(regency: Regency): Promise<Entry> {
  const key = {
    indicator: 'PELATIHAN',
    unit: 'DINKES',
    area: regencyCode(regency),
    period: OPEN_PERIOD,
    disaggregation: '',
  };
  const fresh = await site.freshDevice('kepala');
  return fresh.rows.get(entryId('rinjani', key))?.body as Entry;
}

function expectOnce(entry: Entry, value: string): void {
  expect(entry.value).toMatchObject({ v: 1, value: { kind: 'amount', amount: value } });
  expect(entry.status.value.state).toBe('submitted');
  expect(entry.candidates).toEqual([]);
  expect(entry.trail.map((step) => step.command)).toEqual(['realization.set', 'submission.submit']);
}

/** All lines of the ledger, straight from the endpoint's file. */
function ledgerLines(): readonly {
  readonly entity: string;
  readonly name: string;
  readonly status: string;
}[] {
  const database = new DatabaseSync(join(site.dataDir, 'kinerja.db'), { readOnly: true });
  const lines = database.prepare(`SELECT entity, name, status FROM mutation WHERE tenant = 'rinjani'`).all();
  database.close();
  return lines.map((line) => ({
    entity: String(line.entity),
    name: String(line.name),
    status: String(line.status),
  }));
}

for (const [index, cut] of CUTS.entries()) {
  test(`a value whose line breaks ${cut} arrives once`, async () => {
    const regency = REGENCIES[index] as Regency;
    await row(regency).waitFor({ timeout: 30_000 });
    proxy.plan(cut, 'POST /v1/push');
    await handIn(regency, `9${index}`);
    await expect.poll(() => proxy.cuts, { timeout: 30_000 }).toBe(2);
    await untilSent();
    expectOnce(await seenAnew(regency), `9${index}`);
  });
}

test('a value whose endpoint dies after it was written and before it answered arrives once', async () => {
  const regency = REGENCIES[CUTS.length] as Regency;
  proxy.plan('before the answer', 'POST /v1/push', 1, () => site.kill());
  await handIn(regency, '98');
  await expect.poll(() => proxy.cuts, { timeout: 30_000 }).toBe(1);
  await officer.page.getByRole('link', { name: /1 belum terkirim|Mengirim/ }).waitFor();
  await site.start();
  await untilSent();
  expectOnce(await seenAnew(regency), '98');
});

test('the ledger has two lines for each of them, none refused, none twice', () => {
  const lines = ledgerLines();
  const values = CUTS.length + 1;
  expect(lines.filter(({ status }) => status !== 'ok')).toEqual([]);
  expect(lines.length).toBe(2 * values);
  expect(new Set(lines.map(({ entity, name }) => `${entity} ${name}`)).size).toBe(2 * values);
});

test('nothing failed inside on the way', () => {
  expect(officer.faults).toEqual([]);
});
