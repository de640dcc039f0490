import { afterAll, beforeAll, expect, test } from 'vitest';
import { civilDay } from '../../src/domain/calendar.ts';
import { blankDossier, type Dossier, type DossierKey } from '../../src/domain/dossier/dossier.ts';
import { directive } from '../../src/domain/dossier/kinds/directive.ts';
import { mayReadClass, mayTakeStep } from '../../src/domain/dossier/permission.ts';
import { type Position, ROLES } from '../../src/domain/person.ts';
import { RELATIONS, type Relation } from '../../src/domain/workflow/permission.ts';
import { dossierHash } from '../../src/protocol/dossier-hash.ts';
import { dossierId } from '../../src/protocol/entry-id.ts';
import { draftOf } from '../store/device.ts';
import { DAY, TENANT, worldWith } from '../support/builders.ts';
import { GOVERNOR, HEAD, OFFICER, OTHER_OFFICER, position } from '../support/people.ts';
import { startEndpoint, type TestServer } from '../support/server.ts';
import { type SyncedDevice, syncedDevice } from '../support/synced-device.ts';

const UNITS: Readonly<Record<Relation, string>> = { unit: 'disdik', line: 'setda', tenant: 'dinkes' };
const actors = ROLES.flatMap((role) =>
  RELATIONS.map((relation) => position(role, UNITS[relation], `uji-${role}-${relation}`)),
);

let server: TestServer;
beforeAll(async () => {
  server = await startEndpoint({
    people: actors.map(({ person }) => ({ id: person, name: person, example: true })),
    positions: actors,
  });
}, 180_000);
afterAll(() => server.stop());

const keyNamed = (name: string): DossierKey => ({ kind: 'directive', unit: 'disdik', year: 2026, name });
const idOf = (key: DossierKey): string => dossierId(TENANT, key);

const texts = (from: Position) => ({
  about: 'unit',
  subject: 'disdik',
  text: 'Laporkan sebabnya.',
  from: from.id,
  to: OFFICER.id,
  due: civilDay(server.clock.now + 5 * DAY, 'Asia/Makassar'),
});

/** The dossier that these texts make, to know what is signed before the endpoint has it. */
const written = (key: DossierKey, fields: Readonly<Record<string, string>>): Dossier => {
  const blank = blankDossier(key, 'draft');
  const facets = Object.entries(fields).map(([path, value]) => [path, { ...blank.status, value }]);
  return { ...blank, fields: Object.fromEntries(facets) };
};

const giving = (key: DossierKey, from: Position, n: number) => {
  const [e, as, fields] = [idOf(key), from.id, texts(from)];
  const seen = dossierHash(written(key, fields));
  return [
    draftOf(n, { name: 'dossier.set', e, as, base: {}, args: { key, fields } }),
    draftOf(n + 1, { name: 'dossier.step', e, as, base: {}, args: { key, step: 'give', seen, reason: '' } }),
  ];
};

const seenOn = async (device: SyncedDevice, key: DossierKey): Promise<Dossier | undefined> =>
  (await device.replica.view.dossiersView('directive')).find(({ id }) => id === idOf(key))?.dossier;

test('whoever may give one by the rules may do so at the endpoint, and nobody else; whoever may read it gets it', async () => {
  const standard = keyNamed('untuk-dibaca');
  const governor = await syncedDevice(server, GOVERNOR.person);
  await governor.round();
  await governor.replica.store.append(giving(standard, GOVERNOR, 1), server.clock.now);
  await governor.round();
  const world = worldWith({ positions: actors });
  for (const [i, actor] of actors.entries()) {
    const key = keyNamed(`matriks-${i}`);
    const device = await syncedDevice(server, actor.person);
    await device.round();
    await device.replica.store.append(giving(key, actor, 100 + 2 * i), server.clock.now);
    await device.round();
    const rule = directive.steps.give as (typeof directive.steps)[string];
    const now = server.clock.now;
    const blank = blankDossier(key, 'draft');
    const verdict = mayTakeStep(rule, actor, blank, directive, world, now);
    const item = (await device.replica.store.outbox()).find(({ mutation }) => mutation.e === idOf(key));
    const outcome = item?.result?.problem?.code ?? 'permitted';
    expect([actor.person, outcome]).toEqual([actor.person, verdict]);
    const mayRead = mayReadClass('evaluation', actor, 'disdik', world, now);
    expect([actor.person, (await seenOn(device, standard)) !== undefined]).toEqual([actor.person, mayRead]);
    device.replica.close();
  }
}, 120_000);

test('given without signal it reaches the official, whose answer without evidence comes back, and no other unit', async () => {
  const key = keyNamed('tanpa-sinyal');
  const [governor, officer, head, other] = [
    await syncedDevice(server, GOVERNOR.person),
    await syncedDevice(server, OFFICER.person),
    await syncedDevice(server, HEAD.person),
    await syncedDevice(server, OTHER_OFFICER.person),
  ];
  for (const device of [governor, officer, head, other]) await device.round();
  await governor.replica.store.append(giving(key, GOVERNOR, 201), server.clock.now);
  expect((await seenOn(governor, key))?.status.value.state).toBe('given');
  expect(await seenOn(officer, key)).toBeUndefined();
  for (const device of [governor, officer, head, other]) await device.round();
  expect((await seenOn(officer, key))?.status.value.state).toBe('given');
  expect((await seenOn(head, key))?.fields.text?.value).toBe('Laporkan sebabnya.');
  expect(await seenOn(other, key)).toBeUndefined();
  const args = { key, fields: { answer: 'Sudah.' } };
  const answer = draftOf(203, { name: 'dossier.set', e: idOf(key), as: OFFICER.id, base: {}, args });
  await officer.replica.store.append([answer], server.clock.now);
  const seen = dossierHash((await seenOn(officer, key)) as Dossier);
  const step = { key, step: 'answer', seen, reason: '' };
  await officer.replica.store.append(
    [draftOf(204, { name: 'dossier.step', e: idOf(key), as: OFFICER.id, base: {}, args: step })],
    server.clock.now,
  );
  await officer.round();
  const outbox = await officer.replica.store.outbox();
  expect(outbox.map(({ result }) => result?.problem?.code ?? 'ok')).toContain('evidence-missing');
});
