import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EmployeeNumber, type Person, type Position, withNumbers } from '../../src/domain/person.ts';
import { saveStaff } from '../../src/endpoint/accounts/staff.ts';
import { paperFacts } from '../../src/endpoint/rows/paper-facts.ts';
import { putNumbered } from '../../src/endpoint/rows/put-reference.ts';
import { settleRows } from '../../src/endpoint/rows/settle-rows.ts';
import { dossierId } from '../../src/protocol/entry-id.ts';
import { draftOf } from '../store/device.ts';
import { NOW, TENANT } from '../support/builders.ts';
import {
  HEAD,
  HEAD_ABOVE,
  OFFICER,
  OTHER_HEAD,
  OTHER_OFFICER,
  position,
  SECOND_OFFICER,
} from '../support/people.ts';
import { PASSWORD, startEndpoint, type TestServer } from '../support/server.ts';
import { differing, type SyncedDevice, syncedDevice } from '../support/synced-device.ts';

const numbered = ({ person }: Position, employeeNumber: string): Person => ({
  id: person,
  name: person,
  example: true,
  employeeNumber,
});
const NIP = {
  officer: '198001012005011001',
  verifier: '198101012005011002',
  head: '197001011995011003',
  second: '199001012015011004',
};
const EXAMINER = position('verifier', 'dinkes', 'pemeriksa');
const PERSONNEL = position('personnel', 'dinkes', 'kepegawaian');
const ADMIN = position('admin', 'setda', 'admin');
const staff = {
  people: [
    numbered(OFFICER, NIP.officer),
    numbered(SECOND_OFFICER, NIP.second),
    numbered(HEAD, NIP.head),
    numbered(EXAMINER, NIP.verifier),
    ...[PERSONNEL, ADMIN].map(({ person: id }) => ({ id, name: id, example: true })),
  ],
  positions: [EXAMINER, PERSONNEL, ADMIN],
};

let server: TestServer;
beforeAll(async () => {
  server = await startEndpoint(staff);
  const logins = [{ person: OFFICER.person, username: OFFICER.person, password: PASSWORD }];
  await saveStaff(server.endpoint.storage, TENANT, { people: [], positions: [], logins });
}, 180_000);
afterAll(() => server.stop());

async function fetched({ person }: Position): Promise<SyncedDevice> {
  const device = await syncedDevice(server, person);
  expect(await device.round()).toEqual({ kind: 'done' });
  return device;
}

/** The numbers that lie on a device, by person. */
async function numbersOn({ replica: { view } }: SyncedDevice): Promise<Readonly<Record<string, string>>> {
  const people = withNumbers(
    await view.rows<Person>('person'),
    await view.rows<EmployeeNumber>('employee-number'),
  );
  return Object.fromEntries(
    people.flatMap(({ id, employeeNumber }) => (employeeNumber === undefined ? [] : [[id, employeeNumber]])),
  );
}
const numbersOf = async (reader: Position) => numbersOn(await fetched(reader));

let acts = 0;
async function begin(as: Position, kind: string, name: string, fields: Record<string, string>) {
  acts += 1;
  const key = { kind, unit: OFFICER.unit, year: 2026, name };
  const e = dossierId(TENANT, key);
  const author = await fetched(as);
  await author.replica.store.append(
    [draftOf(acts, { name: 'dossier.set', e, as: as.id, base: {}, args: { key, fields } })],
    NOW,
  );
  await author.round();
  const [item] = await author.replica.store.outbox();
  expect(item?.result).toMatchObject({ s: 'ok' });
}

const LEADS = { [HEAD.person]: NIP.head };
const ALL = {
  ...LEADS,
  [OFFICER.person]: NIP.officer,
  [SECOND_OFFICER.person]: NIP.second,
  [EXAMINER.person]: NIP.verifier,
};

