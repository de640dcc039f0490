import { effect } from '@preact/signals';
import { facts } from './live/facts.ts';
import { unsent } from './live/my-submissions.ts';
import { type UnsentWitness, unsentKey } from './unsent-before.ts';

/** Writes down outside the store, whenever it changes, how much is unsent; returns how to stop. */
export const followUnsent = (tenant: string, username: string): (() => void) =>
  effect(() => {
    // Before the store has been read nothing is known, which is not the same as nothing unsent.
    if (facts.value === null) return;
    const { entries: count, since } = unsent.value;
    const witness: UnsentWitness | null = count > 0 && since !== null ? { count, since } : null;
    try {
      if (witness) localStorage.setItem(unsentKey(tenant, username), JSON.stringify(witness));
      else localStorage.removeItem(unsentKey(tenant, username));
    } catch {
      // Switched off or full; the store itself is what counts.
    }
  });
