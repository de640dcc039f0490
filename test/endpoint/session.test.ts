import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveStaff } from '../../src/endpoint/accounts/staff.ts';
import { NOW } from '../support/builders.ts';
import { byHand } from '../support/by-hand.ts';
import { TestDevice } from '../support/device.ts';
import { OFFICER, SECOND_OFFICER, VERIFIER } from '../support/people.ts';
import { PASSWORD, startEndpoint, type TestServer } from '../support/server.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let server: TestServer;
beforeAll(async () => {
  server = await startEndpoint();
  const assets = join(server.dataDir, 'app', 'assets');
  mkdirSync(assets, { recursive: true });
  writeFileSync(join(server.dataDir, 'app', 'index.html'), '<!doctype html><title>Kinerja</title>');
  const script = 'export const a = 1;\n'.repeat(200);
  writeFileSync(join(assets, 'index-abc.js'), script);
  writeFileSync(join(assets, 'index-abc.js.br'), brotliCompressSync(script));
  writeFileSync(join(server.dataDir, 'secret.txt'), 'not for the world');
}, 180_000);
afterAll(() => server.stop());

const stranger = (person: string, password = PASSWORD) =>
  TestDevice.make({ url: server.url, tenant: 'ntb', person, password, now: () => server.clock.now });

test('a sign-in tells who one is, and sets a cookie no script and no other site can use', async () => {
  const device = await stranger(OFFICER.person);
  const publicKey = await crypto.subtle.exportKey('jwk', device.keys.publicKey);
  const response = await device.fetch('/v1/sign-in', {
    method: 'POST',
    body: JSON.stringify({
      tenant: 'ntb',
      username: ` ${OFFICER.person.toUpperCase()} `,
      password: PASSWORD,
      device: { id: device.deviceId, publicKey },
    }),
  });
  expect(await response.json()).toEqual({
    person: { id: OFFICER.person, name: OFFICER.person },
    tenant: {
      id: 'ntb',
      name: 'Pemerintah ntb',
      timeZone: 'Asia/Makassar',
      example: true,
      timeline: 'ntb-1',
    },
    positions: [OFFICER],
    device: { id: device.deviceId },
    half: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
    escrow: null,
    rescueKey: server.endpoint.rescueKey.publicKey,
    now: NOW,
  });
  const cookie = response.headers.getSetCookie()[0] ?? '';
  expect(cookie).toMatch(
    /^__Host-kinerja=ntb\.[A-Za-z0-9_-]{43}; Path=\/; Max-Age=2592000; Secure; HttpOnly; SameSite=Lax$/,
  );
});

test('the endpoint keeps neither password nor session secret in clear', async () => {
  const { person } = OFFICER;
  const logins = [{ person, username: person, password: PASSWORD }];
  await saveStaff(server.endpoint.storage, 'ntb', { people: [], positions: [], logins });
  const device = await server.device(person);
  const database = await byHand(server.dataDir);
  const kept = JSON.stringify([
    await database.sql('SELECT * FROM session'),
    await database.sql('SELECT * FROM account'),
  ]);
  await database.close();
  expect(kept).not.toContain(device.cookie.split('.')[1]);
  expect(kept).not.toContain(device.half);
  expect(kept).not.toContain(PASSWORD);
  expect(kept).toContain('$argon2id$v=19$m=65536,t=3,p=1$');
});

test('a wrong password and an unknown name get the same answer', async () => {
  const wrong = await (await stranger(OFFICER.person)).enter('salah');
  const unknown = await (await stranger('tidak-ada')).enter('salah');
  expect(wrong).toEqual({ status: 401, body: { code: 'wrong-credentials' } });
  expect(unknown).toEqual(wrong);
});

test('after five wrong tries a name waits, longer each time, even with the right password', async () => {
  const device = await stranger(SECOND_OFFICER.person);
  for (let i = 0; i < 5; i += 1) expect((await device.enter('salah')).status).toBe(401);
  expect(await device.enter()).toMatchObject({
    status: 429,
    body: { code: 'too-many-tries', retryAfter: 1 },
  });
  server.clock.now += 1000;
  expect((await device.enter('salah')).status).toBe(401);
  expect(await device.enter()).toMatchObject({ status: 429, body: { retryAfter: 2 } });
  server.clock.now += 2000;
  expect((await device.enter()).status).toBe(200);
  server.clock.now = NOW;
  const other = await stranger(VERIFIER.person);
  expect((await other.enter()).status).toBe(200);
});