test('everybody holds the numbers of those who sign for all, personnel and administrators those of all, a person the own', async () => {
  for (const reader of [OTHER_OFFICER, OTHER_HEAD, HEAD_ABOVE, HEAD])
    expect(await numbersOf(reader), reader.id).toEqual(LEADS);
  for (const reader of [PERSONNEL, ADMIN]) expect(await numbersOf(reader), reader.id).toEqual(ALL);
  expect(await numbersOf(OFFICER)).toEqual({ ...LEADS, [OFFICER.person]: NIP.officer });
});

test('a number travels with the records about a person and with those that name somebody, as papers need it', async () => {
  await begin(OFFICER, 'feedback', OFFICER.person, { 'note/a/text': 'Halo' });
  const withOfficer = { ...LEADS, [OFFICER.person]: NIP.officer };
  for (const reader of [HEAD, HEAD_ABOVE]) expect(await numbersOf(reader), reader.id).toEqual(withOfficer);
  for (const reader of [OTHER_OFFICER, SECOND_OFFICER, EXAMINER])
    expect(await numbersOf(reader), reader.id).not.toHaveProperty(OFFICER.person);
  const examined = 'examiner/1/position';
  await begin(HEAD, 'discipline-case', `${OFFICER.person}/case-1`, { [examined]: EXAMINER.id });
  const both = { ...withOfficer, [EXAMINER.person]: NIP.verifier };
  for (const reader of [OFFICER, HEAD, EXAMINER]) expect(await numbersOf(reader), reader.id).toEqual(both);
  const device = await fetched(EXAMINER);
  expect(await differing(device)).toEqual([]);
});

test('a device whose person lost the right lets the numbers go; a new number reaches every copy', async () => {
  const head = await fetched(HEAD);
  const { storage } = server.endpoint;
  const save = (people: readonly Person[], positions: readonly Position[]) =>
    saveStaff(storage, TENANT, { people, positions, logins: [] });
  await save([numbered(OFFICER, '198001012005011009')], []);
  await head.round();
  expect(await numbersOn(head)).toMatchObject({ [OFFICER.person]: '198001012005011009' });
  expect(await numbersOf(OFFICER)).toMatchObject({ [OFFICER.person]: '198001012005011009' });
  await save([], [{ ...HEAD, to: NOW - 1 }]);
  await head.round();
  await head.round();
  expect(await numbersOn(head)).toEqual(LEADS);
  await save([], [HEAD]);
  // Who comes to lead signs for all from then on.
  await save([], [position('head', 'dinkes', SECOND_OFFICER.person)]);
  expect(await numbersOf(OTHER_OFFICER)).toEqual({ ...LEADS, [SECOND_OFFICER.person]: NIP.second });
  const facts = await storage.read(TENANT, paperFacts);
  expect(facts.persons.get(EXAMINER.person)?.employeeNumber).toBe(NIP.verifier);
});

test('numbers that stand with the people, from before they were apart, move when the endpoint starts', async () => {
  const { storage } = server.endpoint;
  const id = `person:${EXAMINER.person}`;
  const reader = await fetched(OTHER_OFFICER);
  await storage.write(TENANT, async (transaction) => {
    const row = (await transaction.rows([id])).get(id);
    if (!row) throw new Error('The person is there.');
    await putNumbered(transaction, [{ ...row, body: numbered(EXAMINER, NIP.verifier), ver: row.ver + 1 }]);
  });
  await reader.round();
  expect(await numbersOn(reader)).toHaveProperty(EXAMINER.person);
  await settleRows(server.endpoint);
  await reader.round();
  expect(await numbersOn(reader)).not.toHaveProperty(EXAMINER.person);
  expect(await numbersOf(PERSONNEL)).toHaveProperty(EXAMINER.person);
  const old = await reader.replica.view.rows<Person>('person');
  expect(
    old
      .filter(({ employeeNumber }) => employeeNumber !== undefined)
      .map((one) => one.id)
      .sort(),
  ).toEqual([HEAD.person, SECOND_OFFICER.person].sort());
});
