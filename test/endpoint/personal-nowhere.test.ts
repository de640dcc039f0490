import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Dossier } from '../../src/domain/dossier/dossier.ts';
import type { Kind } from '../../src/domain/dossier/kind.ts';
import { KINDS } from '../../src/domain/dossier/kinds.ts';
import { circleOf, personalName } from '../../src/domain/dossier/personal.ts';
import type { EvidenceItem } from '../../src/domain/entry.ts';
import type { Position } from '../../src/domain/person.ts';
import { type Access, OPERATIONS } from '../../src/endpoint/api/operations.ts';
import { tenantAlerts } from '../../src/endpoint/notices/tenant-alerts.ts';
import { OPEN_TABLES } from '../../src/endpoint/open-data/tables.ts';
import { personalScope } from '../../src/endpoint/rows/personal-scope.ts';
import { putNumbered } from '../../src/endpoint/rows/put-reference.ts';
import { dossierId } from '../../src/protocol/entry-id.ts';
import { NOW, TENANT, uuid } from '../support/builders.ts';
import { PERSONNEL } from '../support/cases.ts';
import { kinerja } from '../support/command-line.ts';
import { filledDossier } from '../support/filled-dossier.ts';
import {
  GOVERNOR,
  HEAD,
  OFFICER,
  OTHER_HEAD,
  OTHER_OFFICER,
  POSITIONS,
  position,
  SECOND_OFFICER,
  VERIFIER,
} from '../support/people.ts';
import { startEndpoint, type TestServer } from '../support/server.ts';
import { type Attached, create } from '../support/uploads.ts';

/** Stands in every text of every personal record, and in the name of its file. */
const CANARY = 'rahasia-pribadi-8d1f';
const SHA = 'ab'.repeat(32);

const PLANNER = position('planner', 'setda', 'perencana');
const EVALUATOR = position('evaluator', 'setda', 'evaluator');
const ADMIN = position('admin', 'setda', 'admin');
const added = [PERSONNEL, PLANNER, EVALUATOR, ADMIN];
const OUTSIDERS = [
  ...[SECOND_OFFICER, VERIFIER, OTHER_OFFICER, OTHER_HEAD],
  ...[GOVERNOR, PLANNER, EVALUATOR, ADMIN],
];

const PERSONAL = KINDS.filter((kind) => kind.class === 'personal');
const RESTS = ['', '/annual', '/01', '/abc', '/abc-1', '/case-1', '/award-1', '/coaching-1'];

/** A record of a kind about the officer, in a state, with the canary wherever a text fits. */
function planted(kind: Kind, state: string): { readonly id: string; readonly dossier: Dossier } {
  const name = RESTS.map((rest) => personalName(OFFICER.person) + rest).find((one) => kind.names.test(one));
  const key = { kind: kind.name, unit: 'disdik', year: 2026, name: name ?? '' };
  const texts = kind.fields
    .filter(({ shape }) => shape.of === 'text')
    .map(({ path }) => path.replaceAll('*', 'x'));
  const fields = Object.fromEntries(texts.map((path) => [path, CANARY]));
  const dossier = filledDossier(key, fields, state);
  const file = {
    ...{ id: uuid(900), sha: SHA, size: 9, type: 'application/pdf', name: CANARY },
    ...{ takenAt: null, position: null, by: OFFICER.person, at: NOW },
  } as unknown as EvidenceItem;
  return { id: dossierId(TENANT, key), dossier: { ...dossier, evidence: [file] } };
}

const RECORDS = PERSONAL.map((kind) => planted(kind, kind.states.at(-1) ?? ''));
const SIGNS = [CANARY, ...RECORDS.map(({ id }) => id)];

let server: TestServer;
beforeAll(async () => {
  const people = added.map(({ person }) => ({ id: person, name: person, example: true }));
  server = await startEndpoint({ people, positions: added });
  await server.endpoint.storage.write(TENANT, async (transaction) => {
    for (const [i, { id, dossier }] of RECORDS.entries()) {
      const scope = await transaction.scopeOf(
        personalScope(circleOf(dossier, PERSONAL[i] as Kind)),
        'personal',
      );
      await putNumbered(transaction, [{ id, type: 'dossier', scope, ver: 1, body: dossier, deleted: false }]);
    }
  });
}, 180_000);
afterAll(() => server.stop());

