import { afterAll, beforeAll, expect, test } from 'vitest';
import { civilDay } from '../../src/domain/calendar.ts';
import { delegationName } from '../../src/domain/dossier/kinds/delegation.ts';
import type { Position } from '../../src/domain/person.ts';
import { dossierId } from '../../src/protocol/entry-id.ts';
import { draftOf } from '../store/device.ts';
import { TENANT } from '../support/builders.ts';
import { HEAD, OTHER_HEAD, VERIFIER } from '../support/people.ts';
import { startEndpoint, type TestServer } from '../support/server.ts';
import { type SyncedDevice, syncedDevice } from '../support/synced-device.ts';

const DAY = 86_400_000;
let server: TestServer;
beforeAll(async () => {
  server = await startEndpoint();
}, 180_000);
afterAll(() => server.stop());

const key = { kind: 'delegation', unit: 'disdik', year: 0, name: delegationName(HEAD.id, 'cuti') };
const E = dossierId(TENANT, key);

const step = (n: number, as: string, name: string) =>
  draftOf(n, { name: 'dossier.step', e: E, as, base: {}, args: { key, step: name, seen: null, reason: '' } });

async function positionOn(device: SyncedDevice): Promise<Position | undefined> {
  return (await device.replica.view.rows<Position>('position')).find(({ id }) => id === E);
}

/** What became of a title that the colleague writes as head into the unit's own register. */
async function written(device: SyncedDevice, n: number): Promise<string> {
  const paper = { kind: 'plan-document', unit: 'disdik', year: 2026, name: `naskah-${n}` };
  const args = { key: paper, fields: { title: 'Naskah' } };
  const draft = draftOf(n, { name: 'dossier.set', e: dossierId(TENANT, paper), as: E, base: {}, args });
  await device.replica.store.append([draft], server.clock.now);
  await device.round();
  const kept = (await device.replica.store.outbox()).find(({ mutation }) => mutation.id === draft.id);
  return kept?.result?.problem?.code ?? 'ok';
}

test('given without signal, the colleague acts in the position once it arrived, and no longer once it was ended', async () => {
  const [head, colleague, other] = [
    await syncedDevice(server, HEAD.person),
    await syncedDevice(server, VERIFIER.person),
    await syncedDevice(server, OTHER_HEAD.person),
  ];
  for (const device of [head, colleague, other]) await device.round();
  const until = civilDay(server.clock.now + 5 * DAY, 'Asia/Makassar');
  const args = { key, fields: { to: VERIFIER.id, from: '', until } };
  await head.replica.store.append(
    [draftOf(1, { name: 'dossier.set', e: E, as: HEAD.id, base: {}, args })],
    server.clock.now,
  );
  await head.replica.store.append([step(2, HEAD.id, 'give')], server.clock.now);
  expect(await positionOn(colleague)).toBeUndefined();
  await head.round();
  await colleague.round();
  expect(await positionOn(colleague)).toMatchObject({
    person: VERIFIER.person,
    role: 'head',
    capacity: 'delegate',
    delegatedFrom: HEAD.id,
  });
  expect(await written(colleague, 3)).toBe('ok');
  server.clock.now += 60_000;
  await other.round();
  await other.replica.store.append([step(4, OTHER_HEAD.id, 'end')], server.clock.now);
  await other.round();
  expect((await other.replica.store.outbox())[0]?.result?.problem?.code).toBe('forbidden');
  await head.replica.store.append([step(5, HEAD.id, 'end')], server.clock.now);
  await head.round();
  server.clock.now += 60_000;
  await colleague.round();
  expect((await positionOn(colleague))?.to).toBeLessThan(server.clock.now);
  expect(await written(colleague, 6)).toBe('forbidden');
});
