import type { Person, Position, Role } from '../../src/domain/person.ts';

/** The beginning of every right in the tests: 1 January 2026, 00:00 UTC. */
export const YEAR_START = Date.UTC(2026, 0, 1);

/** A position without end, definitive and for all areas unless said otherwise. */
export function position(role: Role, unit: string, person: string, change: Partial<Position> = {}): Position {
  return {
    id: `${person}@${unit}:${role}`,
    person,
    role,
    unit,
    area: null,
    capacity: 'definitive',
    from: YEAR_START,
    to: null,
    delegatedFrom: null,
    ...change,
  };
}

const person = (id: string): Person => ({ id, name: id, example: true });

/** One person per role and unit, named by the role. */
export const OFFICER = position('officer', 'disdik', 'petugas-1');
export const SECOND_OFFICER = position('officer', 'disdik', 'petugas-2');
export const VERIFIER = position('verifier', 'disdik', 'verifikator');
export const HEAD = position('head', 'disdik', 'kepala');
export const OTHER_OFFICER = position('officer', 'dinkes', 'petugas-dinkes');
export const OTHER_HEAD = position('head', 'dinkes', 'kepala-dinkes');
export const HEAD_ABOVE = position('head', 'setda', 'sekda');
export const GOVERNOR = position('governor', 'setda', 'gubernur');

export const POSITIONS: readonly Position[] = [
  OFFICER,
  SECOND_OFFICER,
  VERIFIER,
  HEAD,
  OTHER_OFFICER,
  OTHER_HEAD,
  HEAD_ABOVE,
  GOVERNOR,
];

export const PERSONS: readonly Person[] = [...new Set(POSITIONS.map((one) => one.person))].map(person);
