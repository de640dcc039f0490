import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Dossier } from '../../src/domain/dossier/dossier.ts';
import { competence } from '../../src/domain/dossier/kinds/competence.ts';
import { mayReadEvidence } from '../../src/endpoint/rows/extent.ts';
import { putNumbered } from '../../src/endpoint/rows/put-reference.ts';
import { settleRows } from '../../src/endpoint/rows/settle-rows.ts';
import { dossierId } from '../../src/protocol/entry-id.ts';
import { draftOf } from '../store/device.ts';
import { NOW, TENANT } from '../support/builders.ts';
import { HEAD, HEAD_ABOVE, OFFICER, OTHER_HEAD, OTHER_OFFICER, SECOND_OFFICER } from '../support/people.ts';
import { startEndpoint, type TestServer } from '../support/server.ts';
import { differing, type SyncedDevice, syncedDevice } from '../support/synced-device.ts';

let server: TestServer;
let other: SyncedDevice;
beforeAll(async () => {
  server = await startEndpoint();
  other = await fetched(OTHER_OFFICER.person);
}, 180_000);
afterAll(() => server.stop());

const key = { kind: competence.name, unit: OFFICER.unit, year: 2026, name: '' };
const E = dossierId(TENANT, key);

async function fetched(person: string): Promise<SyncedDevice> {
  const device = await syncedDevice(server, person);
  expect(await device.round()).toEqual({ kind: 'done' });
  return device;
}

const held = async (device: SyncedDevice): Promise<boolean> =>
  (await device.replica.view.dossiersView(competence.name)).some(({ id }) => id === E);

let acts = 0;
async function write(
  fields: Record<string, string>,
  base: Record<string, { m: string }> = {},
): Promise<string> {
  acts += 1;
  const author = await fetched(OFFICER.person);
  const draft = draftOf(acts, { name: 'dossier.set', e: E, as: OFFICER.id, base, args: { key, fields } });
  await author.replica.store.append([draft], NOW);
  await author.round();
  const [item] = await author.replica.store.outbox();
  expect(item?.result?.s).toBe('ok');
  return draft.id;
}

const readers = async (): Promise<readonly string[]> => {
  const people = [OFFICER, SECOND_OFFICER, HEAD, HEAD_ABOVE, OTHER_HEAD].map(({ person }) => person);
  const all = [];
  for (const person of people) if (await held(await fetched(person))) all.push(person);
  await other.round();
  return (await held(other)) ? [...all, OTHER_OFFICER.person] : all;
};
const OWN = [OFFICER, SECOND_OFFICER, HEAD, HEAD_ABOVE].map(({ person }) => person);
const ALL = [...OWN, OTHER_HEAD.person, OTHER_OFFICER.person];

test('what a unit of fewer than five learned travels to it and the heads above it alone, and moves when it grows or shrinks', async () => {
  await write({ 'training/t1/title': 'Contoh', 'training/t1/people': '1' });
  expect(await readers()).toEqual(OWN);
  const six = await write({ people: '6' });
  expect(await readers()).toEqual(ALL);
  await write({ people: '4' }, { people: { m: six } });
  expect(await readers()).toEqual(OWN);
  // What it let go is what it should hold: nothing is fetched again.
  expect(await differing(other)).toEqual([]);
  const { storage, references } = server.endpoint;
  const [row, known] = await storage.read(TENANT, async (view) => [
    (await view.rows([E])).get(E)?.body as Dossier,
    await references.of(TENANT, view),
  ]);
  const opens = (person: string) => mayReadEvidence(known, row, person, NOW);
  expect([OFFICER, OTHER_OFFICER].map(({ person }) => opens(person))).toEqual([true, false]);
});

test('a record that stands where everybody reads it moves when the endpoint starts', async () => {
  const { storage } = server.endpoint;
  await storage.write(TENANT, async (transaction) => {
    const row = (await transaction.rows([E])).get(E);
    if (!row) throw new Error('The record is there.');
    const scope = await transaction.scopeOf('', 'plan');
    await putNumbered(transaction, [{ ...row, scope, ver: row.ver + 1 }]);
  });
  expect(await readers()).toEqual(ALL);
  await settleRows(server.endpoint);
  expect(await readers()).toEqual(OWN);
  const versionAfter = await storage.read(TENANT, async (view) => (await view.head()).seq);
  await settleRows(server.endpoint);
  expect(await storage.read(TENANT, async (view) => (await view.head()).seq)).toBe(versionAfter);
});
