import { expect, test } from 'vitest';
import { type Entry, type EvidenceItem, makers } from '../../../src/domain/entry.ts';
import { type Position, ROLES, type Role } from '../../../src/domain/person.ts';
import {
  ENTRY_COMMANDS,
  type EntryCommand,
  type EntryCommandName,
} from '../../../src/domain/workflow/command.ts';
import { decide, madeBy } from '../../../src/domain/workflow/decide.ts';
import {
  PERMISSIONS,
  permission,
  QUERIES,
  RELATIONS,
  type Relation,
} from '../../../src/domain/workflow/permission.ts';
import { relationOf } from '../../../src/domain/workflow/relation.ts';
import { STATES, type State } from '../../../src/domain/workflow/state.ts';
import { amount, Desk, evidence, keyOf, NOW, note, uuid, worldWith } from '../../support/builders.ts';
import { OFFICER, POSITIONS, position, SECOND_OFFICER } from '../../support/people.ts';

const UNIT_OF: Readonly<Record<Relation, string>> = { unit: 'disdik', line: 'setda', tenant: 'dinkes' };
const ME = 'saya';

/** An entry in any state with two values in conflict, made by others, partly by me, or by me alone. */
function entryIn(state: State, made: 'nothing' | 'part' | 'all'): Entry {
  const mine = position('officer', 'disdik', ME);
  const [first, second] =
    made === 'nothing' ? [OFFICER, SECOND_OFFICER] : made === 'part' ? [OFFICER, mine] : [mine, mine];
  const desk = new Desk({ positions: [...POSITIONS, mine] });
  desk.set(first, '10');
  desk.set(second, '11', 0);
  desk.attach(first, 1);
  const entry = desk.entry ?? expect.fail();
  // Part of the content itself, for the checks that look at more than the conflict.
  const file = { ...(entry.evidence[0] as EvidenceItem), id: uuid(901_000), by: second.person };
  return {
    ...entry,
    evidence: [...entry.evidence, file],
    status: { ...entry.status, by: 'orang lain', value: { ...entry.status.value, state } },
  };
}

const seen = '0'.repeat(64);
const ARGS: { readonly [Name in EntryCommandName]: Extract<EntryCommand, { name: Name }>['args'] } = {
  'realization.set': { key: keyOf(), value: amount('12') },
  'realization.note': { key: keyOf(), note: note('x') },
  'evidence.attach': { key: keyOf(), evidence: evidence(5) },
  'evidence.detach': { evidence: evidence(1).id },
  'submission.submit': {},
  'submission.withdraw': {},
  'submission.verify': { seen },
  'submission.return': { seen, reason: 'r' },
  'submission.approve': { seen },
  'conflict.resolve': { facet: 'value', closes: [uuid(2)], take: 'head', reason: 'r' },
  'reopening.request': { key: keyOf(), reason: 'r' },
  'reopening.grant': { until: NOW + 1, reason: 'r' },
  'reopening.refuse': { reason: 'r' },
  'late.take': { work: uuid(7) },
  'late.refuse': { work: uuid(7), reason: 'r' },
};

const cases = ROLES.flatMap((role) =>
  RELATIONS.flatMap((relation) =>
    STATES.flatMap((state) =>
      (['nothing', 'part', 'all'] as const).flatMap((made) =>
        ENTRY_COMMANDS.map((name) => ({ role, relation, state, made, name })),
      ),
    ),
  ),
);

/** Who may not read an entry is told that there is none, unless the command itself says which slot it means. */
function hiddenOr(code: 'forbidden', { args }: EntryCommand, role: Role, relation: Relation): string {
  const reads = permission('entry.read', { role, relation, state: 'draft', made: 'nothing' }) === 'permitted';
  return reads || 'key' in args ? code : 'entry-missing';
}

test(`decide agrees with the permission table in all ${cases.length} cases of role, relation, state, authorship and command`, () => {
  for (const { role, relation, state, made, name } of cases) {
    const as: Position = position(role, UNIT_OF[relation], ME);
    const mine = position('officer', 'disdik', ME);
    const world = worldWith({ positions: [...POSITIONS, mine, as] });
    const entry = entryIn(state, made);
    const entity = world.entryId(keyOf());
    const command = {
      id: uuid(50),
      name,
      entity,
      base: { value: { v: 1 } },
      args: ARGS[name],
      as: as.id,
    } as EntryCommand;
    const moment = { person: ME, authoredAt: NOW, receivedAt: NOW };
    const decision = decide(world, moment, entry, command);
    const expected = permission(name, { role, relation, state, made: madeBy(entry, ME, command) });
    const got = 'problem' in decision ? decision.problem.code : 'ok';
    const place = `${role} ${relation} ${state} ${made} ${name}: ${got}`;
    if (expected === 'forbidden') expect(got, place).toBe(hiddenOr('forbidden', command, role, relation));
    else if (expected === 'own-work') expect(got, place).toBe(expected);
    else if (expected === 'bad-state') expect(got, place).toBe('bad-transition');
    else expect(['forbidden', 'own-work'], place).not.toContain(got);
  }
});

