import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Position } from '../../src/domain/person.ts';
import { readingsOf } from '../../src/endpoint/rows/readings.ts';
import { dossierId } from '../../src/protocol/entry-id.ts';
import { pullOnce } from '../../src/sync/pull-once.ts';
import { draftOf } from '../store/device.ts';
import { NOW, TENANT, uuid } from '../support/builders.ts';
import {
  GOVERNOR,
  HEAD,
  HEAD_ABOVE,
  OFFICER,
  OTHER_HEAD,
  position,
  SECOND_OFFICER,
  VERIFIER,
} from '../support/people.ts';
import { startEndpoint, type TestServer } from '../support/server.ts';
import { type SyncedDevice, syncedDevice } from '../support/synced-device.ts';

const PERSONNEL = position('personnel', 'dinkes', 'kepegawaian');
const staff = {
  people: [{ id: PERSONNEL.person, name: PERSONNEL.person, example: true }],
  positions: [PERSONNEL],
};

let server: TestServer;
beforeAll(async () => {
  server = await startEndpoint(staff);
}, 180_000);
afterAll(() => server.stop());

const key = { kind: 'feedback', unit: 'disdik', year: 2026, name: OFFICER.person };
const E = dossierId(TENANT, key);
let acts = 0;
const write = (as: Position, text: string) => {
  acts += 1;
  const fields = { [`note/n${acts}/text`]: text };
  return draftOf(acts, { name: 'dossier.set', e: E, as: as.id, base: {}, args: { key, fields } });
};

const holds = async (device: SyncedDevice): Promise<boolean> =>
  (await device.replica.view.dossiersView('feedback')).some(({ id }) => id === E);

async function fetched(person: string): Promise<SyncedDevice> {
  const device = await syncedDevice(server, person);
  expect(await device.round()).toEqual({ kind: 'done' });
  return device;
}

const readings = () =>
  readingsOf(server.endpoint, { tenant: TENANT, person: OFFICER.person } as Parameters<typeof readingsOf>[1]);

test('a record reaches the person, the heads above and personnel, and nobody else', async () => {
  const officer = await fetched(OFFICER.person);
  await officer.replica.store.append([write(OFFICER, 'Mohon masukan')], NOW);
  await officer.round();
  for (const reader of [OFFICER, HEAD, HEAD_ABOVE, PERSONNEL])
    expect(await holds(await fetched(reader.person)), reader.id).toBe(true);
  for (const other of [SECOND_OFFICER, VERIFIER, OTHER_HEAD, GOVERNOR])
    expect(await holds(await fetched(other.person)), other.id).toBe(false);
});

test('a colleague can neither write in it nor learn from the refusal that it exists', async () => {
  const colleague = await fetched(SECOND_OFFICER.person);
  await colleague.replica.store.append([write(SECOND_OFFICER, 'Numpang')], NOW);
  await colleague.round();
  const [item] = await colleague.replica.store.outbox();
  expect(item?.result?.problem).toEqual({ code: 'forbidden', command: 'dossier.set' });
});

test('a record of a stranger to the unit is not begun', async () => {
  const head = await fetched(OTHER_HEAD.person);
  const foreign = { ...key, unit: 'dinkes' };
  const args = { key: foreign, fields: { 'note/x/text': 'Curang' } };
  const e = dossierId(TENANT, foreign);
  await head.replica.store.append(
    [draftOf(99, { name: 'dossier.set', e, as: OTHER_HEAD.id, base: {}, args })],
    NOW,
  );
  await head.round();
  const [item] = await head.replica.store.outbox();
  expect(item?.result?.problem?.code).toBe('invalid');
});

test('what reached another and what another opened without signal is told to the person, once', async () => {
  const head = await fetched(HEAD.person);
  await head.round();
  await head.replica.store.noteOpenings([{ id: uuid(501), entity: E, at: head.clock.now }]);
  const colleague = await fetched(SECOND_OFFICER.person);
  await colleague.replica.store.noteOpenings([{ id: uuid(502), entity: E, at: colleague.clock.now }]);
  for (const device of [head, head, colleague]) await device.round();
  const told = await readings();
  const opened = told.filter(({ what }) => what === 'record');
  expect(opened).toMatchObject([{ person: HEAD.person, entity: E, sha: '' }]);
  const delivered = told.filter(({ what, person }) => what === 'delivery' && person === HEAD.person);
  expect(delivered.length).toBeGreaterThan(0);
  expect(told.map(({ person }) => person)).not.toContain(OFFICER.person);
  expect(await head.replica.store.openings()).toEqual([]);
});

test('a new record does not send a device that holds the others back to its beginning', async () => {
  const head = await fetched(HEAD.person);
  const second = { ...key, name: SECOND_OFFICER.person };
  const e = dossierId(TENANT, second);
  const author = await fetched(SECOND_OFFICER.person);
  const args = { key: second, fields: { 'note/a/text': 'Halo' } };
  await author.replica.store.append(
    [draftOf(200, { name: 'dossier.set', e, as: SECOND_OFFICER.id, base: {}, args })],
    NOW,
  );
  await author.round();
  // A reading that starts over says `again`.
  expect(await pullOnce(head.inputs)).toEqual({ kind: 'done' });
  expect((await head.replica.view.dossiersView('feedback')).some(({ id }) => id === e)).toBe(true);
});
