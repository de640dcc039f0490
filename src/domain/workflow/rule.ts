import type { Role } from '../person.ts';

/** Who may do one thing, from where, in which states. Several rules for one act are alternatives. */
export interface Rule<State extends string, Relation extends string> {
  readonly roles: readonly Role[];
  /** Relations that suffice. */
  readonly relations: readonly Relation[];
  readonly states: readonly State[];
  /** `never`: closed to everyone who made part of it, in any of his or her positions; `only`: just for its sole maker. */
  readonly ownWork: 'any' | 'never' | 'only';
}

/** Where somebody stands towards what is asked about. */
export interface Stand<State extends string, Relation extends string> {
  readonly role: Role;
  readonly relations: readonly Relation[];
  readonly state: State;
  /** How much of what the act concerns the person made. */
  readonly made: 'nothing' | 'part' | 'all';
}

export type Verdict = 'permitted' | 'forbidden' | 'own-work' | 'bad-state';

/** `permitted`, or which kind of refusal it is; `bad-state` only when another state would be permitted. */
export function judge<State extends string, Relation extends string>(
  rules: readonly Rule<State, Relation>[],
  { role, relations, state, made }: Stand<State, Relation>,
): Verdict {
  const byRole = rules.filter(
    (rule) => rule.roles.includes(role) && rule.relations.some((one) => relations.includes(one)),
  );
  if (byRole.length === 0) return 'forbidden';
  const byState = byRole.filter((rule) => rule.states.includes(state));
  if (byState.length === 0) return 'bad-state';
  return byState.some((rule) => allowsOwnWork(rule.ownWork, made)) ? 'permitted' : 'own-work';
}

function allowsOwnWork(ownWork: 'any' | 'never' | 'only', made: 'nothing' | 'part' | 'all'): boolean {
  if (ownWork === 'any') return true;
  return ownWork === 'never' ? made === 'nothing' : made === 'all';
}
