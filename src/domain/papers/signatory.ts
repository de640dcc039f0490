import type { Dossier } from '../dossier/dossier.ts';
import type { Capacity, Position, Role } from '../person.ts';
import type { PaperFacts } from './paper-facts.ts';

/** Somebody under a paper, and when he or she signed it here; `at` in ms, null = not signed. */
export interface Signatory {
  readonly role: Role;
  readonly unit: string;
  readonly name: string;
  readonly capacity: Capacity;
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
  return {
    role: position.role,
    unit: facts.units.get(position.unit)?.name ?? position.unit,
    name: facts.persons.get(act?.by ?? position.person)?.name ?? '',
    capacity: act && act.capacity !== 'import' ? act.capacity : position.capacity,
    at: act?.at ?? null,
  };
}
