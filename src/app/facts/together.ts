import { type Entry, openCandidates } from '../../domain/entry.ts';
import type { Plausibility } from '../../domain/scoring/plausibility.ts';

/** Why a value is looked at by itself and not decided together with others. */
export const APART = ['own-work', 'two-values', 'changed', 'late', 'unchecked', 'finding'] as const;
export type Apart = (typeof APART)[number];

export interface TogetherQuestion {
  readonly entry: Entry;
  readonly ownWork: boolean;
  /** Hash of the content when it stood before the person. */
  readonly seen: string;
  /** Hash of the content as it stands now. */
  readonly contentHash: string;
  /** An own check before this one lapsed. */
  readonly lapsed: boolean;
  /** Null while the worker has not answered, and for values without an amount. */
  readonly plausibility: Plausibility | null;
  readonly isDoubtful: boolean;
}

/** Null where a value may be decided together with others: nothing about it asks for a second look. */
export function apartOf(asked: TogetherQuestion): Apart | null {
  const { entry } = asked;
  if (asked.ownWork) return 'own-work';
  if (openCandidates(entry).length > 0) return 'two-values';
  if (asked.seen !== asked.contentHash || asked.lapsed) return 'changed';
  if (entry.status.value.late === 'claimed') return 'late';
  if (entry.value.value?.kind === 'amount' && asked.plausibility === null) return 'unchecked';
  return asked.isDoubtful ? 'finding' : null;
}
