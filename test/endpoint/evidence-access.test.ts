import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Entry, EntryKey } from '../../src/domain/entry.ts';
import { packName } from '../../src/domain/rule-pack/frame.ts';
import { DEFAULT_PACK } from '../../src/domain/scoring/default-pack.ts';
import { evidencePath } from '../../src/endpoint/evidence/evidence-file.ts';
import { bringRecordsHome } from '../../src/endpoint/evidence/evidence-homes.ts';
import { dossierId, entryId } from '../../src/protocol/entry-id.ts';
import { contentHash } from '../../src/protocol/hash.ts';
import { indicator, keyOf, uuid } from '../support/builders.ts';
import { byHand } from '../support/by-hand.ts';
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
import { type Attached, attached, create, fetchFile, head, patch, photo, send } from '../support/uploads.ts';

const planner = position('planner', 'setda', 'perencana');
const local = position('officer', 'disdik', 'petugas-wilayah', { area: '5201' });
const extra = [planner, local];

let server: TestServer;
let officer: TestDevice;
beforeAll(async () => {
  const people = extra.map(({ person }) => ({ id: person, name: person, example: true }));
  server = await startEndpoint({ people, positions: extra });
  officer = await server.device(OFFICER.person);
}, 180_000);
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

test('an upload is named by the path alone: a query cannot turn one upload into another', async () => {
  const [mine, theirs] = [photo(), photo()];
  const saidHere = await attached(officer, mine);
  const here = (await create(officer, saidHere)).headers.get('location') ?? '';
  const second = await server.device(SECOND_OFFICER.person);
  const saidThere = await attached(second, theirs);
  const there = (await create(second, saidThere)).headers.get('location') ?? '';
  const id = there.split('/').at(-1);
  expect((await patch(officer, `${here}?x=/${id}`, Buffer.from('overwritten'))).status).toBe(204);
  expect((await head(officer, here)).headers.get('upload-offset')).toBe('11');
  expect((await head(second, there)).headers.get('upload-offset')).toBe('0');
  const gone = { method: 'DELETE', headers: { 'tus-resumable': '1.0.0' } };
  expect((await officer.fetch(`${here}?x=/${id}`, gone)).status).toBe(204);
  expect((await head(officer, here)).status).toBe(404);
  expect((await patch(second, there, theirs)).status).toBe(204);
  expect((await fetchFile(second, saidThere)).status).toBe(200);
});

test('an upload begun again and again takes the place of the ones before it', async () => {
  const said = await attached(officer, photo());
  const begun: string[] = [];
  for (let i = 0; i < 5; i += 1) {
    server.clock.now += 1;
    begun.push((await create(officer, said)).headers.get('location') ?? '');
  }
  const statuses = [];
  for (const at of begun) statuses.push((await head(officer, at)).status);
  expect(statuses).toEqual([404, 404, 200, 200, 200]);
  const staged = readdirSync(join(server.dataDir, 'staging'));
  expect(staged.some((name) => begun[0]?.endsWith(name))).toBe(false);
  expect((await create(officer, await attached(officer, photo()))).status).toBe(201);
  expect((await head(officer, begun[4] ?? '')).status).toBe(200);
});

test('what goes wrong inside an upload is not told to the caller', async () => {
  const broken = await startEndpoint();
  const device = await broken.device(OFFICER.person);
  const said = await attached(device, photo());
  const staging = join(broken.dataDir, 'staging');
  rmSync(staging, { recursive: true });
  writeFileSync(staging, 'where a folder should be');
  const answer = await create(device, said);
  const text = await answer.text();
  expect([answer.status, text]).toEqual([500, JSON.stringify({ code: 'failed-inside' })]);
  await broken.stop();
});

test('whether an entry of another unit exists cannot be asked by offering it a file', async () => {
  const said = await attached(officer, photo());
  const other = await server.device(OTHER_OFFICER.person);
  const guessed = (entity: string) => create(other, said, { entity, evidence: uuid(424_242) });
  const there = await guessed(said.e);
  const absent = await guessed(uuid(424_243));
  expect([there.status, await there.text()]).toEqual([absent.status, await absent.text()]);
});

