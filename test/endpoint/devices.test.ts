import { afterAll, beforeAll, expect, test } from 'vitest';
import { MOST_DEVICES } from '../../src/endpoint/accounts/devices.ts';
import type { KnownDevice, Reading, UnitDevice } from '../../src/protocol/devices.ts';
import { NOW } from '../support/builders.ts';
import { TestDevice } from '../support/device.ts';
import {
  HEAD,
  OFFICER,
  OTHER_HEAD,
  OTHER_OFFICER,
  position,
  SECOND_OFFICER,
  VERIFIER,
} from '../support/people.ts';
import { startEndpoint, type TestServer } from '../support/server.ts';
import { attached, fetchFile, photo, send } from '../support/uploads.ts';

const ADMIN = position('admin', 'setda', 'admin');

let server: TestServer;
beforeAll(async () => {
  const people = [{ id: ADMIN.person, name: 'Admin', example: true }];
  server = await startEndpoint({ people, positions: [ADMIN] });
}, 180_000);
afterAll(() => server.stop());

const list = async (asker: TestDevice, query = '') => {
  const response = await asker.fetch(`/v1/devices${query}`);
  return { status: response.status, body: (await response.json()) as KnownDevice[] };
};

const revoke = (asker: TestDevice, person: string, device: string) =>
  asker.post('/v1/devices/revoke', { person, device });

test('a person sees the own devices with their last contact and what they said they held back', async () => {
  const phone = await server.device(OFFICER.person);
  server.clock.now = NOW + 60_000;
  const tablet = await server.device(OFFICER.person);
  const hour = 3_600_000;
  // Its clock is a day ahead; the endpoint says it by its own.
  const theirs = server.clock.now + 24 * hour;
  const request = { pending: 3, now: theirs, since: theirs - hour };
  await tablet.push([tablet.set('1', { period: '2024-Q2' })], request);
  const { body } = await list(phone);
  expect(body).toEqual([
    {
      id: tablet.deviceId,
      registeredAt: NOW + 60_000,
      seenAt: NOW + 60_000,
      pending: 3,
      since: NOW + 60_000 - hour,
      revokedAt: null,
    },
    { id: phone.deviceId, registeredAt: NOW, seenAt: NOW, pending: null, since: null, revokedAt: null },
  ]);
  server.clock.now = NOW;
});

test('a device that only pulls says how much it holds back and since when; the later word counts', async () => {
  const phone = await server.device(OTHER_HEAD.person);
  const told = async () => {
    const { body } = await list(phone);
    const { pending, since } = body.find(({ id }) => id === phone.deviceId) ?? {};
    return [pending, since];
  };
  const pull = (count: number, since: number | null) => {
    const { timeline, cursor, scopeHash } = phone;
    const unsent = { count, since, now: server.clock.now };
    return phone.post('/v1/pull', { proto: 1, timeline, cursor, scopeHash, limit: 1, unsent });
  };
  expect((await pull(4, NOW - 5000)).status).toBe(200);
  expect(await told()).toEqual([4, NOW - 5000]);
  server.clock.now = NOW + 1000;
  await phone.push([], { pending: 2, since: NOW - 4000, now: NOW + 1000 });
  expect(await told()).toEqual([2, NOW - 4000]);
  server.clock.now = NOW + 2000;
  await pull(0, null);
  expect(await told()).toEqual([0, null]);
  server.clock.now = NOW;
});

test('a lost device that its person revokes is signed out, signs nothing and never comes back', async () => {
  const [lost, kept] = [await server.device(VERIFIER.person), await server.device(VERIFIER.person)];
  const request = await lost.envelope([]);
  expect((await revoke(kept, VERIFIER.person, lost.deviceId)).status).toBe(200);
  expect((await lost.fetch('/v1/me')).status).toBe(401);
  expect((await lost.post('/v1/push', request)).status).toBe(401);
  expect(await lost.enter()).toEqual({ status: 403, body: { code: 'device-revoked' } });
  // Its key in the hands of another session of the same person is worth nothing either.
  expect(await kept.post('/v1/push', request)).toMatchObject({
    status: 403,
    body: { code: 'bad-signature' },
  });
  expect((await kept.fetch('/v1/me')).status).toBe(200);
  expect((await list(kept)).body.find(({ id }) => id === lost.deviceId)?.revokedAt).toBe(NOW);
});

