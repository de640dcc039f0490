import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Entry, EntryKey } from '../../src/domain/entry.ts';
import { PACK } from '../../src/endpoint/world.ts';
import { entryId } from '../../src/protocol/entry-id.ts';
import { contentHash } from '../../src/protocol/hash.ts';
import { indicator, keyOf, uuid } from '../support/builders.ts';
import type { TestDevice } from '../support/device.ts';
import {
  GOVERNOR,
  HEAD_ABOVE,
  OFFICER,
  OTHER_OFFICER,
  position,
  SECOND_OFFICER,
  VERIFIER,
} from '../support/people.ts';
import { startEndpoint, type TestServer } from '../support/server.ts';
import { attached, create, fetchFile, head, patch, photo, send } from '../support/uploads.ts';

const planner = position('planner', 'setda', 'perencana');

let server: TestServer;
let officer: TestDevice;
beforeAll(async () => {
  const people = [{ id: planner.person, name: planner.person, example: true }];
  server = await startEndpoint({ people, positions: [planner] });
  officer = await server.device(OFFICER.person);
}, 30_000);
afterAll(() => server.stop());

const stored = (e: string, tenant = 'ntb') =>
  server.endpoint.storage.read(tenant, async (view) => (await view.rows([e])).get(e));

test('nobody else may send the file, continue the upload, or see that it exists', async () => {
  const bytes = photo();
  const said = await attached(officer, bytes);
  const at = (await create(officer, said)).headers.get('location') ?? '';
  for (const { person } of [SECOND_OFFICER, OTHER_OFFICER, VERIFIER]) {
    const other = await server.device(person);
    expect((await create(other, said)).status).toBe(403);
    expect((await head(other, at)).status).toBe(404);
    expect((await patch(other, at, bytes)).status).toBe(404);
  }
  const namesake = await server.device(OFFICER.person, 'sumbawa');
  expect((await create(namesake, said)).status).toBe(409);
  expect((await head(namesake, at)).status).toBe(404);
  const stranger = await server.device(OFFICER.person);
  stranger.cookie = '';
  expect((await create(stranger, said)).status).toBe(401);
  expect((await patch(stranger, at, bytes)).status).toBe(401);
});

test('evidence is read by those the table names, through the entry, and by nobody else', async () => {
  const bytes = photo();
  const said = await attached(officer, bytes);
  await send(officer, bytes, said);
  const statusFor = async (person: string, tenant: 'ntb' | 'sumbawa' = 'ntb') =>
    (await fetchFile(await server.device(person, tenant), said)).status;
  expect(await statusFor(SECOND_OFFICER.person)).toBe(200);
  expect(await statusFor(HEAD_ABOVE.person)).toBe(200);
  expect(await statusFor(GOVERNOR.person)).toBe(200);
  expect(await statusFor(OTHER_OFFICER.person)).toBe(404);
  expect(await statusFor(planner.person)).toBe(404);
  expect(await statusFor(OFFICER.person, 'sumbawa')).toBe(404);
});

test('to know a hash is no right: attaching the hash of another unit does not open its bytes', async () => {
  const bytes = photo();
  const said = await attached(officer, bytes);
  await send(officer, bytes, said);
  const thief = await server.device(OTHER_OFFICER.person);
  const key: EntryKey = keyOf({ unit: 'dinkes', indicator: 'IK-D' });
  const e = entryId('ntb', key);
  await thief.push([thief.set('1', key)]);
  await thief.act('evidence.attach', { key, evidence: { ...said.evidence, id: uuid(77) } as never });
  expect((await fetchFile(thief, { ...said, e })).status).toBe(404);
});

test('an entry whose file has not arrived cannot be verified, and can once it has', async () => {
  const bytes = photo();
  const said = await attached(officer, bytes);
  await officer.act('submission.submit', {}, { e: said.e });
  const verifier = await server.device(VERIFIER.person);
  const verify = async () => {
    const entry = (await stored(said.e))?.body as Entry;
    const seen = contentHash(entry, indicator('IK-2', { minEvidence: 1 }), PACK);
    return verifier.act('submission.verify', { seen }, { e: said.e });
  };
  expect((await verify()).problem).toEqual({ code: 'evidence-not-stored', sha: said.evidence.sha });
  await send(officer, bytes, said);
  expect((await verify()).s).toBe('ok');
});

test('looking at the evidence of another person is written down', async () => {
  const bytes = photo();
  const said = await attached(officer, bytes);
  await send(officer, bytes, said);
  await (await fetchFile(officer, said)).arrayBuffer();
  const verifier = await server.device(VERIFIER.person);
  await (await fetchFile(verifier, said)).arrayBuffer();
  const { DatabaseSync } = await import('node:sqlite');
  const db = new DatabaseSync(join(server.dataDir, 'kinerja.db'));
  const looks = db
    .prepare('SELECT person, owner FROM access_log WHERE tenant = ? AND subject = ?')
    .all('ntb', `${said.e}/${said.evidence.sha}`)
    .map((row) => ({ ...row }));
  expect(looks).toEqual([{ person: VERIFIER.person, owner: OFFICER.person }]);
  expect(() => db.exec('DELETE FROM access_log')).toThrow('insert-only');
  db.close();
});