test('a file is shown as what its bytes were checked to be, not as what an item calls it', async () => {
  const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(5000)]);
  const said = await attached(officer, bytes, { type: 'image/jpeg' });
  const document = { ...said.evidence, id: uuid(515_151), type: 'application/pdf' };
  await officer.act('evidence.attach', { key: said.key, evidence: document as never });
  await send(officer, bytes, { ...said, evidence: document });
  const read = await fetchFile(officer, said);
  expect(read.headers.get('content-type')).toBe('application/pdf');
  expect(read.headers.get('content-disposition')).toMatch(/^attachment;/);
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

test('bytes of a personal record lie in its own folder, open through it alone, and outlive and are outlived by equal ones', async () => {
  const bytes = photo();
  const ordinary = await attached(officer, bytes);
  await send(officer, bytes, ordinary);
  const key = { kind: 'dialogue', unit: 'disdik', year: 2026, name: `${OFFICER.person}/bukti` };
  const e = dossierId('ntb', key);
  const personal = { ...ordinary, e, evidence: { ...ordinary.evidence, id: uuid(616_161) } };
  await officer.act('dossier.set', { key, fields: { minutes: 'Dibahas.' } }, { e });
  await officer.act('dossier.attach', { key, evidence: personal.evidence as never }, { e });
  const statuses = async (said: typeof ordinary): Promise<number[]> => {
    const readers = [OFFICER, HEAD_ABOVE, SECOND_OFFICER, OTHER_OFFICER];
    const devices = await Promise.all(readers.map(({ person }) => server.device(person)));
    return Promise.all(devices.map(async (device) => (await fetchFile(device, said)).status));
  };
  expect(await statuses(personal)).toEqual([404, 404, 404, 404]);
  await send(officer, bytes, personal);
  expect(await statuses(ordinary)).toEqual([200, 200, 200, 404]);
  expect(await statuses(personal)).toEqual([200, 200, 404, 404]);
  const { sha } = ordinary.evidence;
  rmSync(evidencePath(server.dataDir, 'ntb', { entity: '', sha, place: 'shared' }));
  expect(Buffer.from(await (await fetchFile(officer, personal)).arrayBuffer())).toEqual(bytes);
  const folder = dirname(evidencePath(server.dataDir, 'ntb', { entity: e, sha, place: 'record' }));
  expect(readdirSync(folder)).toEqual([sha]);
});

/** A file of a personal record as it lay before such records had folders of their own. */
async function misplaced(name: string, bytes: Buffer, like: Attached) {
  const key = { kind: 'dialogue', unit: 'disdik', year: 2026, name: `${OFFICER.person}/${name}` };
  const e = dossierId('ntb', key);
  const said = { ...like, e, evidence: { ...like.evidence, id: uuid(616_200 + name.length) } };
  await officer.act('dossier.set', { key, fields: { minutes: 'Dibahas.' } }, { e });
  await officer.act('dossier.attach', { key, evidence: said.evidence as never }, { e });
  const { sha, size, type } = said.evidence;
  const at = (place: 'shared' | 'record') => evidencePath(server.dataDir, 'ntb', { entity: e, sha, place });
  mkdirSync(dirname(at('shared')), { recursive: true });
  writeFileSync(at('shared'), bytes);
  const file = { entity: e, sha, place: 'shared', size, type, person: OFFICER.person, storedAt: 1 } as const;
  await server.endpoint.storage.write('ntb', (to) => to.addEvidenceBlobs([file]));
  return { said, bytes, at };
}

