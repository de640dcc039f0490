import type { Act } from '../../../domain/entry.ts';
import type { Role } from '../../../domain/person.ts';
import { words } from '../../words/words.ts';

/** A person who acted, as `actor` of the app layer gives it. */
export interface Actor {
  readonly name: string;
  readonly role: Role | null;
  readonly unit: string | null;
  readonly capacity: Act['capacity'];
}

/** `Plt. Sari, Petugas data Dinkes`; what was imported has no position. */
export function actorWords({ name, role, unit, capacity }: Actor): string {
  const { capacities, roles } = words.value.status;
  const before = capacity === 'import' ? '' : capacities[capacity];
  const position = [role && roles[role], unit].filter(Boolean).join(' ');
  const who = before ? `${before} ${name}` : name;
  return position ? `${who}, ${position}` : who;
}
