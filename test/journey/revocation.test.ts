import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Position } from '../../src/domain/person.ts';
import { saveStaff } from '../../src/endpoint/accounts/staff.ts';
import { openEndpoint } from '../../src/endpoint/site/open-endpoint.ts';
import { entryId } from '../../src/protocol/entry-id.ts';
import type { SyncRecord } from '../../src/store/schema.ts';
import { closedKeys, plantClosedYears } from '../support/closed-years.ts';
import { Seat } from '../support/seat.ts';
import { Site } from '../support/site.ts';

const TENANT = 'rinjani';
/** In the source of every planted figure: a unit's past that must not stay with somebody who left it. */
const PLANTED = 'ntbprov.go.id/lkjip';
const KEYS = closedKeys(['DINKES'], [2011, 2012], 30);
const PACKED = entryId(TENANT, KEYS[0] as (typeof KEYS)[number]);
/** Typed without a network before the right ended. */
const OWN = 'catatan-sendiri-9Wd4sL2p';

let site: Site;
let seat: Seat;

beforeAll(async () => {
  site = await Site.open();
  await atRest(async (endpoint) => plantClosedYears(endpoint, TENANT, KEYS));
  seat = await Seat.take({ url: site.url, kind: 'phone', username: 'petugas' });
});

afterAll(async () => {
  await seat?.discard();
  await site?.discard();
});

/** Changes the endpoint's data while its process is down. */
async function atRest(work: (endpoint: ReturnType<typeof openEndpoint>) => Promise<unknown>): Promise<void> {
  await site.stop();
  const endpoint = openEndpoint(site.dataDir);
  await work(endpoint);
  await endpoint.storage.close();
  await site.start();
}

/** The officer's right ends now. */
const revoke = () =>
  atRest(async ({ storage }) => {
    const rows = await storage.read(TENANT, (view) => view.rowsOfType('position'));
    const position = rows.map(({ body }) => body as Position).find(({ id }) => id === 'jabatan-petugas');
    if (!position) throw new Error('The officer has a position.');
    const ended = { ...position, to: Date.now() };
    await saveStaff(storage, TENANT, { people: [], positions: [ended], logins: [] });
  });

interface Stored {
  readonly sync: SyncRecord | null;
  /** Keys and plain fields of everything in a person's store, by table. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
}

const stored = (): Promise<Stored> =>
  seat.page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const all = await indexedDB.databases();
    const name = all.map((one) => one.name ?? '').find((one) => one.startsWith('kinerja:')) ?? '';
    const database = await done(indexedDB.open(name));
    const tables: Record<string, string[]> = {};
    let sync = null;
    for (const table of database.objectStoreNames) {
      const rows: Record<string, unknown>[] = await done(
        database.transaction(table).objectStore(table).getAll(),
      );
      tables[table] = rows.map((row) => JSON.stringify(row));
      sync ??= rows.find((row) => row.k === 'sync') ?? null;
    }
    database.close();
    return { sync, tables } as unknown as Stored;
  });

async function until(isSo: (now: Stored) => boolean): Promise<Stored> {
  for (let tries = 0; tries < 120; tries += 1) {
    const now = await stored();
    if (isSo(now)) return now;
    await seat.page.waitForTimeout(500);
  }
  throw new Error(`It did not come to that: ${JSON.stringify((await stored()).sync)}`);
}

/** Texts that some file of the browser's profile holds, in either of the two ways a browser writes text. */
function foundOnDisk(texts: readonly string[]): string[] {
  const files = readdirSync(seat.profileDir, { recursive: true, encoding: 'utf8' })
    .map((path) => join(seat.profileDir, path))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
  const contents = files.map((path) => readFileSync(path));
  return texts.filter((text) =>
    contents.some((bytes) => bytes.includes(text, 0, 'utf8') || bytes.includes(text, 0, 'utf16le')),
  );
}

test('with the right to a unit go its rows, packs and marks; what the person made stays and comes back with a reason', async () => {
  const before = await until(({ sync }) => sync?.bootstrap.state === 'done');
  expect(before.sync?.packs.map(({ rows }) => rows)).toEqual([120, 120]);
  const scope = before.sync?.packs[0]?.scope;
  expect(before.tables.packs).toHaveLength(2);
  const { page } = seat;
  await seat.cutNetwork();
  const task = page.getByRole('main').getByRole('link', { name: /Indeks kepuasan/ });
  await task.first().tap({ timeout: 30_000 });
  await page.getByRole('textbox', { name: /^Realisasi/ }).fill('83,25');
  await page.getByRole('textbox', { name: /^Catatan untuk verifikator/ }).fill(OWN);
  await page.getByRole('button', { name: 'Siap dikirim' }).tap();
  await until(({ tables }) => (tables.outbox?.length ?? 0) > 0);
  const made = (await stored()).tables.outbox?.length;
  await revoke();
  await seat.restoreNetwork();
  const after = await until(({ sync }) => scope !== undefined && !sync?.scopes.includes(scope));
  expect(after.sync?.packs).toEqual([]);
  expect([after.tables.packs, after.tables.gone]).toEqual([[], []]);
  expect(after.tables.rows?.filter((row) => JSON.parse(row).scope === scope)).toEqual([]);
  expect(after.tables.outbox).toHaveLength(made ?? 0);
});

test('in the files of the profile neither the unit’s figures nor the ids inside its packs are to be found', async () => {
  await seat.kill();
  // What a pack held was never in clear, so nothing of it can linger in the database's own log of deleted records.
  expect(foundOnDisk([PLANTED, PACKED, OWN])).toEqual([]);
});
