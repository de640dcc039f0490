import type { Position } from './person.ts';
import type { Organisation } from './reorganisation.ts';

/** The units of a tenant and who holds or held a position in them. */
export interface Staff extends Organisation {
  /** Every position a person has ever had; empty for whoever never had one. */
  readonly positionsOf: (person: string) => readonly Position[];
}

/** The positions by person. */
export function positionsByPerson(positions: Iterable<Position>): Staff['positionsOf'] {
  const found = new Map<string, Position[]>();
  for (const one of positions) found.set(one.person, [...(found.get(one.person) ?? []), one]);
  return (person) => found.get(person) ?? [];
}
