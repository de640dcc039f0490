import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { EntryKey } from '../../src/domain/entry.ts';
import { Packs } from '../../src/endpoint/packs/packs.ts';
import { putNumbered } from '../../src/endpoint/rows/put-reference.ts';
import type { TenantWriter } from '../../src/endpoint/storage/port.ts';
import { entryId } from '../../src/protocol/entry-id.ts';
import type { PackOffer } from '../../src/protocol/manifest.ts';
import { headersOf } from '../../src/sync/http-request.ts';
import { syncRound } from '../../src/sync/round.ts';
import { startTransport } from '../../src/sync/start-transport.ts';
import { draftOf } from '../store/device.ts';
import { amount, keyOf, NOW, TENANT, uuid } from '../support/builders.ts';
import { closedKeys, closedRow, plantClosedYears } from '../support/closed-years.ts';
import { GOVERNOR, HEAD, OFFICER, OTHER_OFFICER } from '../support/people.ts';
import { startEndpoint, type TestServer } from '../support/server.ts';
import { type SyncedDevice, syncedDevice } from '../support/synced-device.ts';

const DISDIK = closedKeys(['disdik'], [2023, 2024], 30);
const DINKES = closedKeys(['dinkes'], [2024], 30);

let server: TestServer;
beforeAll(async () => {
  server = await startEndpoint();
  await plantClosedYears(server.endpoint, TENANT, [...DISDIK, ...DINKES]);
}, 180_000);
afterAll(() => server.stop());

const packsOf = async (device: SyncedDevice): Promise<readonly PackOffer[]> => {
  const answer = await startTransport(device.http).manifest({ timeline: '' });
  if (answer.kind !== 'reply') throw new Error(answer.kind);
  return answer.reply.packs;
};

/** Other figures of this version in the place of those of the second unit. */
async function changed(transaction: TenantWriter, keys: readonly EntryKey[], ver: number): Promise<void> {
  const scope = await transaction.scopeOf('dinkes', 'data');
  const rows = keys.map((key, n) => ({
    ...closedRow(TENANT, key, n + 900 * ver),
    scope,
    ver,
    deleted: false,
  }));
  await putNumbered(transaction, rows);
}

/** What is fetched, request by request. */
function traffic(): string[] {
  const original = globalThis.fetch;
  const asked: string[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
    const range = new Headers(init?.headers).get('range');
    asked.push(`${new URL(String(input)).pathname}${range ? ` ${range}` : ''}`);
    return original(input, init);
  });
  return asked;
}

test('a first start takes closed years as packs, the rest as rows, and ends with a matching comparison', async () => {
  const device = await syncedDevice(server, OFFICER.person);
  expect(await device.round()).toEqual({ kind: 'done' });
  const { bootstrap, comparedAt, repairedAt } = await device.replica.store.meta();
  expect(bootstrap).toMatchObject({ state: 'done', packs: { count: 2, rows: 240 } });
  expect([comparedAt, repairedAt]).toEqual([device.clock.now, null]);
  const held = await device.replica.store.rowsOfType('entry');
  expect(held).toHaveLength(DISDIK.length);
  for (const [n, key] of DISDIK.entries()) {
    const { id, body, ver } = closedRow(TENANT, key, n);
    expect(await device.replica.store.row(id)).toMatchObject({ id, ver, body });
  }
  const listed = await device.replica.view.entriesView({ unit: 'disdik', period: '2024-Q3' });
  expect(listed).toHaveLength(30);
});

test('what changes afterwards comes as a row and is shown in place of the packed one', async () => {
  const device = await syncedDevice(server, OFFICER.person);
  await device.round();
  const key = DISDIK[7] ?? keyOf();
  const id = entryId(TENANT, key);
  const other = entryId(TENANT, DISDIK[8] ?? keyOf());
  await server.endpoint.storage.write(TENANT, async (transaction) => {
    const known = await transaction.rows([id, other]);
    const scope = known.get(id)?.scope ?? 0;
    const deleted = known.get(other);
    if (!deleted) throw new Error('planted');
    await putNumbered(transaction, [
      { ...closedRow(TENANT, key, 4711), scope, ver: 2, deleted: false },
      { ...deleted, ver: 2, deleted: true },
    ]);
  });
  await device.round();
  expect(await device.replica.store.row(id)).toMatchObject({ ver: 2 });
  expect(await device.replica.store.row(other)).toBeNull();
  expect(await device.replica.view.entryView(other)).toBeNull();
  expect(await device.replica.store.rowsOfType('entry')).toHaveLength(DISDIK.length - 1);
  device.clock.now += 2 * 86_400_000;
  await device.round();
  expect(await device.replica.store.meta()).toMatchObject({ comparedAt: device.clock.now, repairedAt: null });
  // The pack is still good for most: a new device takes it and the change beside it.
  const fresh = await syncedDevice(server, OFFICER.person);
  await fresh.round();
  expect(await fresh.replica.store.row(id)).toMatchObject({ ver: 2 });
  expect(await fresh.replica.store.row(other)).toBeNull();
});

test('a page that was killed goes on with the packs it lacks', async () => {
  const device = await syncedDevice(server, OFFICER.person);
  const { start } = device.inputs;
  if (!start) throw new Error('has packs');
  let served = 0;
  const dying = {
    ...start.transport,
    pack: async (offer: PackOffer) => {
      served += 1;
      return served > 1 ? ({ kind: 'unreachable' } as const) : start.transport.pack(offer);
    },
  };
  await syncRound({ ...device.inputs, start: { ...start, transport: dying } });
  const halfway = (await device.replica.store.meta()).bootstrap;
  expect(halfway).toMatchObject({ state: 'packs', packsHere: { count: 1 }, packs: { count: 2 } });
  expect(await device.replica.store.purge(NOW)).toBe(0);
  const again = await device.reopened();
  const asked = traffic();
  await again.round();
  vi.restoreAllMocks();
  expect(asked.filter((path) => path.startsWith('/v1/packs/'))).toHaveLength(1);
  expect((await again.replica.store.meta()).bootstrap.state).toBe('done');
});

