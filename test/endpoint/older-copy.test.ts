import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Packs } from '../../src/endpoint/packs/packs.ts';
import { RESCUE_KEY_FILE } from '../../src/endpoint/rescue/rescue-key.ts';
import { changedReference, putNumbered } from '../../src/endpoint/rows/put-reference.ts';
import { copySite } from '../../src/endpoint/site/copy-site.ts';
import type { Pack } from '../../src/protocol/pack.ts';
import type { PullRefusal } from '../../src/protocol/pull.ts';
import type { PushRefusal } from '../../src/protocol/push.ts';
import { openPack } from '../../src/store/open-pack.ts';
import { fetchPacks } from '../../src/sync/fetch-packs.ts';
import { sendAll, syncRound } from '../../src/sync/round.ts';
import { startTransport } from '../../src/sync/start-transport.ts';
import type { Transport } from '../../src/sync/transport.ts';
import { TENANT } from '../support/builders.ts';
import { closedKeys, plantClosedYears } from '../support/closed-years.ts';
import { OFFICER, SECOND_OFFICER } from '../support/people.ts';
import { RealDevice } from '../support/real-device.ts';
import { openPlace, startEndpoint, type TestServer } from '../support/server.ts';
import { syncedDevice } from '../support/synced-device.ts';

// Somebody puts an older copy of the database in place of the present one, without `kinerja restore`: same timeline,
// same key, less history. On SQLite by copying files, on PostgreSQL by its own tools.
let server: TestServer;
let older: string;
beforeEach(async () => {
  server = await startEndpoint();
  older = mkdtempSync(join(tmpdir(), 'kinerja-older-'));
});
afterEach(async () => {
  await server.stop();
  for (const folder of [older, server.dataDir]) rmSync(folder, { recursive: true, force: true });
});

async function copyAside(): Promise<void> {
  const to = await openPlace(older);
  await copySite(server.endpoint.storage, to.storage);
  await to.bus.close?.();
  await to.storage.close();
  cpSync(join(server.dataDir, RESCUE_KEY_FILE), join(older, RESCUE_KEY_FILE));
}

/** The endpoint stops and starts on the copy. */
async function putBack(...devices: readonly RealDevice[]): Promise<void> {
  const before = server;
  server = await startEndpoint({ dataDir: older });
  for (const device of devices) {
    device.base = server.url;
    device.signed.url = server.url;
  }
  await before.stop();
}

const phoneOf = async (person: string): Promise<RealDevice> => RealDevice.of(await server.device(person));

const ledger = () =>
  server.endpoint.storage.read(TENANT, async (view) => ({
    ids: (await view.ledger(0, 1000)).map(({ id }) => id),
    timeline: (await view.tenant()).timeline,
  }));

const idsOf = async (device: RealDevice): Promise<string[]> =>
  (await device.replica.store.outbox()).map(({ mutation }) => mutation.id);

/** Signs in as often as it is asked, as a person would, until everything is exchanged. */
async function exchange(device: RealDevice): Promise<void> {
  for (let tries = 0; tries < 4; tries += 1) {
    const end = await device.round();
    if (end.kind === 'done') return;
    expect(end).toMatchObject({ kind: 'stop', problem: 'signed-out' });
    expect((await device.signed.enter()).status).toBe(200);
  }
  throw new Error('The exchange does not end.');
}

test('a device that is ahead gives back its work, also when others have overtaken its cursor meanwhile', async () => {
  const [ahead, other] = [await phoneOf(OFFICER.person), await phoneOf(SECOND_OFFICER.person)];
  await exchange(other);
  await ahead.write(1);
  await exchange(ahead);
  await copyAside();
  for (const n of [2, 3]) await ahead.write(n);
  await exchange(ahead);
  const cursor = Number((await ahead.replica.store.meta()).cursor);
  await putBack(ahead, other);

  for (let n = 10; n < 16; n += 1) await other.write(n);
  await exchange(other);
  expect(Number((await other.replica.store.meta()).cursor)).toBeGreaterThan(cursor);
  const before = await ledger();
  expect(before.timeline).toBe('ntb-1');

  await exchange(ahead);
  await exchange(other);
  const { ids, timeline } = await ledger();
  expect(timeline).not.toBe('ntb-1');
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual([...(await idsOf(ahead)), ...(await idsOf(other))].sort());
  for (const device of [ahead, other]) {
    expect(await device.replica.store.meta()).toMatchObject({ timeline });
    expect((await device.replica.store.outbox()).every(({ state }) => state !== 'queued')).toBe(true);
  }
}, 120_000);

