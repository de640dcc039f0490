import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DossierKey } from '../../src/domain/dossier/dossier.ts';
import { caseName } from '../../src/domain/dossier/kinds/personal/case-key.ts';
import { putNumbered } from '../../src/endpoint/rows/put-reference.ts';
import { dossierId } from '../../src/protocol/entry-id.ts';
import type { Draft } from '../../src/store/replica-store.ts';
import { draftOf } from '../store/device.ts';
import { NOW, TENANT } from '../support/builders.ts';
import { CASE_KEY, caseAt, FINDING, INSPECTOR, PERSONNEL, SUMMONS } from '../support/cases.ts';
import { HEAD, OFFICER, OTHER_OFFICER, SECOND_OFFICER, VERIFIER } from '../support/people.ts';
import { startEndpoint, type TestServer } from '../support/server.ts';
import { syncedDevice } from '../support/synced-device.ts';

const people = [PERSONNEL, INSPECTOR].map(({ person }) => ({ id: person, name: person, example: true }));
let server: TestServer;
beforeAll(async () => {
  server = await startEndpoint({ people, positions: [PERSONNEL, INSPECTOR] });
}, 180_000);
afterAll(() => server.stop());

let acts = 0;
const say = (key: DossierKey, name: 'dossier.set' | 'dossier.step', args: object): Draft => {
  acts += 1;
  const e = dossierId(TENANT, key);
  return draftOf(acts, { name, e, as: PERSONNEL.id, base: {}, args: { key, ...args } } as never);
};
const noted = (key: DossierKey, fields: Readonly<Record<string, string>>): readonly Draft[] => [
  say(key, 'dossier.set', { fields: { ...FINDING, ...SUMMONS, ...fields } }),
  say(key, 'dossier.step', { step: 'summon', seen: null, reason: '' }),
];

async function outcome(drafts: readonly Draft[]) {
  const device = await syncedDevice(server, PERSONNEL.person);
  await device.replica.store.append([...drafts], NOW);
  await device.round();
  const box = await device.replica.store.outbox();
  return box.map(({ result }) => result?.problem ?? result?.s).at(-1);
}

test('the endpoint refuses to call somebody for facts that another case has decided about', async () => {
  const decided = caseAt('decided').dossier;
  await server.endpoint.storage.write('ntb', async (transaction) => {
    const scope = await transaction.scopeOf(JSON.stringify(['disdik', OFFICER.person]), 'personal');
    const id = dossierId(TENANT, CASE_KEY);
    await putNumbered(transaction, [{ id, type: 'dossier', scope, ver: 1, body: decided, deleted: false }]);
  });
  const again = { ...CASE_KEY, name: caseName(OFFICER.person, 2) };
  expect(await outcome(noted(again, {}))).toEqual({ code: 'case-unfit', why: 'already-decided' });
  const next = { ...CASE_KEY, name: caseName(OFFICER.person, 3) };
  expect(await outcome(noted(next, { 'act/a/from': '2026-06-08', 'act/a/to': '2026-06-09' }))).toBe('ok');
});

test('a case reaches the person, the line above, personnel and its examiner, and no colleague', async () => {
  const key = { ...CASE_KEY, name: caseName(OFFICER.person, 4) };
  const days = { 'act/a/from': '2026-06-15', 'act/a/to': '2026-06-15' };
  expect(await outcome(noted(key, days))).toBe('ok');
  const holds = async (person: string): Promise<boolean> => {
    const device = await syncedDevice(server, person);
    await device.round();
    const view = await device.replica.view.dossiersView('discipline-case');
    return view.some(({ id }) => id === dossierId(TENANT, key));
  };
  for (const { person } of [OFFICER, HEAD, PERSONNEL, VERIFIER])
    expect(await holds(person), person).toBe(true);
  for (const { person } of [SECOND_OFFICER, OTHER_OFFICER, INSPECTOR])
    expect(await holds(person), person).toBe(false);
});
