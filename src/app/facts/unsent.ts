import type { Facts } from './facts.ts';
import { isUnanswered, type Place, type Whereabouts, whereabouts } from './place.ts';

export interface Unsent {
  /** Entries and dossiers with work that has no receipt. */
  readonly entries: number;
  /** Files whose bytes are not all there. */
  readonly files: number;
  /** When the oldest of it was made; null when there is none. */
  readonly since: number | null;
}

/** How much of the person's work is only on this device, and since when. */
export function unsentIn(facts: Facts): Unsent {
  const waiting = [...facts.entries.values(), ...facts.dossiers.values()].flatMap(({ id, pending }) =>
    pending.filter(isUnanswered).map(({ createdAt }) => ({ id, createdAt })),
  );
  return {
    entries: new Set(waiting.map(({ id }) => id)).size,
    files: filesOf(facts),
    since: waiting.length > 0 ? Math.min(...waiting.map(({ createdAt }) => createdAt)) : null,
  };
}

// A file that only a half-typed form refers to is not waiting for the network.
function filesOf(facts: Facts): number {
  const holders = [
    ...[...facts.entries.values()].map(({ entry }) => entry),
    ...[...facts.dossiers.values()].map(({ dossier }) => dossier),
  ];
  const attached = holders.flatMap(({ evidence }) => evidence.map((item) => item.sha));
  return new Set(attached.filter((sha) => facts.unsentEvidence.has(sha))).size;
}

/** Something the person sent or queued, with the place where it is now. */
export interface Submission extends Whereabouts {
  readonly id: string;
  readonly changedAt: number;
  /** Sequence number the endpoint gave it. */
  readonly receipt: number | null;
  readonly missingFiles: readonly { readonly sha: string; readonly size: number; readonly arrived: number }[];
}

export interface Submissions {
  readonly list: readonly Submission[];
  readonly counts: Readonly<Record<Place, number>>;
}

/** The person's own entries, newest first: everything this person made part of or has queued. */
export function submissionsOf(facts: Facts, sending: boolean, undealt: ReadonlySet<string>): Submissions {
  const list = [...facts.entries.values()]
    .filter(
      ({ entry, pending }) => pending.length > 0 || entry.trail.some((step) => step.by === facts.person),
    )
    .map((seen): Submission => {
      const own = seen.entry.trail.filter((step) => step.by === facts.person);
      const missing = seen.entry.evidence.map((item) => facts.unsentEvidence.get(item.sha));
      return {
        id: seen.id,
        ...whereabouts(seen, { sending, unsentEvidence: facts.unsentEvidence, refused: undealt }),
        changedAt: own.at(-1)?.at ?? 0,
        receipt: seen.receipt,
        missingFiles: missing.filter((file) => file !== undefined),
      };
    })
    .sort((a, b) => b.changedAt - a.changedAt);
  const counts = { 'on-device': 0, sent: 0, received: 0, verified: 0, approved: 0 };
  for (const { place } of list) counts[place] += 1;
  return { list, counts };
}
