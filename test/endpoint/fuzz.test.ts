import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PushRequest } from '../../src/protocol/push.ts';
import { keyOf, note } from '../support/builders.ts';
import type { TestDevice } from '../support/device.ts';
import { OFFICER } from '../support/people.ts';
import { startEndpoint, type TestServer } from '../support/server.ts';

let server: TestServer;
let device: TestDevice;
let good: PushRequest;
beforeAll(async () => {
  server = await startEndpoint();
  device = await server.device(OFFICER.person);
  good = await device.envelope([device.set('1', { period: '2010-Q1' })]);
}, 180_000);
afterAll(() => server.stop());

const head = async () => (await server.endpoint.storage.read('ntb', (view) => view.head())).seq;

test('no body whatsoever makes the endpoint fail or write', async () => {
  const before = await head();
  const path = fc.constantFrom('/v1/push', '/v1/pull', '/v1/sign-in');
  const body = fc.oneof(fc.string({ unit: 'binary' }), fc.json({ maxDepth: 6 }));
  await fc.assert(
    fc.asyncProperty(path, body, async (to, text) => {
      const { status } = await device.fetch(to, { method: 'POST', body: text });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    }),
    { numRuns: 150 },
  );
  expect(await head()).toBe(before);
});

test('a good batch with one member replaced by anything is refused or recorded, never a failure', async () => {
  const member = fc.constantFrom(...Object.keys(good.muts[0] ?? {}));
  await fc.assert(
    fc.asyncProperty(member, fc.jsonValue({ maxDepth: 4 }), async (name, value) => {
      const muts = [{ ...good.muts[0], [name]: value }] as PushRequest['muts'];
      const { status, body } = await device.post<{ results?: { s: string }[] }>(
        '/v1/push',
        await device.envelope(muts),
      );
      // 403: the parser read another value than the one that was signed.
      expect([200, 400, 403, 409]).toContain(status);
      if (status === 200) device.settle(muts);
      if (status === 200) expect(body.results?.length).toBe(1);
      good = {
        ...good,
        muts: [{ ...good.muts[0], rseq: device.last + 1, id: crypto.randomUUID() } as never],
      };
    }),
    { numRuns: 200 },
  );
});

test('a NUL finds nobody and nothing, wherever it is put; in a text that is only kept, it is kept', async () => {
  const nul = 'a\0b';
  const signIn = { tenant: 'ntb', username: nul, password: 'x', device: { id: 'device-1', publicKey: {} } };
  expect((await device.post('/v1/sign-in', signIn)).status).toBe(400);
  expect((await device.fetch(`/v1/evidence/a%00b/${'0'.repeat(64)}`)).status).toBe(404);
  for (const path of ['/publik/a%00b', '/data/ntb/a%00b/figures.csv', '/verifikasi/a%00b'])
    expect((await fetch(`${server.url}${path}`)).status, path).toBe(404);
  const args = { key: keyOf({ period: '2010-Q2' }), note: note(nul) };
  expect((await device.act('realization.note', args, { base: { note: { v: 0 } } })).s).toBe('ok');
  const named = await device.envelope([{ ...device.set('1'), name: nul as never }]);
  expect((await device.post('/v1/push', named)).status).toBe(400);
});
