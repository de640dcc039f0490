import type { Act, Amount, Candidate, ConflictFacet, Entry, Facet, Note } from '../entry.ts';
import type { Base } from './command.ts';
import {
  baseBefore,
  baseOf,
  editRegister,
  nextFacet,
  type RegisterEdit,
  type RegisterLaw,
  versionNamed,
} from './register.ts';
import { isApproved } from './state.ts';

/** What an edit of a conflict-capable facet leads to. */
export type FacetOutcome =
  | { readonly kind: 'same'; readonly entry: Entry }
  | { readonly kind: 'applied'; readonly entry: Entry }
  | { readonly kind: 'candidate'; readonly entry: Entry; readonly candidate: Candidate };

export type FacetLaw = RegisterLaw<Amount | Note>;

const withFacet = (entry: Entry, facet: ConflictFacet, next: Facet<Amount | Note | null>): Entry =>
  facet === 'value'
    ? { ...entry, value: next as Facet<Amount | null> }
    : { ...entry, note: next as Facet<Note | null> };

/** Facet with `value` on top as the next version. */
export const advance = (
  entry: Entry,
  edit: {
    readonly facet: ConflictFacet;
    readonly value: Amount | Note;
    readonly mut: string;
    readonly act: Act;
  },
): Entry => withFacet(entry, edit.facet, nextFacet(entry[edit.facet], edit));

/** What a person has before him or her when editing: the own value that already waits, else the head. */
export const baseSeen = (entry: Entry, facet: ConflictFacet, person: string): Base =>
  baseBefore({ head: entry[facet], candidates: entry.candidates }, facet, person);

/** The head alone, as a resolution names it. */
export const headSeen = (entry: Entry, facet: ConflictFacet): Base => baseOf(entry[facet]);

/** Whether a base names the value that stands at the head. */
export const namesHead = (
  entry: Entry,
  facet: ConflictFacet,
  base: Base | undefined,
  law: Pick<FacetLaw, 'versionMadeBy'>,
): boolean => versionNamed({ head: entry[facet], trail: entry.trail }, facet, base, law) === entry[facet].v;

/** The base check of a register, on one facet of an entry. */
export function editFacet(
  entry: Entry,
  edit: RegisterEdit<ConflictFacet, Amount | Note>,
  law: FacetLaw,
): FacetOutcome {
  const { candidates, trail, status } = entry;
  const register = { head: entry[edit.facet], candidates, trail, isApproved: isApproved(status.value.state) };
  const outcome = editRegister(register, edit, law);
  const kept = outcome.candidates === candidates ? entry : { ...entry, candidates: outcome.candidates };
  if (outcome.kind === 'candidate') return { kind: 'candidate', entry: kept, candidate: outcome.candidate };
  return { kind: outcome.kind, entry: outcome.kind === 'applied' ? advance(kept, edit) : kept };
}
