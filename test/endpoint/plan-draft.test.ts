import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Dossier } from '../../src/domain/dossier/dossier.ts';
import { type Position, ROLES } from '../../src/domain/person.ts';
import type { PlanNode } from '../../src/domain/strategy.ts';
import { importExchange } from '../../src/endpoint/rows/import-exchange.ts';
import { type Storage, StorageUnavailable } from '../../src/endpoint/storage/port.ts';
import { dossierHash } from '../../src/protocol/dossier-hash.ts';
import { dossierId } from '../../src/protocol/entry-id.ts';

import { draftOf } from '../store/device.ts';
import { NOW, TENANT } from '../support/builders.ts';
import { HEAD, HEAD_ABOVE, position } from '../support/people.ts';
import { PLAN, smallPlan } from '../support/plans.ts';
import { startEndpoint, type TestServer, testSet } from '../support/server.ts';
import { type SyncedDevice, syncedDevice } from '../support/synced-device.ts';

const PLANNER = position('planner', 'setda', 'perencana-1');
const SECOND = position('planner', 'setda', 'perencana-2');
const OTHERS = ROLES.filter((role) => role !== 'planner').map((role) =>
  position(role, 'dinkes', `lain-${role}`),
);
const STAFF = [PLANNER, SECOND, ...OTHERS];

let server: TestServer;
beforeAll(async () => {
  const people = STAFF.map(({ person }) => ({ id: person, name: person, example: true }));
  server = await startEndpoint({ people, positions: STAFF });
  const set = { ...testSet('ntb'), planNodes: [...smallPlan()] };
  await importExchange(server.endpoint.storage, TENANT, set, { now: NOW, replace: false });
}, 180_000);
afterAll(() => server.stop());

const devices = new Map<string, SyncedDevice>();
async function at({ person }: Position): Promise<SyncedDevice> {
  const device = devices.get(person) ?? (await syncedDevice(server, person));
  devices.set(person, device);
  await device.round();
  return device;
}

const keyOf = (n: number) => ({ kind: 'plan-draft', unit: 'setda', year: 0, name: `${PLAN}~${n}` });
let made = 0;

/** Hands one command in, and answers the code of its refusal, null when it was taken. */
async function does(as: Position, n: number, name: 'dossier.set' | 'dossier.step', args: object) {
  const device = await at(as);
  made += 1;
  const [key, e] = [keyOf(n), dossierId(TENANT, keyOf(n))];
  const draft = draftOf(made, { name, e, as: as.id, base: {}, args: { key, ...args } });
  await device.replica.store.append([draft], NOW);
  await device.round();
  const [item] = (await device.replica.store.outbox()).filter(({ mutation }) => mutation.id === draft.id);
  return item?.result?.problem?.code ?? null;
}

const sets = (as: Position, n: number, fields: object) => does(as, n, 'dossier.set', { fields });

async function takes(as: Position, n: number, step: string, reason = '') {
  const seen = dossierHash((await draftAt(as, n)) as Dossier);
  return does(as, n, 'dossier.step', { step, seen: reason === '' ? seen : null, reason });
}

async function draftAt(as: Position, n: number): Promise<Dossier | undefined> {
  const { view } = (await at(as)).replica;
  const e = dossierId(TENANT, keyOf(n));
  return (await view.dossiersView('plan-draft')).find(({ id }) => id === e)?.dossier;
}

async function nodesAt(as: Position): Promise<ReadonlyMap<string, PlanNode>> {
  const rows = await (await at(as)).replica.store.rowsOfType('plan-node');
  return new Map(rows.map(({ body }) => [(body as PlanNode).id, body as PlanNode]));
}

test('what a second planner publishes stands on every device: moved with its branch, reworded, new, and gone', async () => {
  const edits = {
    'node/g1/parent': 'm2',
    'node/o1/text': 'Sasaran yang jelas',
    'node/o2/gone': 'yes',
    'node/g3/level': 'goal',
    'node/g3/parent': 'm1',
    'node/g3/text': 'Tujuan baru',
    'node/g3/owner': 'dinkes',
    'indicator/IK-1/definition': 'Banyaknya yang lulus',
  };
  expect(await sets(PLANNER, 1, edits)).toBeNull();
  expect(await takes(PLANNER, 1, 'propose')).toBeNull();
  expect(await takes(PLANNER, 1, 'publish')).toBe('own-work');
  expect((await nodesAt(HEAD)).get('g1')?.parent).toBe('m1');
  expect(await takes(SECOND, 1, 'publish')).toBeNull();
  const nodes = await nodesAt(HEAD);
  expect(nodes.get('g1')?.parent).toBe('m2');
  expect(nodes.get('o1')).toMatchObject({ text: 'Sasaran yang jelas', parent: 'g1' });
  expect(nodes.has('o2')).toBe(false);
  expect(nodes.get('g3')).toMatchObject({ plan: PLAN, level: 'goal', owner: 'dinkes', from: 2025, to: 2029 });
  const indicators = await (await at(HEAD)).replica.store.rowsOfType('indicator');
  expect(indicators.find(({ body }) => (body as { code: string }).code === 'IK-1')?.body).toMatchObject({
    manual: { definition: 'Banyaknya yang lulus' },
  });
});

