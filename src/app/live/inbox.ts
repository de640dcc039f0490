import { computed } from '@preact/signals';
import { openCandidates, openLateWork } from '../../domain/entry.ts';
import type { SeenEntry } from '../facts/facts.ts';
import { permitted, relationTo } from '../facts/permitted.ts';
import { held } from '../held.ts';
import { present } from './clock-tick.ts';
import { facts } from './facts.ts';
import { position } from './position.ts';

export interface InboxItem {
  readonly seen: SeenEntry;
  /** What the position at work may do with it now. */
  readonly may: readonly InboxAct[];
  /** Made by the same person: nobody checks what he or she made. */
  readonly ownWork: boolean;
  readonly openCandidates: number;
  readonly waitingSince: number;
}

export interface Inbox {
  /** Waiting for this position: a verifier's submissions, a head's verified values; longest waiting first. */
  readonly waiting: readonly InboxItem[];
  /** Decided by this person on this device and not yet sent, or still to be taken back. */
  readonly decided: readonly { readonly seen: SeenEntry; readonly canUndo: boolean }[];
  /** Requests to reopen a closed period, for the head. */
  readonly reopenings: readonly SeenEntry[];
  /** Entries with work that came after its author's right had ended, for the head. */
  readonly late: readonly SeenEntry[];
}

const ACTS = ['submission.verify', 'submission.approve', 'submission.return', 'conflict.resolve'] as const;
export type InboxAct = (typeof ACTS)[number];

/** What waits for the verifier or head at work; null while the device is being opened. */
export const inbox = computed<Inbox | null>(() => {
  const known = facts.value;
  const as = position.value;
  if (!known || !as) return null;
  const target = as.role === 'head' ? 'submission.approve' : 'submission.verify';
  const now = present.value;
  const entries = [...known.entries.values()].filter((seen) => relationTo(known, as, seen, now) === 'unit');
  const heldNow = new Set(held.value.map(({ entity }) => entity));
  const waiting = entries
    .filter((seen) => ['permitted', 'own-work'].includes(permitted(known, as, seen, target, now)))
    .map(
      (seen): InboxItem => ({
        seen,
        may: ACTS.filter((act) => permitted(known, as, seen, act, now) === 'permitted'),
        ownWork: permitted(known, as, seen, target, now) === 'own-work',
        openCandidates: openCandidates(seen.entry).length,
        waitingSince: seen.entry.status.at,
      }),
    )
    .sort((a, b) => a.waitingSince - b.waitingSince);
  const decided = entries
    .filter(({ pending }) =>
      pending.some(({ mutation }) => (ACTS as readonly string[]).includes(mutation.name)),
    )
    .map((seen) => ({ seen, canUndo: heldNow.has(seen.id) }));
  const mayGrant = (seen: SeenEntry): boolean =>
    permitted(known, as, seen, 'reopening.grant', now) === 'permitted';
  const reopenings = entries.filter(
    (seen) => seen.entry.reopening.value.state === 'requested' && mayGrant(seen),
  );
  const late = entries.filter(
    (seen) =>
      openLateWork(seen.entry).length > 0 && permitted(known, as, seen, 'late.take', now) === 'permitted',
  );
  return { waiting, decided, reopenings, late };
});
