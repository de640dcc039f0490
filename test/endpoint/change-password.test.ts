import { afterEach, beforeEach, expect, test } from 'vitest';
import { SignIn } from '../../src/endpoint/accounts/sign-in.ts';
import type { TestDevice } from '../support/device.ts';
import { OFFICER, SECOND_OFFICER } from '../support/people.ts';
import { quickPassword } from '../support/quick-password.ts';
import { PASSWORD, startEndpoint, type TestServer } from '../support/server.ts';

const NEXT = 'hujan turun di Sembalun';

let server: TestServer;
beforeEach(async () => {
  server = await startEndpoint();
}, 180_000);
afterEach(() => server.stop());

async function change(device: TestDevice, old: string, next: string) {
  const response = await device.fetch('/v1/password', { method: 'PUT', body: JSON.stringify({ old, next }) });
  const { code = null } = (await response.json()) as { code?: string };
  return { status: response.status, code };
}

const isOpen = async (device: TestDevice) => (await device.fetch('/v1/me')).status === 200;

test('a person gives himself another password: the old one opens nothing, other sessions end, this one stays', async () => {
  const own = await server.device(OFFICER.person);
  const other = await server.device(OFFICER.person);
  const colleague = await server.device(SECOND_OFFICER.person);
  expect(await change(own, PASSWORD, NEXT)).toEqual({ status: 200, code: null });
  expect(await isOpen(own)).toBe(true);
  expect(await isOpen(other)).toBe(false);
  expect(await isOpen(colleague)).toBe(true);
  expect((await other.enter(PASSWORD)).status).toBe(401);
  expect((await other.enter(NEXT)).status).toBe(200);
});

test('whoever does not know the password cannot change it, and cannot go on guessing at it', async () => {
  const own = await server.device(OFFICER.person);
  for (let i = 0; i < 5; i += 1) {
    expect(await change(own, `salah ${i}`, NEXT)).toEqual({ status: 401, code: 'wrong-credentials' });
  }
  expect(await change(own, PASSWORD, NEXT)).toEqual({ status: 429, code: 'too-many-tries' });
  expect(await isOpen(own)).toBe(true);
});

test('a short password, or the one before, is none; without a session nothing can be asked', async () => {
  const own = await server.device(OFFICER.person);
  for (const next of ['empat-belas-hr', PASSWORD, 'x'.repeat(1001)]) {
    expect((await change(own, PASSWORD, next)).code).toBe('bad-envelope');
  }
  await own.fetch('/v1/sign-out', { method: 'POST', body: '{}' });
  expect((await change(own, PASSWORD, NEXT)).code).toBe('signed-out');
});

test('a password that an administrator gives while the old one is checked stays', async () => {
  const { storage } = server.endpoint;
  const who = { tenant: 'ntb', person: OFFICER.person, device: 'alat', session: '', publicKey: '', until: 0 };
  const asked = new SignIn(server.endpoint).changePassword(who, { old: PASSWORD, next: NEXT });
  const given = await quickPassword('dari-administrator');
  await storage.write('ntb', (transaction) =>
    transaction.saveAccount({ person: OFFICER.person, username: OFFICER.person, password: given }),
  );
  expect(await asked).toMatchObject({ ok: false, refusal: { code: 'wrong-credentials' } });
  const kept = await storage.read('ntb', (view) => view.accountOf(OFFICER.person));
  expect(kept?.password).toBe(given);
});
