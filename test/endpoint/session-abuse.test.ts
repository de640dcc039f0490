import { afterAll, beforeAll, expect, test } from 'vitest';
import { SESSION_HEADER } from '../../src/protocol/session.ts';
import { NOW } from '../support/builders.ts';
import type { TestDevice } from '../support/device.ts';
import { OFFICER, VERIFIER } from '../support/people.ts';
import { startEndpoint, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startEndpoint();
}, 180_000);
afterAll(() => server.stop());

test('a device has one session: its next sign-in ends the one before, and no other device notices', async () => {
  const device = await server.device(OFFICER.person);
  const other = await server.device(OFFICER.person);
  const stolen = { cookie: device.cookie, half: device.half };
  expect((await device.enter()).status).toBe(200);
  expect(device.cookie).not.toBe(stolen.cookie);
  expect((await device.fetch('/v1/me')).status).toBe(200);
  expect((await other.fetch('/v1/me')).status).toBe(200);
  Object.assign(device, stolen);
  expect((await device.fetch('/v1/me')).status).toBe(401);
});

test('neither half of a session opens anything alone, nor with the half of another', async () => {
  const device = await server.device(OFFICER.person);
  const other = await server.device(VERIFIER.person);
  const ask = async (headers: Record<string, string>) => {
    const answers: number[] = [];
    for (const [method, path] of [
      ['GET', '/v1/me'],
      ['GET', '/v1/events'],
      ['POST', '/v1/pull'],
      ['POST', '/v1/push'],
      ['PUT', '/v1/escrow'],
      ['POST', '/v1/evidence'],
      ['GET', '/v1/evidence/a/b'],
      ['POST', '/v1/sign-out'],
    ] as const) {
      const init = { method, headers: { 'x-kinerja': '1', ...headers } };
      answers.push((await fetch(server.url + path, init)).status);
    }
    return new Set(answers);
  };
  const { cookie = '', ...half } = device.sessionHeaders;
  expect(await ask({ cookie })).toEqual(new Set([401]));
  expect(await ask(half)).toEqual(new Set([401]));
  expect(await ask({ cookie, [SESSION_HEADER]: other.half })).toEqual(new Set([401]));
  expect((await device.fetch('/v1/me')).status).toBe(200);
  expect((await other.fetch('/v1/me')).status).toBe(200);
});

test('the event stream of a revoked device, and of an ended session, hears nothing more', async () => {
  const officer = await server.device(OFFICER.person);
  const ended = async (end: (device: TestDevice) => Promise<unknown>, period: string) => {
    const device = await server.device(VERIFIER.person);
    const stream = (await device.fetch('/v1/events')).body?.getReader();
    const text = async () => new TextDecoder().decode((await stream?.read())?.value);
    while (!(await text()).includes('poke'));
    await end(device);
    server.clock.now += 5000;
    const { body } = await officer.push([officer.set('1', { period })]);
    for (;;) {
      const { done, value } = (await stream?.read()) ?? { done: true, value: undefined };
      if (done) break;
      expect(new TextDecoder().decode(value)).not.toContain(`"seq":${body.head}`);
    }
  };
  const { storage } = server.endpoint;
  const revoke = ({ deviceId }: TestDevice) =>
    storage.write('ntb', (transaction) => transaction.revokeDevice(VERIFIER.person, deviceId, NOW));
  await ended(revoke, '2022-Q1');
  await ended(
    () => storage.write('ntb', (transaction) => transaction.endSessionsOf(VERIFIER.person)),
    '2022-Q2',
  );
  server.clock.now = NOW;
});

test('one session cannot hold event streams without end: the oldest makes room', async () => {
  const device = await server.device(OFFICER.person);
  const streams = [];
  for (let i = 0; i < 9; i += 1) streams.push((await device.fetch('/v1/events')).body?.getReader());
  for (;;) if ((await streams[0]?.read())?.done) break;
  for (const stream of streams.slice(1)) {
    expect((await stream?.read())?.done).toBe(false);
    await stream?.cancel();
  }
});

test('an escrow share once kept cannot be replaced by whoever has the session', async () => {
  const device = await server.device(OFFICER.person);
  const put = async (escrow: string) =>
    (await device.fetch('/v1/escrow', { method: 'PUT', body: JSON.stringify({ escrow }) })).status;
  expect(await put('cGVydGFtYQ')).toBe(200);
  expect(await put('cGVydGFtYQ')).toBe(200);
  expect(await put('a2VkdWE')).toBe(409);
  expect((await device.enter()).body.escrow).toBe('cGVydGFtYQ');
});