const expectSilent = (text: string, place: string): void => {
  for (const sign of SIGNS) expect(text.includes(sign), `${place} tells of ${sign}`).toBe(false);
};

/** Addresses of operations that a sort of asker may read, with the most telling words in place of their parameters. */
const addressesFor = (access: Access): readonly string[] =>
  OPERATIONS.filter(
    (one) => one.method === 'get' && one.access === access && !one.path.endsWith('/events'),
  ).flatMap(({ path, query = [] }) => {
    const known: Readonly<Record<string, string>> = { person: OFFICER.person, unit: 'disdik' };
    const asked = new URLSearchParams(query.map((name) => [name, known[name] ?? '']));
    const plain = path
      .replace(':tenant', TENANT)
      .replace(':version', '1')
      .replace(':sha', SHA)
      .replace(':code', OFFICER.person);
    const tables = OPEN_TABLES.map(({ name }) => plain.replace(':file', `${name}.json`));
    const addresses = RECORDS.flatMap(({ id }) => tables.map((one) => one.replace(':entity', id)));
    return [...new Set(addresses)].map((one) => (query.length > 0 ? `${one}?${asked}` : one));
  });

test.each(OUTSIDERS.map((one) => [one.id, one] as const))(
  '%s reads nothing of the records of somebody else, wherever it is asked for',
  async (_, outsider: Position) => {
    const device = await server.device(outsider.person);
    await device.pull();
    expect(device.rows.size).toBeGreaterThan(0);
    expectSilent(JSON.stringify([...device.rows]), 'pull');
    for (const address of addressesFor('session')) {
      const answer = await device.fetch(address);
      expectSilent(await answer.text(), address);
      if (address.includes('/evidence/')) expect(answer.status, address).toBe(404);
    }
  },
);

test('whether a record exists cannot be asked by offering it a file', async () => {
  const device = await server.device(OTHER_HEAD.person);
  const evidence = { id: uuid(901), sha: SHA, size: 9, type: 'application/pdf', name: 'bukti.pdf' };
  const offered = async (e: string) => {
    const answer = await create(device, { e, evidence } as unknown as Attached);
    return [answer.status, await answer.text()];
  };
  const absent = await offered(uuid(902));
  for (const { id } of RECORDS) expect(await offered(id)).toEqual(absent);
});

test('what is open to anybody, and every published table, tells nothing of them', async () => {
  for (const address of addressesFor('anybody'))
    expectSilent(await (await fetch(server.url + address)).text(), address);
});

test('whoever may read them does, so that the silence above is not that of an empty house', async () => {
  for (const reader of [OFFICER, HEAD, PERSONNEL]) {
    const device = await server.device(reader.person);
    await device.pull();
    for (const { id } of RECORDS) expect(device.rows.has(id), `${reader.id} ${id}`).toBe(true);
  }
});

test('no message outside the app tells of them, not even to whoever may read them', async () => {
  const alerts = await tenantAlerts(server.endpoint, TENANT, server.clock.now + 400 * 86_400_000);
  for (const { person } of [...POSITIONS, ...added])
    expectSilent(JSON.stringify(await alerts.of(person)), person);
});

test('the command line puts them into no folder and no paper', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-nowhere-'));
  await kinerja(server.dataDir, 'export', folder, '--tenant', TENANT);
  const asked = ['--unit', 'disdik', '--year', '2026', '--tenant', TENANT, '--draft'];
  for (const word of ['lke', 'bundle']) {
    const { out, err } = await kinerja(
      server.dataDir,
      'document',
      word,
      ...asked,
      '--out',
      join(folder, word),
    );
    expectSilent(out + err, `document ${word}`);
  }
  const files = readdirSync(folder);
  expect(files).toContain('org-units.csv');
  for (const file of files) expectSilent(readFileSync(join(folder, file), 'latin1'), file);
});
