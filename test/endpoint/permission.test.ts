import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Entry, EntryKey } from '../../src/domain/entry.ts';
import { ROLES, type Role } from '../../src/domain/person.ts';
import { packOfEntry } from '../../src/domain/scoring/kept-pack.ts';
import { knownPacks } from '../../src/domain/scoring/known-packs.ts';
import {
  ENTRY_COMMANDS,
  type EntryCommandArgs,
  type EntryCommandName,
} from '../../src/domain/workflow/command.ts';
import { permission, RELATIONS, type Relation } from '../../src/domain/workflow/permission.ts';
import type { State } from '../../src/domain/workflow/state.ts';
import { entryId } from '../../src/protocol/entry-id.ts';
import { contentHash } from '../../src/protocol/hash.ts';
import type { Mutation } from '../../src/protocol/mutation.ts';
import { amount, evidence, indicator, keyOf, NOW, note, uuid } from '../support/builders.ts';
import type { TestDevice } from '../support/device.ts';
import { HEAD, OFFICER, position, VERIFIER } from '../support/people.ts';
import { startEndpoint, type TestServer } from '../support/server.ts';

const UNITS: Readonly<Record<Relation, string>> = { unit: 'disdik', line: 'setda', tenant: 'dinkes' };
const STATES = ['draft', 'submitted', 'verified', 'approved'] as const satisfies readonly State[];

/** These say which slot they mean, so refusing them tells nothing of whether it has been filled in. */
const NAMES_ITS_KEY: ReadonlySet<EntryCommandName> = new Set([
  'realization.set',
  'realization.note',
  'evidence.attach',
  'reopening.request',
]);

const CODES = { forbidden: 'forbidden', 'own-work': 'own-work', 'bad-state': 'bad-transition' } as const;

const mayRead = (role: Role, relation: Relation): boolean =>
  permission('entry.read', { role, relation, state: 'draft', made: 'nothing' }) === 'permitted';

const actors = ROLES.flatMap((role) =>
  RELATIONS.map((relation) => ({
    role,
    relation,
    position: position(role, UNITS[relation], `uji-${role}-${relation}`),
  })),
);

let server: TestServer;
const devices = new Map<string, TestDevice>();

beforeAll(async () => {
  server = await startEndpoint({
    people: actors.map(({ position: { person } }) => ({ id: person, name: person, example: true })),
    positions: actors.map((actor) => actor.position),
  });
  for (const { person } of [OFFICER, VERIFIER, HEAD, ...actors.map((actor) => actor.position)]) {
    devices.set(person, await server.device(person));
  }
}, 180_000);
afterAll(() => server.stop());

const deviceOf = (person: string): TestDevice => devices.get(person) as TestDevice;

const entryAt = (e: string) =>
  server.endpoint.storage.read('ntb', async (view) => (await view.rows([e])).get(e));

const seen = async (e: string) => {
  const row = await entryAt(e);
  if (!row) return '0'.repeat(64);
  const entry = row.body as Entry;
  return contentHash(entry, indicator('IK-1'), packOfEntry(entry, knownPacks([])));
};

let slot = 0;
const AREAS = ['52', '5201', '5202'] as const;
/** A slot nobody has touched, in a period that is open. */
function freshKey(): EntryKey {
  slot += 1;
  const period = `${2000 + Math.floor(slot / 12)}-Q${1 + (Math.floor(slot / 3) % 4)}`;
  return keyOf({ period, area: AREAS[slot % 3] as string });
}

/** A new entry brought to a state by the people whose work it is. */
async function entryIn(state: State): Promise<{ e: string; key: EntryKey }> {
  const key = freshKey();
  const e = entryId('ntb', key);
  const officer = deviceOf(OFFICER.person);
  const filledIn = officer.set('5', key);
  const submitted = officer.mutation('submission.submit', {}, { e, ahead: 1 });
  await officer.push(state === 'draft' ? [filledIn] : [filledIn, submitted]);
  if (state === 'draft' || state === 'submitted') return { e, key };
  await deviceOf(VERIFIER.person).act('submission.verify', { seen: await seen(e) }, { e });
  if (state === 'verified') return { e, key };
  await deviceOf(HEAD.person).act('submission.approve', { seen: await seen(e) }, { e });
  return { e, key };
}

