import type { actor } from '../../app/live/names.ts';
import { words } from '../words/words.ts';

/** `Plt. Sari, Petugas data Dinkes`; what was imported has no position. */
export function actorText({ name, role, unit, capacity }: ReturnType<typeof actor>): string {
  const { capacities, roles } = words.value.status;
  const before = capacity === 'import' ? '' : capacities[capacity];
  const position = [role && roles[role], unit].filter(Boolean).join(' ');
  const who = before ? `${before} ${name}` : name;
  return position ? `${who}, ${position}` : who;
}
