import { countedEvidence, openCandidates } from '../../domain/entry.ts';
import { isApproved } from '../../domain/workflow/state.ts';
import type { SeenEntry } from './facts.ts';

/** Where a value is; the order is the chain a person reads. */
export const PLACES = ['on-device', 'sent', 'received', 'verified', 'approved'] as const;
export type Place = (typeof PLACES)[number];

export type Stuck = 'returned' | 'two-values' | 'rejected' | 'waiting-evidence';

export interface Whereabouts {
  readonly place: Place;
  readonly stuck: Stuck | null;
}

interface Surroundings {
  /** A push is on its way over a connection that answered last time. */
  readonly sending: boolean;
  /** Files of this device whose bytes the endpoint has not confirmed. */
  readonly unsentEvidence: { readonly has: (sha: string) => boolean };
  /** Entries with a refused command nobody has dealt with. */
  readonly refused: ReadonlySet<string>;
}

/** Without a receipt yet. */
export const isUnanswered = ({ state }: SeenEntry['pending'][number]): boolean =>
  state === 'held' || state === 'queued';

/**
 * The one place of an entry, and what holds it up. "On this device" as long as any own command is without a receipt;
 * "sent" only while the bytes are out and the receipt is not yet in.
 */
export function whereabouts(seen: SeenEntry, around: Surroundings): Whereabouts {
  const { entry, pending } = seen;
  const unanswered = pending.filter(isUnanswered);
  if (around.refused.has(seen.id)) return { place: 'on-device', stuck: 'rejected' };
  if (unanswered.length > 0)
    return { place: isOut(unanswered, around.sending) ? 'sent' : 'on-device', stuck: null };
  if (openCandidates(entry).length > 0) return { place: 'received', stuck: 'two-values' };
  const { state } = entry.status.value;
  if (state === 'returned') return { place: 'received', stuck: 'returned' };
  const isWaiting = countedEvidence(entry).some((item) => around.unsentEvidence.has(item.sha));
  if (isApproved(state)) return { place: 'approved', stuck: null };
  if (state === 'verified') return { place: 'verified', stuck: isWaiting ? 'waiting-evidence' : null };
  return { place: 'received', stuck: isWaiting ? 'waiting-evidence' : null };
}

const isOut = (unanswered: SeenEntry['pending'], sending: boolean): boolean =>
  sending && unanswered.every(({ state }) => state === 'queued');
