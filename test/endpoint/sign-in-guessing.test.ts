import { afterEach, beforeEach, expect, test } from 'vitest';
import { SignIn } from '../../src/endpoint/accounts/sign-in.ts';
import { TestDevice } from '../support/device.ts';
import { OFFICER, SECOND_OFFICER } from '../support/people.ts';
import { quickPassword } from '../support/quick-password.ts';
import { PASSWORD, startEndpoint, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await startEndpoint();
}, 180_000);
afterEach(() => server.stop());

const stranger = (person: string) =>
  TestDevice.make({ url: server.url, tenant: 'ntb', person, now: () => server.clock.now });

async function requestOf(device: TestDevice, username: string, password = PASSWORD) {
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', device.keys.publicKey);
  const publicKey = { kty, crv, x, y } as { kty: 'EC'; crv: 'P-256'; x: string; y: string };
  return { tenant: 'ntb', username, password, device: { id: device.deviceId, publicKey } };
}

test('strangers who guess at a name do not shut its owner out of a device that was in before', async () => {
  const own = await server.device(OFFICER.person);
  const guesser = await stranger(OFFICER.person);
  for (let i = 0; i < 5; i += 1) expect((await guesser.enter('salah')).status).toBe(401);
  expect((await guesser.enter('salah')).status).toBe(429);
  expect((await own.enter()).status).toBe(200);
  expect((await guesser.enter('salah')).status).toBe(429);
  for (let i = 0; i < 5; i += 1) expect((await own.enter('salah')).status).toBe(401);
  expect((await own.enter()).status).toBe(429);
});

test('to name the device of somebody else, or a device with another key, does not buy new tries', async () => {
  const own = await server.device(OFFICER.person);
  const guesser = await stranger(SECOND_OFFICER.person);
  for (let i = 0; i < 5; i += 1) expect((await guesser.enter('salah')).status).toBe(401);
  const door = new SignIn(server.endpoint);
  const asked = await requestOf(own, SECOND_OFFICER.person, 'salah');
  const forged = { ...(await requestOf(guesser, OFFICER.person, 'salah')) };
  const stolenName = { ...forged, device: { ...forged.device, id: own.deviceId } };
  for (const request of [asked, stolenName]) {
    for (let i = 0; i < 5; i += 1) await door.open(request, `10.0.0.${i}`);
    const unknown = { ...request, device: { ...request.device, id: 'alat-lain-lagi' } };
    expect(await door.open(unknown, '10.9.9.9')).toMatchObject({ refusal: { code: 'too-many-tries' } });
  }
});

/** Names whose password costs next to nothing to check: what an unknown one costs is another test's subject. */
async function names(count: number): Promise<readonly string[]> {
  const password = await quickPassword(PASSWORD);
  const made = Array.from({ length: count }, (_, i) => `orang-lain-${i}`);
  await server.endpoint.storage.write('ntb', async (transaction) => {
    for (const one of made) await transaction.saveAccount({ person: one, username: one, password });
  });
  return made;
}

test('whoever is turned away at the address uses up no name', async () => {
  const door = new SignIn(server.endpoint);
  const device = await stranger(OFFICER.person);
  for (const name of await names(40)) await door.open(await requestOf(device, name, 'x'), '10.0.0.1');
  for (let i = 0; i < 10; i += 1) {
    const answer = await door.open(await requestOf(device, OFFICER.person, 'salah'), '10.0.0.1');
    expect(answer).toMatchObject({ refusal: { code: 'too-many-tries' } });
  }
  expect((await door.open(await requestOf(device, OFFICER.person), '10.0.0.2')).ok).toBe(true);
}, 180_000);