test('files of records from before go home at the start, wherever the last start was killed, and what others name stays', async () => {
  const [both, own, spoilt] = [photo(), photo(), photo()];
  const ordinary = await attached(officer, both);
  await send(officer, both, ordinary);
  const shared = await misplaced('a', both, ordinary);
  const alone = await misplaced('bb', own, await attached(officer, own));
  const broken = await misplaced('ccc', spoilt, await attached(officer, spoilt));
  writeFileSync(broken.at('shared'), 'other bytes');
  // Killed while it copied, and before the old bytes went.
  mkdirSync(dirname(alone.at('record')), { recursive: true });
  writeFileSync(`${alone.at('record')}.partial`, 'half');
  await bringRecordsHome(server.endpoint);
  expect([alone.at('shared'), alone.at('record')].map((path) => existsSync(path))).toEqual([true, true]);

  await bringRecordsHome({ ...server.endpoint, now: () => Date.now() + 7_200_000 });
  expect([alone.at('shared'), alone.at('record')].map((path) => existsSync(path))).toEqual([false, true]);
  expect([shared.at('shared'), shared.at('record')].map((path) => existsSync(path))).toEqual([true, true]);
  for (const { said, bytes } of [{ said: ordinary, bytes: both }, shared, alone])
    expect(Buffer.from(await (await fetchFile(officer, said)).arrayBuffer())).toEqual(bytes);
  expect([broken.at('shared'), broken.at('record')].map((path) => existsSync(path))).toEqual([true, false]);

  writeFileSync(broken.at('shared'), spoilt);
  await bringRecordsHome({ ...server.endpoint, now: () => Date.now() + 7_200_000 });
  expect([broken.at('shared'), broken.at('record')].map((path) => existsSync(path))).toEqual([false, true]);
  // All is home: a start asks one thing of a tenant and no file.
  const { storage } = server.endpoint;
  const read = vi.spyOn(storage, 'read');
  writeFileSync(broken.at('shared'), 'would be cleared away');
  await bringRecordsHome({ ...server.endpoint, now: () => Date.now() + 7_200_000 });
  expect(read).toHaveBeenCalledTimes((await storage.tenants()).length);
  expect(existsSync(broken.at('shared'))).toBe(true);
  read.mockRestore();
});

test('an entry whose file has not arrived cannot be verified, and can once it has', async () => {
  const bytes = photo();
  const said = await attached(officer, bytes);
  await officer.act('submission.submit', {}, { e: said.e });
  const verifier = await server.device(VERIFIER.person);
  const verify = async () => {
    const entry = (await stored(said.e))?.body as Entry;
    const seen = contentHash(entry, indicator('IK-2', { minEvidence: 1 }), packName(DEFAULT_PACK));
    return verifier.act('submission.verify', { seen }, { e: said.e });
  };
  expect((await verify()).problem).toEqual({ code: 'evidence-not-stored', sha: said.evidence.sha });
  await send(officer, bytes, said);
  expect((await verify()).s).toBe('ok');
});

test('an area narrows what its officer does and opens, and not which figures of the unit he holds', async () => {
  const bytes = photo();
  const said = await attached(officer, bytes);
  await send(officer, bytes, said);
  expect(said.key.area).not.toBe(local.area);
  const device = await server.device(local.person);
  await device.pull();
  expect(device.rows.has(said.e)).toBe(true);
  expect((await fetchFile(device, said)).status).toBe(404);
  const note = { cause: 'x', obstacle: '', followUp: '', remark: '' };
  const write = (area: string) => device.act('realization.note', { key: { ...said.key, area }, note });
  expect((await write(said.key.area)).problem).toEqual({ code: 'forbidden', command: 'realization.note' });
  expect((await write(local.area ?? '')).s).toBe('ok');
});

test('looking at the evidence of another person is written down', async () => {
  const bytes = photo();
  const said = await attached(officer, bytes);
  await send(officer, bytes, said);
  await (await fetchFile(officer, said)).arrayBuffer();
  const verifier = await server.device(VERIFIER.person);
  await (await fetchFile(verifier, said)).arrayBuffer();
  const database = await byHand(server.dataDir);
  const looks = await database.sql(
    `SELECT person, owner FROM access_log WHERE tenant = 'ntb' AND subject = '${said.e}/${said.evidence.sha}'`,
  );
  expect(looks.map((row) => ({ ...row }))).toEqual([{ person: VERIFIER.person, owner: OFFICER.person }]);
  await expect(database.sql('DELETE FROM access_log')).rejects.toThrow('insert-only');
  await database.close();
});
