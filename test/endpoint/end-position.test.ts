import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Position } from '../../src/domain/person.ts';
import { readArguments } from '../../src/endpoint/commands/arguments.ts';
import { endPosition } from '../../src/endpoint/commands/end-command.ts';
import { NOW } from '../support/builders.ts';
import type { TestDevice } from '../support/device.ts';
import { OFFICER } from '../support/people.ts';
import { startEndpoint, type TestServer } from '../support/server.ts';

let server: TestServer;
let phone: TestDevice;
beforeAll(async () => {
  server = await startEndpoint();
  phone = await server.device(OFFICER.person);
}, 180_000);
afterAll(() => server.stop());

async function end(...options: string[]): Promise<{ readonly code: number; readonly out: string }> {
  const said: string[] = [];
  const given = readArguments([OFFICER.id, '--tenant', 'ntb', ...options]);
  const code = await endPosition(server.endpoint, given, (line) => said.push(line));
  return { code, out: said.join('\n') };
}

async function endOnDevice(): Promise<number | null> {
  await phone.pull();
  const body = phone.rows.get(`position:${OFFICER.id}`)?.body as Position | undefined;
  return body?.to ?? null;
}

test('a day ahead travels to the device, whatever it holds back', async () => {
  await phone.push([phone.set('1', { period: '2024-Q2' })], { pending: 3 });
  const { code, out } = await end('--on', '2099-12-31');
  expect([code, out]).toEqual([0, expect.stringContaining(`${phone.deviceId}  `)]);
  expect(out).toContain('3 belum terkirim');
  // The last day is in: the first moment without the right is midnight in Mataram.
  expect(await endOnDevice()).toBe(Date.UTC(2099, 11, 31, 16));
});

test('nobody is moved at once while a device holds work back, unless somebody says why', async () => {
  const before = await endOnDevice();
  expect(await end()).toMatchObject({ code: 1, out: expect.stringContaining('--force --reason') });
  expect(await endOnDevice()).toBe(before);
  await expect(end('--force')).rejects.toThrow('--reason');
  expect((await end('--force', '--reason', 'Ponsel hilang')).code).toBe(0);
  const log = await server.endpoint.storage.read('ntb', (view) =>
    view.accessesTo(OFFICER.person, ['position.end-forced'], 9),
  );
  expect(log).toMatchObject([{ act: 'position.end-forced', subject: `${OFFICER.id} Ponsel hilang` }]);
  expect(await endOnDevice()).toBe(NOW);
});