/** A round of one tab whose first question of a kind arrives only when it is let go. */
function slowRound(phone: RealDevice, slow: keyof Transport) {
  const [begun, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const arrival = async (kind: keyof Transport): Promise<Transport> => {
    if (kind === slow) {
      begun.resolve();
      await held.promise;
    }
    return phone.inputs.transport;
  };
  const transport: Transport = {
    push: async (request) => (await arrival('push')).push(request),
    pull: async (request) => (await arrival('pull')).pull(request),
  };
  const round = syncRound({ ...phone.inputs, transport });
  const end = (): typeof round => {
    held.resolve();
    return round;
  };
  return { begun: begun.promise, end };
}

async function expectShownAsItStands(device: RealDevice): Promise<void> {
  const entries = await device.replica.store.rowsOfType('entry');
  const there = await server.endpoint.storage.read(TENANT, (view) => view.rows(entries.map(({ id }) => id)));
  expect(entries.length).toBeGreaterThan(0);
  for (const { id, body } of entries) expect(body).toEqual(there.get(id)?.body);
}

test('what arrives a second time is not taken for what another tab was told of the first', async () => {
  const phone = await phoneOf(OFFICER.person);
  await exchange(phone);
  await copyAside();
  await phone.write(1);
  const tab = slowRound(phone, 'push');
  await tab.begun;
  await exchange(phone);
  await putBack(phone);
  server.clock.now += 60_000;
  expect(await tab.end()).toMatchObject({ kind: 'stop', problem: 'signed-out' });
  await exchange(phone);
  await expectShownAsItStands(phone);
  expect((await ledger()).ids).toEqual(await idsOf(phone));
}, 120_000);

test('what another tab was told is not forgotten over a page of a history without it', async () => {
  const phone = await phoneOf(OFFICER.person);
  await exchange(phone);
  await copyAside();
  const tab = slowRound(phone, 'pull');
  await tab.begun;
  await phone.write(1);
  expect(await sendAll(phone.inputs)).toEqual({ kind: 'done' });
  await putBack(phone);
  expect(await tab.end()).toMatchObject({ kind: 'stop', problem: 'signed-out' });
  await exchange(phone);
  expect((await ledger()).ids).toEqual(await idsOf(phone));
  await expectShownAsItStands(phone);
}, 120_000);

test('rows without a line of the ledger, lost with the copy and given out again, are noticed', async () => {
  const phone = await phoneOf(OFFICER.person);
  const put = (source: string) =>
    server.endpoint.storage.write(TENANT, async (transaction) => {
      const row = { id: 'target:T', type: 'target' as const, body: { source } };
      await putNumbered(transaction, await changedReference(transaction, [row]));
    });
  const shown = async () => (await phone.replica.view.rows<{ source: string }>('target')).at(-1)?.source;
  await exchange(phone);
  await copyAside();
  await put('lost');
  await exchange(phone);
  expect(await shown()).toBe('lost');
  await putBack(phone);
  await put('stands');

  await exchange(phone);
  expect(await shown()).toBe('stands');
  expect((await ledger()).timeline).not.toBe('ntb-1');
}, 120_000);

test('an answer that was not followed by a pull is proof enough, for a pull and for a push', async () => {
  const phone = await server.device(OFFICER.person);
  await phone.pull();
  await phone.push([phone.set('1', { period: '2020-Q1' })]);
  await copyAside();
  const { body } = await phone.push([phone.set('2', { period: '2020-Q2' })]);
  const { mark } = body;
  await server.stop();
  server = await startEndpoint({ dataDir: older });
  phone.url = server.url;

  const shown = { proto: 1, timeline: 'ntb-1', cursor: '0', scopeHash: '', limit: 10 };
  const forged = `${mark?.slice(0, -1)}${mark?.endsWith('A') ? 'B' : 'A'}`;
  expect((await phone.post('/v1/pull', { ...shown, mark: forged })).status).toBe(200);
  const batch = await phone.envelope([phone.set('3', { period: '2020-Q3' })], { mark });
  const refused = await phone.post<PushRefusal>('/v1/push', batch);
  const { timeline } = await ledger();
  expect(refused).toEqual({ status: 409, body: { code: 'timeline', timeline } });
  expect(timeline).not.toBe('ntb-1');
  await phone.enter();
  expect(await phone.post<PullRefusal>('/v1/pull', { ...shown, mark })).toEqual({
    status: 409,
    body: { code: 'timeline', timeline },
  });
}, 120_000);

test('a history that only grew is borne out, whoever shows which mark', async () => {
  const phone = await server.device(OFFICER.person);
  const first = (await phone.page()).body.mark;
  await phone.push([phone.set('1', { period: '2020-Q1' })]);
  const shown = { proto: 1, timeline: 'ntb-1', cursor: '0', scopeHash: '', limit: 10 };
  for (const mark of [first, undefined, 'x.y.z', '999999..', ''])
    expect((await phone.post('/v1/pull', { ...shown, mark })).status, String(mark)).toBe(200);
  expect((await ledger()).timeline).toBe('ntb-1');
}, 120_000);

test('a pack of what the older copy lacks is never given for what it has come to have instead', async () => {
  await copyAside();
  const keys = closedKeys(['disdik'], [2024], 25);
  await plantClosedYears(server.endpoint, TENANT, keys);
  const before = await packOf(OFFICER.person);
  cpSync(join(server.dataDir, 'packs'), join(older, 'packs'), { recursive: true });
  await putBack();
  await plantClosedYears(server.endpoint, TENANT, keys.toReversed());
  const after = await packOf(OFFICER.person);
  expect(after.rows).toBe(before.rows);
  const ids = [...after.places.keys()];
  const stored = await server.endpoint.storage.read(TENANT, (view) => view.rows(ids));
  expect(ids.map((id) => stored.get(id)?.body)).toEqual(
    [...after.places.values()].map((place) => after.row(place).body),
  );
});

test('a device that has taken packs and read no row yet finds out as well, and keeps nothing of what is gone', async () => {
  const begun = await syncedDevice(server, OFFICER.person);
  await copyAside();
  await plantClosedYears(server.endpoint, TENANT, closedKeys(['disdik'], [2024], 25));
  expect(await fetchPacks(begun.inputs)).toEqual({ kind: 'again' });
  expect(await fetchPacks(begun.inputs)).toEqual({ kind: 'again' });
  expect((await begun.replica.store.meta()).bootstrap).toMatchObject({ state: 'rows' });
  await putBack();
  const there = startTransport({ ...begun.http, base: server.url });
  const asked = await there.manifest(await begun.replica.store.meta());
  const { timeline } = await ledger();
  expect(timeline).not.toBe('ntb-1');
  expect(asked).toEqual({ kind: 'refusal', refusal: { code: 'timeline', timeline } });
});

/** The only pack a person may take. */
async function packOf(person: string): Promise<Pack> {
  const packs = new Packs(server.endpoint);
  const who = { tenant: TENANT, person, device: '', session: '', publicKey: '', until: 0 };
  const answer = await packs.manifest(who, { timeline: '' });
  const [offer] = answer.ok ? answer.reply.packs : [];
  const response = await packs.serve(who, offer?.sha ?? '', undefined);
  if (!response) throw new Error('has a pack');
  return openPack(TENANT, await response.arrayBuffer());
}
