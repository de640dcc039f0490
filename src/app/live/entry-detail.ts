import { computed, type ReadonlySignal } from '@preact/signals';
import { detailOf, type EntryDetail } from '../facts/detail.ts';
import { present } from './clock-tick.ts';
import { facts } from './facts.ts';
import { position } from './position.ts';

const known = new Map<string, ReadonlySignal<EntryDetail | null>>();

/** The detail of one entry, kept current; null when it is not on this device. */
export function entryDetail(id: string): ReadonlySignal<EntryDetail | null> {
  const found = known.get(id);
  if (found) return found;
  const made = computed(() =>
    facts.value ? detailOf(facts.value, position.value, id, present.value) : null,
  );
  known.set(id, made);
  return made;
}
