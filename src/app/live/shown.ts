import { effect } from '@preact/signals';
import type { Draft } from '../../store/replica-store.ts';
import type { Facts } from '../facts/facts.ts';
import { facts } from './facts.ts';

/** Longest wait for a screen: what was written is safe, and only its look is late. */
const LONGEST = 5_000;

/** Until screens show drafts that were queued for dossiers, or another tab has had them answered. */
export function shown(drafts: readonly Draft[]): Promise<void> {
  return new Promise((resolve) => {
    let stop = (): void => {};
    const done = (): void => {
      clearTimeout(late);
      // The effect may still be running for the first time: it is stopped after it.
      queueMicrotask(() => stop());
      resolve();
    };
    const late = setTimeout(done, LONGEST);
    stop = effect(() => {
      const known = facts.value;
      if (!known || drafts.every((draft) => isIn(known, draft))) done();
    });
  });
}

function isIn({ dossiers }: Facts, { id, e }: Draft): boolean {
  const seen = dossiers.get(e);
  if (!seen) return false;
  // One that this device already knows will be refused leaves no trail.
  return (
    seen.dossier.trail.some(({ mut }) => mut === id) ||
    seen.pending.some(({ mutation }) => mutation.id === id)
  );
}