test('every other role is refused, and so is the head of another unit', async () => {
  await sets(PLANNER, 2, { 'node/v/text': 'Visi baru' });
  await takes(PLANNER, 2, 'propose');
  for (const as of OTHERS) expect([as.role, await takes(as, 2, 'publish')]).toEqual([as.role, 'forbidden']);
  expect(await takes(HEAD, 2, 'publish')).toBe('forbidden');
  expect(await takes(HEAD_ABOVE, 2, 'publish')).toBeNull();
  expect((await nodesAt(HEAD)).get('v')?.text).toBe('Visi baru');
});

test('a draft that breaks the chain is not proposed, and one that breaks it by now is not published', async () => {
  await sets(PLANNER, 3, { 'node/g2/parent': 'nowhere' });
  expect(await takes(PLANNER, 3, 'propose')).toBe('chain-broken');
  await sets(PLANNER, 4, {
    'node/n4/level': 'objective',
    'node/n4/parent': 'g2',
    'node/n4/text': 'X',
    'node/n4/owner': 'disdik',
  });
  await sets(PLANNER, 5, { 'node/g2/gone': 'yes' });
  for (const n of [4, 5]) expect(await takes(PLANNER, n, 'propose')).toBeNull();
  expect(await takes(SECOND, 5, 'publish')).toBeNull();
  expect(await takes(SECOND, 4, 'publish')).toBe('chain-broken');
  expect((await nodesAt(HEAD)).has('n4')).toBe(false);
  expect((await draftAt(HEAD, 4))?.status.value.state).toBe('proposed');
});

test('what follows a publishing in one batch is judged by the plan as it was published', async () => {
  await sets(PLANNER, 6, {
    'node/n6/level': 'goal',
    'node/n6/parent': 'm1',
    'node/n6/text': 'X',
    'node/n6/owner': 'disdik',
  });
  await sets(PLANNER, 7, { 'node/m1/gone': 'yes', 'node/m2/weight': '100' });
  for (const n of [6, 7]) expect(await takes(PLANNER, n, 'propose')).toBeNull();
  const device = await at(SECOND);
  const steps = await Promise.all(
    [7, 6].map(async (n) => {
      made += 1;
      const number = made;
      const seen = dossierHash((await draftAt(SECOND, n)) as Dossier);
      const args = { key: keyOf(n), step: 'publish', seen, reason: '' };
      const e = dossierId(TENANT, keyOf(n));
      return draftOf(number, { name: 'dossier.step', e, as: SECOND.id, base: {}, args });
    }),
  );
  await device.replica.store.append(steps, NOW);
  await device.round();
  const nodes = await nodesAt(HEAD);
  expect([nodes.has('m1'), nodes.has('n6'), nodes.get('m2')?.weight]).toEqual([false, false, '100']);
  expect((await draftAt(HEAD, 6))?.status.value.state).toBe('proposed');
});

test('a transaction that does not end leaves neither the step nor any of its rows, and comes again whole', async () => {
  await sets(PLANNER, 8, { 'node/m2/text': 'Misi baru', 'node/g1/text': 'Tujuan lain' });
  await takes(PLANNER, 8, 'propose');
  await at(SECOND);
  const storage = server.endpoint.storage as { write: Storage['write'] };
  const write = storage.write;
  storage.write = (tenant, work) =>
    write.call(storage, tenant, async (transaction) => {
      await work(transaction);
      throw new StorageUnavailable('The power went.');
    }) as never;
  try {
    await takes(SECOND, 8, 'publish');
  } finally {
    storage.write = write;
  }
  const stored = await server.endpoint.storage.read(TENANT, (view) => view.rowsOfType('plan-node'));
  expect(stored.map(({ body }) => (body as PlanNode).text)).not.toContain('Misi baru');
  await at(SECOND);
  const nodes = await nodesAt(HEAD);
  expect([nodes.get('m2')?.text, nodes.get('g1')?.text]).toEqual(['Misi baru', 'Tujuan lain']);
  expect((await draftAt(HEAD, 8))?.status.value.state).toBe('published');
});

test('a folder that comes again keeps the weights, order and manuals that were drafted here', async () => {
  const before = (await nodesAt(HEAD)).get('m2');
  const set = { ...testSet('ntb'), planNodes: smallPlan().map(({ weight: _weight, ...node }) => node) };
  await importExchange(server.endpoint.storage, TENANT, set, { now: NOW, replace: false });
  expect((await nodesAt(HEAD)).get('m2')?.weight).toBe(before?.weight);
});
