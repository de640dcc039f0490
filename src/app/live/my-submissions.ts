import { computed } from '@preact/signals';
import type { SeenEntry } from '../facts/facts.ts';
import { type Whereabouts, whereabouts } from '../facts/place.ts';
import { type Submissions, submissionsOf, type Unsent, unsentIn } from '../facts/unsent.ts';
import { facts } from './facts.ts';
import { refusalsToMend } from './refusals.ts';
import { isSending } from './sync-status.ts';

const undealt = computed<ReadonlySet<string>>(
  () => new Set(refusalsToMend.value.map(({ mutation }) => mutation.e)),
);

/** Everything this person sent or queued, with its place and receipt; null while the device is being opened. */
export const mySubmissions = computed<Submissions | null>(() => {
  const known = facts.value;
  if (!known) return null;
  return submissionsOf(known, isSending.value, undealt.value);
});

/** Where one entry is now. Read while drawing. */
export function placeOf(seen: SeenEntry): Whereabouts {
  const unsentEvidence = facts.value?.unsentEvidence ?? new Map();
  return whereabouts(seen, { sending: isSending.value, unsentEvidence, refused: undealt.value });
}

/** Count and age of what is only on this device. */
export const unsent = computed<Unsent>(() => {
  const known = facts.value;
  return known ? unsentIn(known) : { entries: 0, files: 0, since: null };
});
