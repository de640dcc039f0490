import { computed, signal } from '@preact/signals';
import { isInForce, type Position, type Role } from '../../domain/person.ts';
import { hasHandedOver, type Organisation } from '../../domain/reorganisation.ts';
import { opened } from '../opened.ts';
import { present } from './clock-tick.ts';
import { facts } from './facts.ts';

const chosen = signal<string | null>(null);

/** Own positions in force now, the one held longest first; those in a unit that has handed over last. */
export const positions = computed<readonly Position[]>(() => {
  const known = facts.value;
  if (!known) return [];
  const find = (id: string): Position | null => known.positions.get(id) ?? null;
  return [...known.positions.values()]
    .filter((one) => one.person === known.person && isInForce(one, present.value, find))
    .sort(
      (a, b) =>
        Number(isOver(a, known.world)) - Number(isOver(b, known.world)) ||
        a.from - b.from ||
        (a.id < b.id ? -1 : 1),
    );
});

// What is left of a position in a unit whose work others do is to read.
const isOver = ({ unit }: Position, organisation: Organisation): boolean =>
  hasHandedOver(unit, organisation, present.value);

/** The position the person acts in; null without any, or while the device is being opened. */
export const position = computed<Position | null>(
  () => positions.value.find((one) => one.id === chosen.value) ?? positions.value[0] ?? null,
);

export const role = computed<Role | null>(() => position.value?.role ?? null);

const keyOf = (profileId: string): string => `kinerja.position.${profileId}`;

/** Acts in another of one's own positions; nobody signs out for that. */
export function switchPosition(id: string): void {
  chosen.value = id;
  const profile = opened.peek()?.profileId;
  try {
    if (profile) localStorage.setItem(keyOf(profile), id);
  } catch {
    // Storage may be switched off; the choice then lasts for this visit.
  }
}

/** Brings back the position of the last visit. */
export function recallPosition(profileId: string): void {
  try {
    chosen.value = localStorage.getItem(keyOf(profileId));
  } catch {
    chosen.value = null;
  }
}
