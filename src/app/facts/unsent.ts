import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { Entry } from '../../domain/entry.ts';
import type { Facts, SeenDossier, SeenEntry } from './facts.ts';
import { dossierWhereabouts, isUnanswered, type Place, type Whereabouts, whereabouts } from './place.ts';

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
  readonly of: 'entry' | 'dossier';
  readonly changedAt: number;
  /** Sequence number the endpoint gave it. */
  readonly receipt: number | null;
  readonly missingFiles: readonly { readonly sha: string; readonly size: number; readonly arrived: number }[];
}

export interface Submissions {
  readonly list: readonly Submission[];
  readonly counts: Readonly<Record<Place, number>>;
}

/** The person's own entries and dossiers, newest first: everything this person made part of or has queued. */
export function submissionsOf(facts: Facts, sending: boolean, undealt: ReadonlySet<string>): Submissions {
  const { person, unsentEvidence } = facts;
  const around = { sending, unsentEvidence, refused: undealt };
  const entries = [...facts.entries.values()].map((seen) =>
    submissionOf(seen, seen.entry, { person, unsentEvidence }, () => ({
      of: 'entry',
      ...whereabouts(seen, around),
    })),
  );
  const dossiers = [...facts.dossiers.values()].map((seen) =>
    submissionOf(seen, seen.dossier, { person, unsentEvidence }, () => ({
      of: 'dossier',
      ...dossierWhereabouts(seen, around),
    })),
  );
  const list = [...entries, ...dossiers]
    .filter((one) => one !== null)
    .sort((a, b) => b.changedAt - a.changedAt);
  const counts = { 'on-device': 0, sent: 0, received: 0, verified: 0, approved: 0 };
  for (const { place } of list) counts[place] += 1;
  return { list, counts };
}

/** Null for what the person neither made part of nor has queued. */
function submissionOf(
  { id, pending, receipt }: Pick<SeenEntry | SeenDossier, 'id' | 'pending' | 'receipt'>,
  { trail, evidence }: Pick<Entry | Dossier, 'trail' | 'evidence'>,
  { person, unsentEvidence }: Pick<Facts, 'person' | 'unsentEvidence'>,
  where: () => Pick<Submission, 'of' | 'place' | 'stuck'>,
): Submission | null {
  const own = trail.filter((step) => step.by === person);
  if (pending.length === 0 && own.length === 0) return null;
  const missingFiles = evidence
    .map((item) => unsentEvidence.get(item.sha))
    .filter((file) => file !== undefined);
  return { id, ...where(), changedAt: own.at(-1)?.at ?? 0, receipt, missingFiles };
}
