import type { Dossier } from '../dossier/dossier.ts';
import { type Capacity, newestPost, type Position, type Role } from '../person.ts';
import type { PaperFacts } from './paper-facts.ts';

/** Somebody under a paper, and when he or she signed it here; `at` in ms, null = not signed. */
export interface Signatory {
  readonly role: Role;
  readonly unit: string;
  readonly name: string;
  readonly capacity: Capacity;
  /** Title of the post where it is known; else role and unit make one. */
  readonly title: string | null;
  /** Number of the civil servant (NIP), as it stands under a signature; null where none is known. */
  readonly employeeNumber: string | null;
  readonly at: number | null;
}

/** Who signs for a position: who took the last of the steps, else who holds the position. */
export function signatory(
  facts: Pick<PaperFacts, 'units' | 'persons'>,
  position: Position,
  dossier: Dossier,
  steps: readonly string[],
): Signatory {
  const commands = steps.map((step) => `dossier.step:${step}`);
  const act = dossier.trail.findLast((line) => commands.includes(line.command)) ?? null;
  const person = facts.persons.get(act?.by ?? position.person);
  return {
    ...postIn(facts.units, position),
    name: person?.name ?? '',
    employeeNumber: person?.employeeNumber ?? null,
    ...(act && act.capacity !== 'import' && { capacity: act.capacity }),
    at: act?.at ?? null,
  };
}

type Post = Pick<Signatory, 'role' | 'unit' | 'capacity' | 'title'>;

const postIn = (units: PaperFacts['units'], { role, unit, capacity, title }: Position): Post => ({
  role,
  unit: units.get(unit)?.name ?? unit,
  capacity,
  title: title ?? null,
});

/** A person whom a paper is about; `post` is the newest one held in the unit, null where none is known. */
export interface Named extends Pick<Signatory, 'name' | 'employeeNumber'> {
  readonly post: Post | null;
}

/** How a paper names somebody who works, or worked, in a unit. */
export function namedIn(
  { units, persons, positions }: Pick<PaperFacts, 'units' | 'persons' | 'positions'>,
  person: string,
  unit: string,
): Named {
  const known = persons.get(person);
  const held = [...positions.values()].filter((one) => one.person === person);
  const post = newestPost(held, unit);
  return {
    name: known?.name ?? '',
    employeeNumber: known?.employeeNumber ?? null,
    post: post && postIn(units, post),
  };
}