test('a session ends after twelve hours without a request, and after thirty days in any case', async () => {
  const idle = await server.device(OFFICER.person);
  server.clock.now = NOW + 12 * HOUR - 1;
  expect((await idle.fetch('/v1/me')).status).toBe(200);
  server.clock.now += 12 * HOUR - 1;
  expect((await idle.fetch('/v1/me')).status).toBe(200);
  server.clock.now += 12 * HOUR;
  expect((await idle.fetch('/v1/me')).status).toBe(401);
  server.clock.now = NOW;
  const busy = await server.device(OFFICER.person);
  for (let hours = 10; hours < 30 * 24; hours += 10) {
    server.clock.now = NOW + hours * HOUR;
    expect((await busy.fetch('/v1/me')).status).toBe(200);
  }
  server.clock.now = NOW + 30 * DAY;
  expect((await busy.fetch('/v1/me')).status).toBe(401);
  server.clock.now = NOW;
});

test('after sign-out the cookie opens nothing and the event stream ends', async () => {
  const device = await server.device(OFFICER.person);
  const stream = (await device.fetch('/v1/events')).body?.getReader();
  await stream?.read();
  const out = await device.fetch('/v1/sign-out', { method: 'POST' });
  expect(out.headers.get('set-cookie')).toMatch(/^__Host-kinerja=; .*Max-Age=0/);
  for (;;) if ((await stream?.read())?.done) break;
  for (const [method, path] of [
    ['GET', '/v1/me'],
    ['GET', '/v1/events'],
    ['POST', '/v1/push'],
    ['POST', '/v1/pull'],
    ['PUT', '/v1/escrow'],
    ['POST', '/v1/evidence'],
    ['GET', '/v1/evidence/a/b'],
  ] as const) {
    const init = method === 'GET' ? { method } : { method, body: '{}' };
    expect((await device.fetch(path, init)).status, path).toBe(401);
  }
});

test('a poke follows a push of the same tenant and carries only the number', async () => {
  const watcher = await server.device(VERIFIER.person);
  const abroad = await server.device(VERIFIER.person, 'sumbawa');
  const [here, there] = [watcher, abroad].map(async (device) =>
    (await device.fetch('/v1/events')).body?.getReader(),
  );
  const [near, far] = [await here, await there];
  const text = async (reader: typeof near) => new TextDecoder().decode((await reader?.read())?.value);
  let heard = await text(near);
  while (!heard.includes('poke')) heard += await text(near);
  const officer = await server.device(OFFICER.person);
  const { body } = await officer.push([officer.set('1', { period: '2024-Q1' })]);
  // With several processes the head is looked at from time to time too, so an older number may be told again first.
  let told = '';
  while (!told.includes(`"seq":${body.head}}`)) told += await text(near);
  expect(told).toMatch(/^(event: poke\ndata: \{"seq":\d+\}\n\n)+$/);
  let other = await text(far);
  while (!other.includes('poke')) other += await text(far);
  expect(other).not.toContain(`"seq":${body.head}}`);
  await Promise.all([near?.cancel(), far?.cancel()]);
});

test('a device keeps its key: the same name with another key is not signed in', async () => {
  const device = await server.device(OFFICER.person);
  const thief = await stranger(OFFICER.person);
  const publicKey = await crypto.subtle.exportKey('jwk', thief.keys.publicKey);
  const answer = await thief.post('/v1/sign-in', {
    tenant: 'ntb',
    username: OFFICER.person,
    password: PASSWORD,
    device: { id: device.deviceId, publicKey },
  });
  expect(answer).toEqual({ status: 409, body: { code: 'device-key-changed' } });
});

test('a device that was revoked is out at once and cannot come back', async () => {
  const device = await server.device(OFFICER.person);
  await server.endpoint.storage.write('ntb', (transaction) =>
    transaction.revokeDevice(OFFICER.person, device.deviceId, NOW),
  );
  expect((await device.fetch('/v1/me')).status).toBe(401);
  expect(await device.enter()).toEqual({ status: 403, body: { code: 'device-revoked' } });
});

test('the escrow share comes back only with the password', async () => {
  const device = await server.device(OFFICER.person);
  const put = await device.fetch('/v1/escrow', {
    method: 'PUT',
    body: JSON.stringify({ escrow: 'c2VjcmV0' }),
  });
  expect(put.status).toBe(200);
  expect(await (await device.fetch('/v1/me')).text()).not.toContain('c2VjcmV0');
  expect((await device.enter()).body.escrow).toBe('c2VjcmV0');
  const other = await server.device(OFFICER.person);
  expect(other.signedIn?.escrow).toBeNull();
});

test.for([
  ['without the header', { 'x-kinerja': '' }],
  ['from another origin', { origin: 'https://jahat.example' }],
  ['from an opaque origin', { origin: 'null' }],
  ['that the browser calls cross-site', { 'sec-fetch-site': 'cross-site' }],
] as const)('a changing request %s is refused', async ([, headers]) => {
  const device = await server.device(OFFICER.person);
  const request = JSON.stringify(await device.envelope([]));
  const refused = await device.fetch('/v1/push', { method: 'POST', body: request, headers });
  expect([refused.status, await refused.json()]).toEqual([403, { code: 'foreign-request' }]);
  expect((await device.fetch('/v1/me')).status).toBe(200);
});

