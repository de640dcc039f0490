import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Loss } from '../../src/protocol/loss.ts';
import type { SignInReply, SignInRequest } from '../../src/protocol/session.ts';
import { TestDevice } from '../support/device.ts';
import { HEAD, OFFICER, OTHER_HEAD, SECOND_OFFICER } from '../support/people.ts';
import { PASSWORD, startEndpoint, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startEndpoint();
}, 180_000);
afterAll(() => server.stop());

/** What a browser keeps when its data are gone. */
interface Browser {
  cookie: string;
}

/** A person signs in with an empty store in a browser. */
async function arrives(
  browser: Browser,
  person: string,
  unsent?: SignInRequest['unsent'],
): Promise<TestDevice> {
  const device = await TestDevice.make({
    url: server.url,
    tenant: 'ntb',
    person,
    now: () => server.clock.now,
  });
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', device.keys.publicKey);
  const asked = { id: device.deviceId, publicKey: { kty, crv, x, y } };
  const response = await fetch(`${server.url}/v1/sign-in`, {
    method: 'POST',
    headers: { 'x-kinerja': '1', cookie: browser.cookie },
    body: JSON.stringify({ tenant: 'ntb', username: person, password: PASSWORD, device: asked, unsent }),
  });
  expect(response.status).toBe(200);
  const set = response.headers.getSetCookie().map((one) => one.split(';')[0] ?? '');
  browser.cookie = set.find((one) => one.startsWith('__Host-kinerja-devices=')) ?? '';
  device.cookie = set.find((one) => one.startsWith('__Host-kinerja=')) ?? '';
  device.signedIn = (await response.json()) as SignInReply;
  device.half = device.signedIn.half;
  return device;
}

async function lossesOf(person: string): Promise<Loss[]> {
  const device = await server.device(person);
  await device.pull();
  return [...device.rows.values()].filter(({ type }) => type === 'loss').map(({ body }) => body as Loss);
}

const HOUR = 3_600_000;

test('what a device had announced and not sent is counted when its browser comes back empty, and told to author and head', async () => {
  const browser = { cookie: '' };
  const first = await arrives(browser, OFFICER.person);
  await first.push([first.set('1')], { pending: 41, nextRseq: 43 });
  const heard = server.clock.now;
  server.clock.now += 5 * HOUR;
  const second = await arrives(browser, OFFICER.person);
  const expected = {
    person: OFFICER.person,
    device: second.deviceId,
    emptied: [first.deviceId],
    count: 41,
    since: null,
    lastContactAt: heard,
    foundAt: server.clock.now,
  };
  expect(await lossesOf(OFFICER.person)).toEqual([{ id: expect.any(String), ...expected }]);
  expect(await lossesOf(HEAD.person)).toEqual([{ id: expect.any(String), ...expected }]);
  expect(await lossesOf(SECOND_OFFICER.person)).toEqual([]);
  expect(await lossesOf(OTHER_HEAD.person)).toEqual([]);
});

test('the same loss is told once, a second one by its own count', async () => {
  const before = (await lossesOf(OFFICER.person)).length;
  const browser = { cookie: '' };
  const first = await arrives(browser, OFFICER.person);
  await first.push([first.set('2', { period: '2025-Q1' })], { pending: 2, nextRseq: 4 });
  await arrives(browser, OFFICER.person);
  await arrives(browser, OFFICER.person);
  expect((await lossesOf(OFFICER.person)).slice(before).map(({ count }) => count)).toEqual([2]);
});

test('what the browser itself still remembers is counted, though the endpoint never heard of it', async () => {
  const browser = { cookie: '' };
  const since = server.clock.now - 9 * HOUR;
  await arrives(browser, SECOND_OFFICER.person, { count: 7, since });
  const [loss] = await lossesOf(SECOND_OFFICER.person);
  expect(loss).toMatchObject({ count: 7, since, lastContactAt: null });
});

test('a colleague on the same tablet, a device that had sent everything, and one that signs in again lose nothing', async () => {
  const before = (await lossesOf(OFFICER.person)).length;
  const browser = { cookie: '' };
  const first = await arrives(browser, OFFICER.person);
  await first.push([first.set('3', { period: '2025-Q2' })], { pending: 4, nextRseq: 6 });
  await arrives(browser, OTHER_HEAD.person);
  expect(await lossesOf(OTHER_HEAD.person)).toEqual([]);
  await first.enter(PASSWORD);
  expect((await lossesOf(OFFICER.person)).length).toBe(before);
  await first.push(
    [4, 5, 6, 7].map((n, i) => first.set('3', { period: `20${10 + n}-Q2` }, { ahead: i })),
    { pending: 0, nextRseq: 6 },
  );
  await arrives(browser, OFFICER.person);
  expect((await lossesOf(OFFICER.person)).length).toBe(before);
});
