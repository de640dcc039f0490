import { computed } from '@preact/signals';
import { openCandidates } from '../../domain/entry.ts';
import type { SeenEntry } from '../facts/facts.ts';
import { permitted } from '../facts/permitted.ts';
import { present } from './clock-tick.ts';
import { facts } from './facts.ts';
import { position } from './position.ts';

export interface OpenConflict {
  readonly seen: SeenEntry;
  /** Whether the position at work may decide it. */
  readonly mayResolve: boolean;
}

/** Entries with two values, oldest question first. */
export const conflicts = computed<readonly OpenConflict[]>(() => {
  const known = facts.value;
  const as = position.value;
  if (!known) return [];
  return [...known.entries.values()]
    .filter(({ entry }) => openCandidates(entry).length > 0)
    .map((seen) => ({
      seen,
      mayResolve:
        as !== null && permitted(known, as, seen, 'conflict.resolve', present.value) === 'permitted',
    }))
    .sort((a, b) => oldest(a.seen) - oldest(b.seen));
});

const oldest = ({ entry }: SeenEntry): number => Math.min(...openCandidates(entry).map((c) => c.receivedAt));