test('every answer under /v1 forbids keeping it, and every answer carries the security headers', async () => {
  const device = await server.device(OFFICER.person);
  const pull = { proto: 1, timeline: 'ntb-1', cursor: '0', scopeHash: '', limit: 10 };
  const asked: [string, RequestInit][] = [
    ['/v1/health', {}],
    ['/v1/tenants', {}],
    ['/v1/me', {}],
    ['/v1/nothing', {}],
    ['/v1/pull', { method: 'POST', body: JSON.stringify(pull) }],
    ['/v1/pull', { method: 'POST', body: 'nonsense' }],
    ['/v1/push', { method: 'POST', body: JSON.stringify(await device.envelope([])) }],
    ['/v1/push', { method: 'POST', body: '{}', headers: { 'x-kinerja': '0' } }],
    ['/v1/sign-in', { method: 'POST', body: '{}' }],
    ['/v1/escrow', { method: 'PUT', body: '{}' }],
    ['/v1/evidence/x', { method: 'HEAD' }],
    ['/v1/evidence/x/y', {}],
    ['/v1/evidence', { method: 'POST', headers: { 'tus-resumable': '1.0.0', 'upload-length': '1' } }],
    ['/v1/evidence', { method: 'OPTIONS' }],
    ['/v1/events', {}],
  ];
  for (const [path, init] of asked) {
    const { headers, body } = await device.fetch(path, init);
    expect(headers.get('cache-control'), path).toBe('no-store');
    expect(headers.get('x-content-type-options'), path).toBe('nosniff');
    expect(headers.get('content-security-policy'), path).toMatch(/^default-src 'none'; script-src 'self'/);
    expect(headers.get('referrer-policy'), path).toBe('no-referrer');
    expect(headers.get('access-control-allow-origin'), path).toBeNull();
    await body?.cancel();
  }
});

test('the app is served for every path it draws, hashed files for a year, and nothing outside its folder', async () => {
  const get = (path: string) => fetch(server.url + path, { headers: { 'accept-encoding': 'gzip, br' } });
  for (const path of ['/', '/tugas', '/entri/abc']) {
    const page = await get(path);
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect(await page.text()).toContain('<title>Kinerja');
    expect(page.headers.get('content-security-policy')).toContain("require-trusted-types-for 'script'");
  }
  const asset = await get('/assets/index-abc.js');
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(asset.headers.get('content-encoding')).toBe('br');
  const script = await asset.text();
  expect(script).toBe('export const a = 1;\n'.repeat(200));
  const old = await fetch(`${server.url}/assets/index-abc.js`, { headers: { 'accept-encoding': 'gzip' } });
  expect([old.headers.get('content-encoding'), await old.text()]).toEqual(['gzip', script]);
  writeFileSync(join(server.dataDir, 'app', 'assets', 'index-abc.js'), 'export const a = 2;\n');
  const changed = await get('/assets/index-abc.js');
  expect(await changed.text()).toBe('export const a = 2;\n');
  expect((await get('/assets/gone.js')).status).toBe(404);
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
  ]) {
    expect(await (await get(path)).text(), path).not.toContain('not for the world');
  }
});

test('a body that is too large, inflates too far, or is no JSON is refused before it is read whole', async () => {
  const device = await server.device(OFFICER.person);
  const send = (body: BodyInit, headers: Record<string, string> = {}) =>
    device.fetch('/v1/push', { method: 'POST', body, headers });
  expect((await send('x'.repeat(2 * 1024 * 1024 + 1))).status).toBe(413);
  const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024));
  expect(bomb.byteLength).toBeLessThan(256 * 1024);
  expect((await send(bomb, { 'content-encoding': 'gzip' })).status).toBe(413);
  const noise = gzipSync(crypto.getRandomValues(new Uint8Array(60_000)), { level: 0 });
  expect((await send(Buffer.concat(Array(6).fill(noise)), { 'content-encoding': 'gzip' })).status).toBe(413);
  expect((await send('broken', { 'content-encoding': 'gzip' })).status).toBe(400);
  expect((await send('{"proto":1')).status).toBe(400);
  expect((await send(`{"proto":1,"x":${'['.repeat(200)}${']'.repeat(200)}}`)).status).toBe(400);
  expect((await send('{"proto":9}')).status).toBe(426);
  const request = await device.envelope([device.set('1', { period: '2023-Q1' })]);
  const squeezed = gzipSync(JSON.stringify(request));
  expect((await send(squeezed, { 'content-encoding': 'gzip' })).status).toBe(200);
  const surrogate = JSON.stringify({ ...request, sig: 'x' }).replace('"x"', '"\\ud800"');
  expect((await send(surrogate)).status).toBe(400);
  const named = JSON.stringify({ ...request, x: 1 }).replace('"x"', '"\\udc00"');
  expect((await send(named)).status).toBe(400);
  expect((await send(JSON.stringify({ ...request, extra: 1 }))).status).toBe(400);
});
