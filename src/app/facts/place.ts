import { openFieldCandidates } from '../../domain/dossier/dossier.ts';
import { countedEvidence, disputedFacet } from '../../domain/entry.ts';
import { isApproved } from '../../domain/workflow/state.ts';
import type { SeenDossier, SeenEntry } from './facts.ts';

/** Where a value is; the order is the chain a person reads. */
export const PLACES = ['on-device', 'sent', 'received', 'verified', 'approved'] as const;
export type Place = (typeof PLACES)[number];

export type Stuck = 'returned' | 'two-values' | 'two-notes' | 'rejected' | 'waiting-evidence';

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
  const { entry } = seen;
  const here = stillHere(seen, around);
  if (here) return here;
  const disputed = disputedFacet(entry);
  if (disputed) return { place: 'received', stuck: disputed === 'value' ? 'two-values' : 'two-notes' };
  const { state } = entry.status.value;
  if (state === 'returned') return { place: 'received', stuck: 'returned' };
  const isWaiting = countedEvidence(entry).some((item) => around.unsentEvidence.has(item.sha));
  if (isApproved(state)) return { place: 'approved', stuck: null };
  if (state === 'verified') return { place: 'verified', stuck: isWaiting ? 'waiting-evidence' : null };
  return { place: 'received', stuck: isWaiting ? 'waiting-evidence' : null };
}

/** The one place of a dossier: what becomes of it further on is a matter of its kind. */
export function dossierWhereabouts(seen: SeenDossier, around: Surroundings): Whereabouts {
  const stuck = openFieldCandidates(seen.dossier).length > 0 ? 'two-values' : null;
  return stillHere(seen, around) ?? { place: 'received', stuck };
}

/** Null once everything of it has a receipt. */
function stillHere(
  { id, pending }: Pick<SeenEntry, 'id' | 'pending'>,
  { refused, sending }: Surroundings,
): Whereabouts | null {
  const unanswered = pending.filter(isUnanswered);
  if (refused.has(id)) return { place: 'on-device', stuck: 'rejected' };
  if (unanswered.length === 0) return null;
  return { place: isOut(unanswered, sending) ? 'sent' : 'on-device', stuck: null };
}

const isOut = (unanswered: SeenEntry['pending'], sending: boolean): boolean =>
  sending && unanswered.every(({ state }) => state === 'queued');
