import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Entry } from '../../src/domain/entry.ts';
import { entryId } from '../../src/protocol/entry-id.ts';
import { newReplicaId } from '../../src/store/database.ts';
import { openReplica, type Replica } from '../../src/store/replica.ts';
import type { Draft } from '../../src/store/replica-store.ts';
import { signWith } from '../../src/sync/device-signature.ts';
import { fetchEvidence } from '../../src/sync/fetch-evidence.ts';
import type { HttpOptions } from '../../src/sync/http-request.ts';
import { httpTransport } from '../../src/sync/http-transport.ts';
import { pokeStream } from '../../src/sync/poke-stream.ts';
import { syncRound } from '../../src/sync/round.ts';
import { SessionTransport } from '../../src/sync/session-transport.ts';
import { Uploader } from '../../src/sync/upload.ts';
import { dataKey, draftOf, freshDatabase, ROOM } from '../store/device.ts';
import { amount, evidence, keyOf, NOW, TENANT, uuid } from '../support/builders.ts';
import { HEAD, OFFICER, OTHER_OFFICER } from '../support/people.ts';
import { startEndpoint, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startEndpoint();
}, 180_000);
afterAll(() => server.stop());

interface Device {
  readonly replica: Replica;
  readonly http: HttpOptions;
  readonly round: () => ReturnType<typeof syncRound>;
}

/** The product's own store and transports, signed in at a real endpoint. */
async function deviceOf(person: string): Promise<Device> {
  const { sessionHeaders, keys } = await server.device(person);
  const address = { tenant: TENANT, person, database: freshDatabase(), key: await dataKey() };
  const opened = await openReplica(address, undefined, ROOM);
  if (!opened.ok) throw new Error(opened.code);
  const http = { base: server.url, headers: async () => sessionHeaders };
  const inputs = {
    store: opened.replica.store,
    transport: httpTransport(http),
    sign: signWith(keys.privateKey),
    clock: () => server.clock.now,
    newRid: newReplicaId,
  };
  return { replica: opened.replica, http, round: () => syncRound(inputs) };
}

const E = entryId(TENANT, keyOf());
const command = (n: number, name: string, args: unknown): Draft =>
  draftOf(n, { e: E, name, args, base: {}, as: OFFICER.id, at: NOW });

test('a value and a photo made without a connection reach the head, and the photo opens there', async () => {
  const officer = await deviceOf(OFFICER.person);
  const bytes = new Uint8Array(300 * 1024).fill(7);
  bytes.set([0xff, 0xd8, 0xff, 0xe0]);
  bytes.set([0xff, 0xd9], bytes.length - 2);
  const saved = await officer.replica.files.saveFile({
    bytes,
    type: 'image/jpeg',
    name: 'foto.jpg',
    now: NOW,
  });
  if (!saved.ok) throw new Error(saved.code);
  const item = { ...evidence(1), sha: saved.sha, size: saved.size };
  const drafts = [
    command(1, 'realization.set', { key: keyOf(), value: amount('81.5') }),
    command(2, 'evidence.attach', { key: keyOf(), evidence: item }),
    command(3, 'submission.submit', {}),
  ];
  expect(await officer.round()).toEqual({ kind: 'done' });
  await officer.replica.store.append(drafts, NOW);
  expect((await officer.replica.view.entryView(E))?.entry.status.value.state).toBe('submitted');
  expect(await officer.round()).toEqual({ kind: 'done' });
  expect((await officer.replica.store.outbox()).map((one) => [one.state, one.result?.problem])).toEqual([
    ['accepted', undefined],
    ['accepted', undefined],
    ['accepted', undefined],
  ]);
  expect(await new Uploader(officer.replica.files, officer.http).run(new AbortController().signal)).toBe(
    'done',
  );
  expect(await officer.replica.files.manifest(saved.sha)).toMatchObject({ state: 'stored' });
  const head = await deviceOf(HEAD.person);
  expect(await head.round()).toEqual({ kind: 'done' });
  const seen = (await head.replica.store.row(E))?.body as Entry;
  expect([seen.value.value, seen.status.value.state]).toEqual([amount('81.5'), 'submitted']);
  const wanted = { entity: E, sha: saved.sha, type: 'image/jpeg', name: 'foto.jpg' };
  expect(await fetchEvidence(head.replica.files, wanted, NOW, head.http)).toEqual({
    ok: true,
    bytes,
    type: 'image/jpeg',
  });
}, 180_000);

