import { isInForce, type Position, type Role } from '../../domain/person.ts';
import type { Facts } from './facts.ts';

/** A position in force and who holds it. */
export interface Holder {
  readonly name: string;
  readonly position: Position;
  /** The person is invented for demonstration. */
  readonly example: boolean;
}

/** Who holds a role at a moment, in one unit or (null) anywhere; definitive before acting. */
export function holdersOf(facts: Facts, role: Role, unit: string | null, at: number): readonly Holder[] {
  const find = (id: string): Position | null => facts.positions.get(id) ?? null;
  return [...facts.positions.values()]
    .filter((one) => one.role === role && (unit === null || one.unit === unit) && isInForce(one, at, find))
    .sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
    .map((position) => {
      const person = facts.persons.get(position.person);
      return { name: person?.name ?? position.person, position, example: person?.example ?? false };
    });
}

const rank = (position: Position): number => (position.capacity === 'definitive' ? 0 : 1);

/** Head of a unit now; null when nobody holds the position. */
export const headOf = (facts: Facts, unit: string, at: number): Holder | null =>
  holdersOf(facts, 'head', unit, at)[0] ?? null;