async function argumentsFor(
  name: EntryCommandName,
  e: string,
  key: EntryKey,
): Promise<EntryCommandArgs[EntryCommandName]> {
  const reason = 'alasan';
  const all: { readonly [Name in EntryCommandName]: EntryCommandArgs[Name] } = {
    'realization.set': { key, value: amount('6') },
    'realization.note': { key, note: note('sebab') },
    'evidence.attach': { key, evidence: evidence(slot) },
    'evidence.detach': { evidence: uuid(1) },
    'submission.submit': {},
    'submission.withdraw': {},
    'submission.verify': { seen: await seen(e) },
    'submission.return': { seen: await seen(e), reason },
    'submission.approve': { seen: await seen(e) },
    'conflict.resolve': { facet: 'value', closes: [uuid(2)], take: 'head', reason },
    'reopening.request': { key, reason },
    'reopening.grant': { until: NOW + 1e9, reason },
    'reopening.refuse': { reason },
    'late.take': { work: uuid(7) },
    'late.refuse': { work: uuid(7), reason },
  };
  return all[name];
}

interface Standing {
  readonly role: Role;
  readonly relation: Relation;
  readonly state: State;
}

/** What the endpoint answers one person who sends these commands about an entry together. */
async function attempts(
  { role, relation }: Standing,
  names: readonly EntryCommandName[],
  { e, key }: { readonly e: string; readonly key: EntryKey },
) {
  const actor = actors.find((one) => one.role === role && one.relation === relation);
  const device = deviceOf(actor?.position.person ?? '');
  const muts: Mutation[] = [];
  for (const name of names) {
    const args = await argumentsFor(name, e, key);
    muts.push(device.mutation(name, args, { e, base: { value: { v: 1 } }, ahead: muts.length }));
  }
  const { results } = (await device.push(muts)).body;
  return names.map((name, i) => ({ name, result: results[i] }));
}

const label = ({ role, relation, state }: Standing, name: string) =>
  `${role} ${relation} ${name} in ${state}`;

async function mayDo(standing: Standing, name: EntryCommandName): Promise<void> {
  for (const { result } of await attempts(standing, [name], await entryIn(standing.state))) {
    expect(result, label(standing, name)).toBeDefined();
    expect(result?.problem?.code, label(standing, name)).not.toBe('forbidden');
    expect(result?.problem?.code, label(standing, name)).not.toBe('own-work');
  }
}

test.for(STATES)(
  'in the state %s the endpoint refuses every command to whom the table does not give it',
  { timeout: 120_000 },
  async (state) => {
    const shared = await entryIn(state);
    const before = await entryAt(shared.e);
    expect((before?.body as Entry | undefined)?.status.value.state).toBe(state);
    let refusals = 0;
    for (const { role, relation } of actors) {
      const standing = { role, relation, state };
      const answerTo = (name: EntryCommandName) => permission(name, { ...standing, made: 'nothing' });
      const refused = ENTRY_COMMANDS.filter((name) => answerTo(name) !== 'permitted');
      for (const name of ENTRY_COMMANDS) if (!refused.includes(name)) await mayDo(standing, name);
      for (const { name, result } of await attempts(standing, refused, shared)) {
        refusals += 1;
        const isHidden = !mayRead(role, relation) && !NAMES_ITS_KEY.has(name);
        const code = isHidden ? 'entry-missing' : CODES[answerTo(name) as keyof typeof CODES];
        expect([result?.s, result?.problem?.code], label(standing, name)).toEqual(['rejected', code]);
      }
    }
    expect(await entryAt(shared.e)).toEqual(before);
    expect(refusals).toBeGreaterThan(250);
  },
);

test('nobody verifies or approves a value of his or her own, in whichever position', async () => {
  const { person } = OFFICER;
  const second = { ...position('verifier', 'disdik', person), id: 'kedua' };
  const { saveStaff } = await import('../../src/endpoint/accounts/staff.ts');
  await saveStaff(server.endpoint.storage, 'ntb', { people: [], positions: [second], logins: [] });
  const { e } = await entryIn('submitted');
  const result = await deviceOf(person).act('submission.verify', { seen: await seen(e) }, { e, as: 'kedua' });
  expect(result).toMatchObject({ s: 'rejected', problem: { code: 'own-work' } });
});
