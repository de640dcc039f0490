import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { Entry } from '../../src/domain/entry.ts';
import { type Bus, LocalBus } from '../../src/endpoint/watch/bus.ts';
import { entryId } from '../../src/protocol/entry-id.ts';
import type { Mutation } from '../../src/protocol/mutation.ts';
import type { PushReply, PushRequest } from '../../src/protocol/push.ts';
import { keyOf } from '../support/builders.ts';
import { TestDevice } from '../support/device.ts';
import { OFFICER } from '../support/people.ts';
import { openPlace, seededFolder, spawnEndpoint, startEndpoint } from '../support/server.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Sends a push and closes the line at a chosen moment, without waiting for an answer. */
async function pushAndHangUp(
  device: TestDevice,
  request: PushRequest,
  when: { readonly afterBytes?: number; readonly signal?: Promise<void> },
): Promise<void> {
  const { hostname, port } = new URL(device.url);
  const body = Buffer.from(JSON.stringify(request));
  const head = [
    'POST /v1/push HTTP/1.1',
    `host: ${hostname}:${port}`,
    ...Object.entries(device.sessionHeaders).map(([name, value]) => `${name}: ${value}`),
    'x-kinerja: 1',
    'content-type: application/json',
    `content-length: ${body.byteLength}`,
    '',
    '',
  ].join('\r\n');
  const socket = connect(Number(port), hostname);
  const closed = new Promise<void>((done) => socket.once('close', () => done()));
  socket.write(head);
  await new Promise<void>((sent) =>
    socket.write(body.subarray(0, when.afterBytes ?? body.byteLength), () => sent()),
  );
  await (when.signal ?? new Promise((done) => setTimeout(done, 20)));
  socket.destroy();
  await closed;
}

async function expectOnce(dataDir: string, mutations: readonly Mutation[]): Promise<void> {
  const endpoint = await openPlace(dataDir);
  const lines = await endpoint.storage.read('ntb', (view) => view.ledger(0, 100_000));
  const ids = lines.map((line) => line.id);
  expect(mutations.map(({ id }) => ids.filter((one) => one === id).length)).toEqual(mutations.map(() => 1));
  const rows = await endpoint.storage.read('ntb', (view) => view.rows(mutations.map(({ e }) => e)));
  for (const { id, e } of mutations) {
    const entry = rows.get(e)?.body as Entry;
    expect(entry.trail.filter((step) => step.mut === id).length).toBe(1);
    expect(entry.candidates).toEqual([]);
  }
  await endpoint.storage.close();
}

const batchOf = (device: TestDevice, year: number): Mutation[] =>
  [1, 2, 3, 4].map((quarter, i) =>
    device.set(String(quarter), { period: `${year}-Q${quarter}` }, { ahead: i }),
  );

test('a line cut before the request is whole changes nothing, and the batch sent again is taken once', async () => {
  const server = await startEndpoint();
  const device = await server.device(OFFICER.person);
  const batch = batchOf(device, 2001);
  await pushAndHangUp(device, await device.envelope(batch), { afterBytes: 200 });
  const e = entryId('ntb', keyOf({ period: '2001-Q1' }));
  expect(await server.endpoint.storage.read('ntb', async (view) => (await view.rows([e])).size)).toBe(0);
  expect((await device.push(batch)).status).toBe(200);
  await expectOnce(server.dataDir, batch);
  await server.stop();
}, 180_000);

test('a line cut after the commit and before the answer loses nothing and doubles nothing', async () => {
  const local = new LocalBus();
  let committed: () => void = () => {};
  const afterCommit = new Promise<void>((done) => {
    committed = done;
  });
  const bus: Bus = {
    publish: (tenant, seq) => {
      committed();
      local.publish(tenant, seq);
    },
    watch: (tenant, told) => local.watch(tenant, told),
  };
  const server = await startEndpoint({ bus });
  const device = await server.device(OFFICER.person);
  const batch = batchOf(device, 2002);
  await pushAndHangUp(device, await device.envelope(batch), { signal: afterCommit });
  const { status, body } = await device.push(batch);
  expect([status, body.ack, body.results.map((one) => one.s)]).toEqual([200, 4, ['ok', 'ok', 'ok', 'ok']]);
  await expectOnce(server.dataDir, batch);
  await server.stop();
}, 180_000);

test('two connections that bring the same batch at the same moment take it once', async () => {
  const server = await startEndpoint();
  const device = await server.device(OFFICER.person);
  const batch = batchOf(device, 2003);
  const request = await device.envelope(batch);
  const answers = await Promise.all([1, 2, 3].map(() => device.post<PushReply>('/v1/push', request)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  const [first, ...others] = answers.map(({ body }) => JSON.stringify(body.results));
  expect(others).toEqual([first, first]);
  await expectOnce(server.dataDir, batch);
  await server.stop();
}, 180_000);

test('an endpoint killed at any moment of a push keeps what it answered and takes the rest once', async () => {
  const dataDir = await seededFolder();
  folders.push(dataDir);
  let server = await spawnEndpoint(dataDir);
  const device = await TestDevice.signIn({
    url: server.url,
    tenant: 'ntb',
    person: OFFICER.person,
    now: Date.now,
  });
  const all: Mutation[] = [];
  for (const [round, delay] of [0, 2, 4, 6, 9, 14, 25].entries()) {
    const batch = batchOf(device, 2004 + round);
    all.push(...batch);
    const pushing = device.push(batch).then(
      ({ status }) => status,
      () => 0,
    );
    await new Promise((done) => setTimeout(done, delay));
    await server.kill();
    const status = await pushing;
    server = await spawnEndpoint(dataDir);
    device.url = server.url;
    if (status !== 200) expect((await device.push(batch)).status).toBe(200);
  }
  expect(await server.stop()).toBe(0);
  await expectOnce(dataDir, all);
}, 120_000);
