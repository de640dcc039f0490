import { expect, test } from 'vitest';
import { blankDossier, type Dossier } from '../../../src/domain/dossier/dossier.ts';
import type { Kind } from '../../../src/domain/dossier/kind.ts';
import { KINDS } from '../../../src/domain/dossier/kinds.ts';
import { mayOnDossier, mayReadDossier, mayTakeStep } from '../../../src/domain/dossier/permission.ts';
import { LEAST_PEOPLE, withheldBelowFive } from '../../../src/domain/dossier/personal.ts';
import { type Position, ROLES, type Role } from '../../../src/domain/person.ts';
import { NOW, orgUnit, worldWith } from '../../support/builders.ts';
import { position } from '../../support/people.ts';

const UNITS = [
  orgUnit('setda', null),
  orgUnit('disdik', 'setda'),
  orgUnit('sekolah', 'disdik'),
  orgUnit('dinkes', 'setda'),
];

/** Where a position may stand: as the person, in the unit, in each unit above, below, beside, as a delegate, or named. */
const RELATIONS = ['self', 'unit', 'above', 'top', 'below', 'beside', 'delegate', 'area', 'named'] as const;
type Standing = (typeof RELATIONS)[number];

const UNIT_OF: Readonly<Record<Standing, string>> = {
  self: 'disdik',
  unit: 'disdik',
  above: 'setda',
  top: 'setda',
  below: 'sekolah',
  beside: 'dinkes',
  delegate: 'disdik',
  area: 'disdik',
  named: 'dinkes',
};

const seatOf = (role: Role, relation: Standing): Position =>
  position(role, UNIT_OF[relation], relation === 'self' ? 'dia' : `${relation}-${role}`, {
    capacity: relation === 'delegate' ? 'delegate' : 'definitive',
    area: relation === 'area' ? '5201' : null,
  });

/** The brief in other words than the code's. */
function shouldRead(role: Role, relation: Standing): boolean {
  if (relation === 'self' || relation === 'named') return true;
  if (relation === 'area') return false;
  if (role === 'personnel') return true;
  return role === 'head' && ['unit', 'above', 'top'].includes(relation);
}

const SUBJECT = position('officer', 'disdik', 'dia');
const PERSONAL = KINDS.filter((kind) => kind.class === 'personal');
const NAMED = (kind: Kind): Kind => ({
  ...kind,
  addressed: () => ROLES.map((role) => seatOf(role, 'named').id),
});

/** A name that each kind takes. */
const REST = ['', '/annual', '/01', '/abc', '/abc-1', '/case-1', '/award-1', '/coaching-1'];
const nameFor = ({ names }: Kind): string =>
  REST.map((rest) => `dia${rest}`).find((one) => names.test(one)) ?? '';

function dossierIn(kind: Kind, state: string): Dossier {
  const blank = blankDossier({ kind: kind.name, unit: 'disdik', year: 2026, name: nameFor(kind) }, state);
  return { ...blank, status: { ...blank.status, value: { ...blank.status.value, state } } };
}

test('personal dossiers are read, written, attached to and moved on by their circle alone, whatever the kind, state and command', () => {
  let asked = 0;
  for (const kind of PERSONAL.map(NAMED)) {
    expect(nameFor(kind), kind.name).not.toBe('');
    for (const state of kind.states) {
      const dossier = dossierIn(kind, state);
      for (const role of ROLES)
        for (const relation of RELATIONS) {
          const seat = seatOf(role, relation);
          const world = worldWith({ units: UNITS, positions: [SUBJECT, seat] });
          const place = `${kind.name} ${state} ${role} ${relation}`;
          const mayRead = mayReadDossier(seat, dossier, kind, world, NOW);
          expect(mayRead, place).toBe(shouldRead(role, relation));
          const writing = kind.fields.map(({ write }) =>
            mayOnDossier(write, seat, dossier, kind, world, NOW),
          );
          const attaching = mayOnDossier(kind.attach, seat, dossier, kind, world, NOW);
          const steps = Object.values(kind.steps).map((rule) =>
            mayTakeStep(rule, seat, dossier, kind, world, NOW),
          );
          const verdicts = [...writing, attaching, ...steps];
          asked += verdicts.length;
          // A refusal tells nothing else to who may not read: not even in which state it stands.
          if (!mayRead) expect(new Set(verdicts), place).toEqual(new Set(['forbidden']));
        }
    }
  }
  expect(asked).toBeGreaterThan(10_000);
});

test('a second head beside a head is a peer and reads nothing; the head above does, and a stand-in reads where he stands in', () => {
  const [kind] = PERSONAL as [Kind, ...Kind[]];
  const subject = position('head', 'disdik', 'dia');
  const peer = position('head', 'disdik', 'rekan', { capacity: 'acting' });
  const above = position('head', 'setda', 'sekda');
  const world = worldWith({ units: UNITS, positions: [subject, peer, above] });
  const dossier = dossierIn(kind, kind.states[0]);
  expect(mayReadDossier(peer, dossier, kind, world, NOW)).toBe(false);
  expect(mayReadDossier(above, dossier, kind, world, NOW)).toBe(true);
  const officers = worldWith({ units: UNITS, positions: [SUBJECT, peer, above] });
  expect(mayReadDossier(peer, dossier, kind, officers, NOW)).toBe(true);
});

test('nobody of a personal kind is public: none carries a code to verify but the certificate, made to be shown', () => {
  const kept = PERSONAL.filter(({ name }) => name !== 'recognition');
  for (const kind of kept) expect(kind.fields.map(({ path }) => path)).not.toContain('code');
  expect(PERSONAL.length).toBeGreaterThan(4);
});

test('groups of fewer than five people are withheld, and another one where a total would tell', () => {
  const people = (...counts: number[]) => counts.map((count) => ({ people: count }));
  const shown = (...counts: number[]) =>
    withheldBelowFive(people(...counts)).map((one) => one?.people ?? null);
  expect(shown(4)).toEqual([null]);
  expect(shown(5)).toEqual([5]);
  expect(shown(9, 3, 7)).toEqual([9, null, null]);
  expect(shown(9, 1, 1)).toEqual([null, null, null]);
  expect(shown(9, 3, 3)).toEqual([9, null, null]);
  expect(shown(0, 6)).toEqual([0, 6]);
  for (let n = 1; n < LEAST_PEOPLE; n += 1) expect(shown(n, 20)).not.toContain(n);
});
