import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Dossier } from '../../src/domain/dossier/dossier.ts';
import { dossierHash } from '../../src/protocol/dossier-hash.ts';
import { dossierId } from '../../src/protocol/entry-id.ts';

import { draftOf } from '../store/device.ts';
import { NOW, TENANT, uuid } from '../support/builders.ts';
import { HEAD, OFFICER, OTHER_OFFICER } from '../support/people.ts';
import { startEndpoint, type TestServer } from '../support/server.ts';
import { type SyncedDevice, syncedDevice } from '../support/synced-device.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startEndpoint();
}, 180_000);
afterAll(() => server.stop());

const key = { kind: 'plan-document', unit: 'disdik', year: 2026, name: 'renstra-1' };
const E = dossierId(TENANT, key);

const write = (n: number, as: string, fields: object, base: object = {}) =>
  draftOf(n, { name: 'dossier.set', e: E, as, base: base as never, args: { key, fields } });

async function dossierOn(device: SyncedDevice): Promise<Dossier | undefined> {
  return (await device.replica.view.dossiersView('plan-document')).find(({ id }) => id === E)?.dossier;
}

test('what an officer writes without signal shows at once, arrives, and is read by everybody in the tenant', async () => {
  const officer = await syncedDevice(server, OFFICER.person);
  await officer.round();
  await officer.replica.store.append([write(1, OFFICER.id, { title: 'Renstra', sort: 'renstra' })], NOW);
  expect((await dossierOn(officer))?.fields.title?.value).toBe('Renstra');
  expect(await officer.round()).toEqual({ kind: 'done' });
  const other = await syncedDevice(server, OTHER_OFFICER.person);
  await other.round();
  expect((await dossierOn(other))?.fields.title).toMatchObject({ value: 'Renstra', by: OFFICER.person });
  expect(await officer.replica.store.unacked(10)).toEqual([]);
});

test('a text written without having seen the other waits beside it, and the same digits stand on every device', async () => {
  const [officer, head] = [
    await syncedDevice(server, OFFICER.person),
    await syncedDevice(server, HEAD.person),
  ];
  for (const device of [officer, head]) await device.round();
  const seen = { title: { m: uuid(1) } };
  await officer.replica.store.append([write(2, OFFICER.id, { title: 'Renstra A' }, seen)], NOW);
  await head.replica.store.append([write(3, HEAD.id, { title: 'Renstra B' }, seen)], NOW);
  await officer.round();
  await head.round();
  await officer.round();
  const [mine, theirs] = [await dossierOn(officer), await dossierOn(head)];
  expect(mine).toEqual(theirs);
  expect(mine?.fields.title?.value).toBe('Renstra A');
  expect(mine?.candidates).toMatchObject([
    { facet: 'title', value: 'Renstra B', by: HEAD.person, open: true },
  ]);
});

test('whoever may not write in it gets the refusal back, and the dossier is untouched', async () => {
  const other = await syncedDevice(server, OTHER_OFFICER.person);
  await other.round();
  const before = await dossierOn(other);
  await other.replica.store.append([write(4, OTHER_OFFICER.id, { title: 'Milik kami' })], NOW);
  expect(await other.round()).toEqual({ kind: 'done' });
  const [item] = await other.replica.store.outbox();
  expect(item).toMatchObject({ state: 'rejected', result: { problem: { code: 'forbidden' } } });
  await other.round();
  expect(await dossierOn(other)).toEqual(before);
});

test('nothing is signed over two texts that wait for a decision', async () => {
  const head = await syncedDevice(server, HEAD.person);
  await head.round();
  const seen = dossierHash((await dossierOn(head)) as Dossier);
  const args = { key, step: 'register', seen, reason: '' };
  await head.replica.store.append(
    [draftOf(5, { name: 'dossier.step', e: E, as: HEAD.id, base: {}, args })],
    NOW,
  );
  await head.round();
  const [item] = await head.replica.store.outbox();
  expect(item?.result?.problem?.code).toBe('conflict-open');
});
