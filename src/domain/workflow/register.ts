import type { Act, Candidate, Facet, TrailStep } from '../entry.ts';
import type { Base } from './command.ts';

/** An edit of one register. */
export interface RegisterEdit<Name extends string, Value> {
  readonly facet: Name;
  readonly value: Value;
  readonly base: Base | undefined;
  readonly mut: string;
  readonly act: Act;
  readonly receivedAt: number;
}

/** One register with what surrounds it. */
export interface Register<Name extends string, Value> {
  readonly head: Facet<Value | null>;
  /** Of all registers of the entity. */
  readonly candidates: readonly Candidate<Name, Value>[];
  readonly trail: readonly TrailStep[];
  /** What was approved is not edited; an edit is kept beside it. */
  readonly isApproved: boolean;
}

export interface RegisterLaw<Value> {
  /** Equal in meaning, e.g. `1.0` and `1`. */
  readonly same: (a: Value, b: Value) => boolean;
  /** Version at which the value of an earlier mutation stood, when it stood at all. */
  readonly versionMadeBy: (mutation: string, facet: string) => number | null;
}

export type RegisterOutcome<Name extends string, Value> = {
  readonly candidates: readonly Candidate<Name, Value>[];
} & (
  | { readonly kind: 'same' }
  | { readonly kind: 'applied' }
  | { readonly kind: 'candidate'; readonly candidate: Candidate<Name, Value> }
);

/** The value as the next version of a head. */
export const nextFacet = <Value>(
  head: Facet<unknown>,
  { value, mut, act: { by, as, capacity, at } }: { value: Value; mut: string; act: Act },
): Facet<Value> => ({ by, as, capacity, at, v: head.v + 1, value, mut });

/**
 * Base check of a multi-value register: an edit becomes the head only if its author had seen the head and no
 * second value is waiting. Otherwise it is kept beside the head until a person decides. Nothing is overwritten.
 */
export function editRegister<Name extends string, Value>(
  register: Register<Name, Value>,
  edit: RegisterEdit<Name, Value>,
  law: RegisterLaw<Value>,
): RegisterOutcome<Name, Value> {
  const { head } = register;
  const open = register.candidates.filter((c) => c.open && c.facet === edit.facet);
  const own = ownWaiting(open, edit);
  // The author's newer value takes the place of the author's own waiting one; the older stays in history.
  const candidates = own
    ? register.candidates.map((c) => (c === own ? { ...c, open: false, closedBy: edit.mut } : c))
    : register.candidates;
  if (head.value !== null && law.same(head.value, edit.value)) return { kind: 'same', candidates };
  const base = own ? own.base : versionNamed(register, edit.facet, edit.base, law);
  // Onto a blank an edit may follow a refused one of its own: there is nothing it could overwrite.
  const follows = base === head.v || (head.v === 0 && base === null);
  if (open.length === 0 && follows && !register.isApproved) return { kind: 'applied', candidates };
  const { by, as, capacity, at } = edit.act;
  const candidate: Candidate<Name, Value> = {
    by,
    as,
    capacity,
    at,
    id: edit.mut,
    facet: edit.facet,
    value: edit.value,
    kind: candidateKind(register, edit, open),
    base: base ?? -1,
    head: head.v,
    receivedAt: edit.receivedAt,
    open: true,
    closedBy: null,
  };
  return { kind: 'candidate', candidates: [...candidates, candidate], candidate };
}

/** Null when the named mutation never stood on this entity. */
export function versionNamed<Value>(
  { head, trail }: Pick<Register<string, Value>, 'head' | 'trail'>,
  facet: string,
  base: Base | undefined,
  law: Pick<RegisterLaw<Value>, 'versionMadeBy'>,
): number | null {
  if (!base) return 0;
  if ('v' in base) return base.v;
  if (base.m === head.mut) return head.v;
  // Looked up only for a command of this very entity: a version of another one says nothing about this one.
  return trail.some((step) => step.mut === base.m) ? law.versionMadeBy(base.m, facet) : null;
}

const MUTATION = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The head as a base, by its mutation where there is one: a restored endpoint gives version numbers out again. */
export const baseOf = (head: Facet<unknown>): Base =>
  MUTATION.test(head.mut) ? { m: head.mut } : { v: head.v };

/** What a person has before him or her when editing: the own value that already waits, else the head. */
export function baseBefore(
  { head, candidates }: Pick<Register<string, unknown>, 'head' | 'candidates'>,
  facet: string,
  person: string,
): Base {
  const own = candidates.findLast((c) => c.open && c.facet === facet && c.by === person);
  return own ? { m: own.id } : baseOf(head);
}

// Only the author may put something in the place of a waiting value; naming another's closes nothing.
function ownWaiting<Name extends string, Value>(
  open: readonly Candidate<Name, Value>[],
  { base, act }: RegisterEdit<Name, Value>,
): Candidate<Name, Value> | undefined {
  return base && 'm' in base ? open.find((c) => c.id === base.m && c.by === act.by) : undefined;
}

function candidateKind<Name extends string, Value>(
  { head, isApproved }: Register<Name, Value>,
  { act }: RegisterEdit<Name, Value>,
  open: readonly Candidate<Name, Value>[],
): Candidate['kind'] {
  if (isApproved) return 'late-edit';
  return [head, ...open].every(({ by }) => by === act.by) ? 'own-devices' : 'concurrent';
}
