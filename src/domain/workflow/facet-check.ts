import type { Act, Amount, Candidate, ConflictFacet, Entry, Facet, Note } from '../entry.ts';
import type { Base } from './command.ts';
import { isApproved } from './state.ts';

/** What an edit of a conflict-capable facet leads to. */
export interface FacetEdit {
  readonly facet: ConflictFacet;
  readonly value: Amount | Note;
  readonly base: Base | undefined;
  readonly mut: string;
  readonly act: Act;
  readonly receivedAt: number;
}

export type FacetOutcome =
  | { readonly kind: 'same'; readonly entry: Entry }
  | { readonly kind: 'applied'; readonly entry: Entry }
  | { readonly kind: 'candidate'; readonly entry: Entry; readonly candidate: Candidate };

export interface FacetLaw {
  /** Equal in meaning, e.g. `1.0` and `1`. */
  readonly same: (a: Amount | Note, b: Amount | Note) => boolean;
  /** Version at which the value of an earlier mutation stood, when it stood at all. */
  readonly versionMadeBy: (mutation: string, facet: ConflictFacet) => number | null;
}

const withFacet = (entry: Entry, facet: ConflictFacet, next: Facet<Amount | Note | null>): Entry =>
  facet === 'value'
    ? { ...entry, value: next as Facet<Amount | null> }
    : { ...entry, note: next as Facet<Note | null> };

/** Facet with `value` on top as the next version. */
export function advance(entry: Entry, edit: Pick<FacetEdit, 'facet' | 'value' | 'mut' | 'act'>): Entry {
  const head = entry[edit.facet];
  const { by, as, capacity, at } = edit.act;
  return withFacet(entry, edit.facet, {
    by,
    as,
    capacity,
    at,
    v: head.v + 1,
    value: edit.value,
    mut: edit.mut,
  });
}

const MUTATION = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * What a person has before him or her when editing: the own value that already waits, else the head.
 * Named by its mutation wherever there is one, because an endpoint that was restored gives version numbers
 * out a second time.
 */
export function baseSeen(entry: Entry, facet: ConflictFacet, person: string): Base {
  const own = entry.candidates.findLast((c) => c.open && c.facet === facet && c.by === person);
  if (own) return { m: own.id };
  return headSeen(entry, facet);
}

/** The head alone, as a resolution names it. */
export function headSeen(entry: Entry, facet: ConflictFacet): Base {
  const head = entry[facet];
  return MUTATION.test(head.mut) ? { m: head.mut } : { v: head.v };
}

/** Whether a base names the value that stands at the head. */
export function namesHead(
  entry: Entry,
  facet: ConflictFacet,
  base: Base | undefined,
  law: Pick<FacetLaw, 'versionMadeBy'>,
): boolean {
  return versionNamed(entry, facet, base, law) === entry[facet].v;
}

/** Null when the named mutation never stood on this entry. */
function versionNamed(
  entry: Entry,
  facet: ConflictFacet,
  base: Base | undefined,
  law: Pick<FacetLaw, 'versionMadeBy'>,
): number | null {
  const head = entry[facet];
  if (!base) return 0;
  if ('v' in base) return base.v;
  if (base.m === head.mut) return head.v;
  // Looked up only for a command of this very entry: a version of another entry says nothing about this one.
  return entry.trail.some((step) => step.mut === base.m) ? law.versionMadeBy(base.m, facet) : null;
}

/**
 * Base check of a multi-value register: an edit becomes the head only if its author had seen the head and no
 * second value is waiting. Otherwise it is kept beside the head until a person decides. Nothing is overwritten.
 */
export function editFacet(entry: Entry, edit: FacetEdit, law: FacetLaw): FacetOutcome {
  const head = entry[edit.facet];
  const open = entry.candidates.filter((c) => c.open && c.facet === edit.facet);
  const own = ownWaiting(open, edit);
  // The author's newer value takes the place of the author's own waiting one; the older stays in history.
  const kept = entry.candidates.map((c) => (c === own ? { ...c, open: false, closedBy: edit.mut } : c));
  if (head.value !== null && law.same(head.value, edit.value))
    return { kind: 'same', entry: own ? { ...entry, candidates: kept } : entry };
  const base = own ? own.base : versionNamed(entry, edit.facet, edit.base, law);
  // Onto a blank an edit may follow a refused one of its own: there is nothing it could overwrite.
  const follows = base === head.v || (head.v === 0 && base === null);
  if (open.length === 0 && follows && !isApproved(entry.status.value.state)) {
    return { kind: 'applied', entry: advance(entry, edit) };
  }
  const candidate: Candidate = {
    by: edit.act.by,
    as: edit.act.as,
    capacity: edit.act.capacity,
    at: edit.act.at,
    id: edit.mut,
    facet: edit.facet,
    value: edit.value,
    kind: candidateKind(entry, edit, open),
    base: base ?? -1,
    head: head.v,
    receivedAt: edit.receivedAt,
    open: true,
    closedBy: null,
  };
  return { kind: 'candidate', entry: { ...entry, candidates: [...kept, candidate] }, candidate };
}

// Only the author may put something in the place of a waiting value; naming another's closes nothing.
function ownWaiting(open: readonly Candidate[], { base, act }: FacetEdit): Candidate | undefined {
  return base && 'm' in base ? open.find((c) => c.id === base.m && c.by === act.by) : undefined;
}

function candidateKind(entry: Entry, edit: FacetEdit, open: readonly Candidate[]): Candidate['kind'] {
  if (isApproved(entry.status.value.state)) return 'late-edit';
  const authors = [entry[edit.facet], ...open].map((act) => act.by);
  return authors.every((by) => by === edit.act.by) ? 'own-devices' : 'concurrent';
}