test('the preview on the device is what the endpoint then decides', async () => {
  const officer = await deviceOf(OFFICER.person);
  await officer.round();
  const key = keyOf({ area: '5201' });
  const e = entryId(TENANT, key);
  await officer.replica.store.append(
    [draftOf(11, { e, args: { key, value: amount('7') }, base: {}, as: OFFICER.id, at: NOW })],
    NOW,
  );
  const before = await officer.replica.view.entryView(e);
  await officer.round();
  const after = await officer.replica.view.entryView(e);
  expect(before?.local.value).toBe(true);
  expect(after).toMatchObject({ pending: [], local: { value: false } });
  expect(after?.entry.value).toEqual(before?.entry.value);
  expect(after?.confirmed?.value.mut).toBe(uuid(11));
});

test('on a shared tablet the session of one person fills nobody else’s store and refuses nobody else’s files', async () => {
  const officer = await deviceOf(OFFICER.person);
  const bytes = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1]);
  const saved = await officer.replica.files.saveFile({ bytes, type: 'image/jpeg', name: 'f', now: NOW });
  if (!saved.ok) throw new Error(saved.code);
  const item = { ...evidence(5), sha: saved.sha, size: saved.size };
  const key = keyOf({ area: '5202' });
  const attach = { ...command(21, 'evidence.attach', { key, evidence: item }), e: entryId(TENANT, key) };
  await officer.round();
  await officer.replica.store.append([attach], NOW);
  expect(await officer.round()).toEqual({ kind: 'done' });
  const before = await officer.replica.store.meta();
  const colleague = await server.device(OTHER_OFFICER.person);
  const headers = async () => ({ ...(await officer.http.headers?.()), cookie: colleague.cookie });
  const mixed = { ...officer.http, headers };
  const { timeline, cursor, scopeHash } = before;
  const pull = httpTransport(mixed).pull({ proto: 1, timeline, cursor, scopeHash, limit: 5 });
  expect(await pull).toEqual({ kind: 'signed-out' });
  const uploader = new Uploader(officer.replica.files, mixed);
  expect(await uploader.run(new AbortController().signal)).toBe('signed-out');
  expect(await officer.replica.files.manifest(saved.sha)).toMatchObject({ refusal: null });
  expect(await new SessionTransport(mixed).signOut()).toEqual({ kind: 'signed-out' });
  expect((await colleague.fetch('/v1/me')).status).toBe(200);
});

test('a poke is heard by an open store, and nothing by a cookie alone', async () => {
  const officer = await deviceOf(OFFICER.person);
  const end = new AbortController();
  const heard = pokeStream(end.signal, officer.http);
  expect(await heard.next()).toMatchObject({ done: false });
  expect(await heard.next()).toMatchObject({ done: false });
  const next = heard.next();
  await (await server.device(HEAD.person)).fetch('/v1/me');
  await officer.round();
  const colleague = await server.device(OTHER_OFFICER.person);
  await colleague.push([colleague.set('1', { indicator: 'IK-D' })]);
  expect(await next).toMatchObject({ done: false });
  end.abort();
  await expect(heard.next()).rejects.toThrow();
  const { cookie = '' } = (await officer.http.headers?.()) ?? {};
  const locked = { base: server.url, headers: async () => ({ cookie }) };
  expect(await pokeStream(new AbortController().signal, locked).next()).toMatchObject({ done: true });
});

test('the session says who is signed in, keeps the secret for the device, and ends', async () => {
  const { http } = await deviceOf(OFFICER.person);
  const session = new SessionTransport(http);
  expect(await session.me()).toMatchObject({ kind: 'reply', reply: { person: { id: OFFICER.person } } });
  expect(await session.putEscrow('c2VjcmV0')).toEqual({ kind: 'reply', reply: null });
  expect(await new SessionTransport({ base: server.url }).tenants()).toMatchObject({
    kind: 'reply',
    reply: [{}, {}],
  });
  expect(await session.signOut()).toEqual({ kind: 'reply', reply: null });
  expect(await session.me()).toEqual({ kind: 'signed-out' });
  expect(
    await httpTransport(http).pull({ proto: 1, timeline: '', cursor: '0', scopeHash: '', limit: 5 }),
  ).toEqual({
    kind: 'signed-out',
  });
});