test('a download that was cut off goes on at the byte where it stopped', async () => {
  const device = await syncedDevice(server, OFFICER.person);
  const [offer] = await packsOf(device);
  if (!offer) throw new Error('has a pack');
  const transport = startTransport(device.http);
  const original = globalThis.fetch;
  vi.spyOn(globalThis, 'fetch').mockImplementationOnce(async (input, init) => {
    const bytes = new Uint8Array(await (await original(input, init)).arrayBuffer());
    return new Response(bytes.subarray(0, 1000));
  });
  expect((await transport.pack(offer)).kind).toBe('unreachable');
  vi.restoreAllMocks();
  const asked = traffic();
  const whole = await transport.pack(offer);
  vi.restoreAllMocks();
  expect(asked).toEqual([`/v1/packs/${offer.sha} bytes=1000-`]);
  expect(whole.kind === 'reply' && whole.reply.length).toBe(offer.bytes);
});

test('a pack is given only to whoever may hold its scope now', async () => {
  const [own, foreign] = [
    await syncedDevice(server, OTHER_OFFICER.person),
    await syncedDevice(server, OFFICER.person),
  ];
  const [offer] = await packsOf(own);
  if (!offer) throw new Error('has a pack');
  expect((await packsOf(foreign)).map(({ sha }) => sha)).not.toContain(offer.sha);
  const answer = await startTransport(foreign.http).pack(offer);
  expect(answer).toEqual({ kind: 'refusal', refusal: { code: 'not-found' } });
  const response = await fetch(`${server.url}/v1/packs/${offer.sha}`, { headers: await headersOf(own.http) });
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test('a row that differs is noticed, its scope comes again, and the outbox keeps what it had', async () => {
  const device = await syncedDevice(server, OFFICER.person);
  await device.round();
  await device.replica.store.append(
    [draftOf(77, { id: uuid(77_001), args: { key: keyOf(), value: amount('5') }, as: HEAD.id })],
    NOW,
  );
  const { timeline, cursor, scopes } = await device.replica.store.meta();
  const scope = scopes.at(-1) as number;
  await device.replica.store.applyPull({
    timeline,
    cursor,
    more: false,
    head: Number(cursor),
    durableSeq: 0,
    now: NOW,
    rows: [['r', 'never-there', 'entry', scope, 1, 1, closedRow(TENANT, keyOf(), 1).body]],
  });
  device.clock.now += 2 * 86_400_000;
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  await device.round();
  expect(log).toHaveBeenCalledTimes(1);
  log.mockRestore();
  expect(await device.replica.store.row('never-there')).toBeNull();
  expect(await device.replica.store.meta()).toMatchObject({
    repairedAt: device.clock.now,
    comparedAt: device.clock.now,
    bootstrap: { state: 'done' },
  });
  expect((await device.replica.store.outbox()).map(({ mutation }) => mutation.id)).toEqual([uuid(77_001)]);
});

test('a pack of which more than a tenth has changed is built anew', async () => {
  const device = await syncedDevice(server, OTHER_OFFICER.person);
  await device.round();
  const [before] = await packsOf(device);
  await server.endpoint.storage.write(TENANT, (transaction) => changed(transaction, DINKES.slice(0, 20), 2));
  const [after] = await packsOf(device);
  expect(after?.sha).not.toBe(before?.sha);
  await device.round();
  device.clock.now += 2 * 86_400_000;
  await device.round();
  const { packs } = (await device.replica.store.meta()).bootstrap;
  expect(packs).toMatchObject({ count: 1, rows: DINKES.length });
  expect(await device.replica.packs.held()).toMatchObject([{ sha: after?.sha }]);
});

test('each entry comes once: with its pack up to that pack’s number, whatever the numbers of the others', async () => {
  // By now one pack has a change beside it and a low number, another was built after it.
  const device = await syncedDevice(server, GOVERNOR.person);
  const asked = traffic();
  expect(await device.round()).toEqual({ kind: 'done' });
  vi.restoreAllMocks();
  expect(asked.filter((path) => path === '/v1/manifest')).toHaveLength(1);
  const ids = (await device.replica.store.rowsOfType('entry')).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a pack that one process built is served by another', async () => {
  const other = new Packs(server.endpoint);
  const who = {
    tenant: TENANT,
    person: OTHER_OFFICER.person,
    device: '',
    session: '',
    publicKey: '',
    until: 0,
  };
  const shas = async (packs: Packs) => {
    const answer = await packs.manifest(who, { timeline: '' });
    return answer.ok ? answer.reply.packs.map(({ sha }) => sha) : [];
  };
  expect(await other.serve(who, 'f'.repeat(64), undefined)).toBeNull();
  const [before = ''] = await shas(new Packs(server.endpoint));
  await server.endpoint.storage.write(TENANT, (transaction) => changed(transaction, DINKES.slice(0, 30), 3));
  const [after = ''] = await shas(new Packs(server.endpoint));
  expect(after).not.toBe(before);
  expect((await other.serve(who, after, undefined))?.status).toBe(200);
  expect(await other.serve(who, before, undefined)).toBeNull();
  expect(await shas(other)).toEqual([after]);
});