test('devices of others are listed and revoked by an administrator of the same government alone', async () => {
  const victim = await server.device(SECOND_OFFICER.person);
  const query = `?person=${SECOND_OFFICER.person}`;
  const strangers = [
    await server.device(OFFICER.person),
    await server.device(HEAD.person),
    await server.device('gubernur'),
  ];
  for (const stranger of strangers) {
    expect(await list(stranger, query)).toEqual({ status: 403, body: { code: 'forbidden' } });
    expect((await revoke(stranger, SECOND_OFFICER.person, victim.deviceId)).status).toBe(403);
  }
  const abroad = await server.device(ADMIN.person, 'sumbawa');
  expect((await list(abroad, query)).body).toEqual([]);
  expect((await revoke(abroad, SECOND_OFFICER.person, victim.deviceId)).status).toBe(404);
  expect((await victim.fetch('/v1/me')).status).toBe(200);
  const admin = await server.device(ADMIN.person);
  expect((await list(admin, query)).body.map(({ id }) => id)).toContain(victim.deviceId);
  expect((await revoke(admin, SECOND_OFFICER.person, victim.deviceId)).status).toBe(200);
  expect((await victim.fetch('/v1/me')).status).toBe(401);
});

test('verifier and head see the devices of their unit, worst first; an administrator all; others none', async () => {
  const quiet = await server.device(OTHER_OFFICER.person);
  const full = await server.device(OTHER_OFFICER.person);
  await full.push([full.set('1', { period: '2024-Q3' })], { pending: 7 });
  const ask = async (person: string) => {
    const response = await (await server.device(person)).fetch('/v1/devices/unit');
    return { status: response.status, body: (await response.json()) as UnitDevice[] };
  };
  const seen = (await ask(OTHER_HEAD.person)).body;
  expect(seen[0]).toMatchObject({ id: full.deviceId, person: OTHER_OFFICER.person, pending: 7 });
  expect(seen.map(({ id }) => id)).toContain(quiet.deviceId);
  expect(new Set(seen.map(({ person }) => person))).toEqual(
    new Set([OTHER_OFFICER.person, OTHER_HEAD.person]),
  );
  expect((await ask(ADMIN.person)).body.map(({ id }) => id)).toContain(full.deviceId);
  for (const other of [OTHER_OFFICER.person, 'gubernur'])
    expect(await ask(other)).toEqual({ status: 403, body: { code: 'forbidden' } });
});

test('how much a unit holds back is told without whose it is, and to no officer', async () => {
  const ask = async (person: string, unit = 'dinkes') => {
    const response = await (await server.device(person)).fetch(`/v1/devices/held-back?unit=${unit}`);
    return { status: response.status, body: await response.json() };
  };
  const told = await ask('gubernur');
  expect(told).toMatchObject({ status: 200, body: { commands: expect.any(Number) } });
  expect(JSON.stringify(told.body)).not.toContain(OTHER_OFFICER.person);
  expect((await ask(OTHER_HEAD.person)).status).toBe(200);
  for (const other of [OTHER_OFFICER.person, HEAD.person]) expect((await ask(other)).status).toBe(403);
});

test('an account has so many devices and no more, until one is revoked', async () => {
  const first = await server.device('gubernur');
  const { storage } = server.endpoint;
  const known = (await list(first)).body.filter(({ revokedAt }) => revokedAt === null).length;
  await storage.write('ntb', async (transaction) => {
    for (let i = known; i < MOST_DEVICES; i += 1) {
      const device = { person: 'gubernur', device: `perangkat-${i}`, publicKey: '{}', escrow: null };
      await transaction.addDevice({ ...device, registeredAt: NOW, revokedAt: null });
    }
  });
  const options = { url: server.url, tenant: 'ntb', person: 'gubernur', now: () => NOW };
  const another = await TestDevice.make(options);
  expect(await another.enter()).toEqual({
    status: 403,
    body: { code: 'too-many-devices', most: MOST_DEVICES },
  });
  expect((await first.enter()).status).toBe(200);
  await revoke(first, 'gubernur', 'perangkat-39');
  expect((await another.enter()).status).toBe(200);
});

test('a person is told who opened the own evidence, and of nobody else’s', async () => {
  const [officer, head] = [await server.device(OFFICER.person), await server.device(HEAD.person)];
  const bytes = photo();
  const said = await attached(officer, bytes);
  await send(officer, bytes, said);
  await fetchFile(officer, said);
  server.clock.now = NOW + 5000;
  expect((await fetchFile(head, said)).status).toBe(200);
  server.clock.now = NOW;
  const readings = async (device: TestDevice) =>
    (await (await device.fetch('/v1/readings')).json()) as Reading[];
  expect(await readings(officer)).toEqual([
    { at: NOW + 5000, person: HEAD.person, entity: said.e, sha: said.evidence.sha, what: 'file' },
  ]);
  expect(await readings(head)).toEqual([]);
});
