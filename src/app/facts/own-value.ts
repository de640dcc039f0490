import { type Amount, type Entry, openCandidates } from '../../domain/entry.ts';

/** The value this person filled in: the one that waits beside what stands, while two are undecided, else what stands. */
export function ownValue(entry: Entry, person: string): Amount | null {
  const own = openCandidates(entry).findLast(({ facet, by }) => facet === 'value' && by === person);
  return own ? (own.value as Amount) : entry.value.value;
}