test('whoever may not read an entry cannot learn by any command that there is one', () => {
  const outsiders = [
    position('officer', 'dinkes', ME),
    position('head', 'dinkes', ME),
    position('admin', 'disdik', ME),
    position('officer', 'disdik', ME, { area: '5201' }),
  ];
  for (const as of outsiders) {
    const world = worldWith({ positions: [...POSITIONS, as] });
    const reads = permission('entry.read', {
      role: as.role,
      relation: relationOf(as, 'disdik', world, NOW),
      state: 'submitted',
      made: 'nothing',
    });
    for (const name of ENTRY_COMMANDS) {
      const entity = world.entryId(keyOf());
      const frame = { id: uuid(50), name, entity, base: { value: { v: 1 } }, args: ARGS[name], as: as.id };
      const moment = { person: ME, authoredAt: NOW, receivedAt: NOW };
      const [there, absent] = [entryIn('submitted', 'nothing'), null].map((entry) =>
        decide(world, moment, entry, frame as EntryCommand),
      );
      if (reads === 'permitted') expect(there, name).toMatchObject({ problem: { code: 'forbidden' } });
      else expect(there, `${as.role} ${name}`).toEqual(absent);
    }
  }
});

test('authorship in the matrix is what it says', () => {
  const verify = { name: 'submission.verify' } as const;
  const resolve = { name: 'conflict.resolve' } as const;
  expect(madeBy(entryIn('submitted', 'nothing'), ME, verify)).toBe('nothing');
  expect(madeBy(entryIn('submitted', 'part'), ME, verify)).toBe('part');
  expect(madeBy(entryIn('submitted', 'all'), ME, resolve)).toBe('all');
  expect(makers(entryIn('submitted', 'all'))).toEqual(new Set([ME]));
});

test('a unit stands to itself as unit, to those above it as line, to all others as tenant', () => {
  const world = worldWith();
  expect(relationOf(position('head', 'disdik', 'x'), 'disdik', world, NOW)).toBe('unit');
  expect(relationOf(position('head', 'setda', 'x'), 'disdik', world, NOW)).toBe('line');
  expect(relationOf(position('head', 'disdik', 'x'), 'setda', world, NOW)).toBe('tenant');
  expect(relationOf(position('head', 'dinkes', 'x'), 'disdik', world, NOW)).toBe('tenant');
});

test('everything that changes an entry is done by its own unit', () => {
  for (const name of ENTRY_COMMANDS)
    for (const rule of PERMISSIONS[name]) expect(rule.relations, name).toEqual(['unit']);
});

test('checking is closed to makers in every rule', () => {
  for (const name of ['submission.verify', 'submission.return', 'submission.approve'] as const)
    for (const rule of PERMISSIONS[name]) expect(rule.ownWork, name).toBe('never');
});

test('only officers make content, and no role both makes and checks', () => {
  const roles = (name: EntryCommandName) => new Set(PERMISSIONS[name].flatMap((rule) => rule.roles));
  for (const name of ENTRY_COMMANDS.slice(0, 6)) expect([...roles(name)], name).toEqual(['officer']);
  expect(roles('submission.verify').has('officer')).toBe(false);
  expect(roles('submission.approve').has('officer')).toBe(false);
  expect(roles('submission.approve').has('verifier')).toBe(false);
});

test('personnel and administrators read no entries and no evidence', () => {
  for (const query of ['entry.read', 'evidence.read'] as const)
    for (const role of ['personnel', 'admin'] as const)
      for (const relation of RELATIONS) {
        const standing = { role, relation, state: 'approved', made: 'nothing' } as const;
        expect(permission(query, standing)).toBe('forbidden');
      }
});

test('reading does not depend on state or authorship', () => {
  for (const query of QUERIES)
    for (const rule of PERMISSIONS[query]) {
      expect(rule.states).toEqual(STATES);
      expect(rule.ownWork).toBe('any');
    }
});

test('an officer, a verifier and a head read their unit and those below it, nobody else’s', () => {
  for (const role of ['officer', 'verifier', 'head'] as const) {
    const answers = RELATIONS.map((relation) =>
      permission('entry.read', { role, relation, state: 'draft', made: 'nothing' }),
    );
    expect(answers).toEqual(['permitted', 'permitted', 'forbidden']);
  }
});
