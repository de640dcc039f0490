import type { Role } from '../person.ts';
import type { CommandName } from './command.ts';
import { STATES, type State } from './state.ts';

/** Where the position stands towards the entry: the same unit, a unit above it, or anywhere in the tenant. */
export const RELATIONS = ['unit', 'line', 'tenant'] as const;
export type Relation = (typeof RELATIONS)[number];

/** Reference rows and the own inbox are not asked about: whoever is signed in holds them. */
export const QUERIES = ['entry.read', 'evidence.read'] as const;
export type QueryName = (typeof QUERIES)[number];

interface Rule {
  readonly roles: readonly Role[];
  /** Relations that suffice. */
  readonly relations: readonly Relation[];
  readonly states: readonly State[];
  /** `never`: closed to everyone who made part of it, in any of his or her positions; `only`: just for its sole maker. */
  readonly ownWork: 'any' | 'never' | 'only';
}

const unit = ['unit'] as const;
const unitOrLine = ['unit', 'line'] as const;
const anywhere = ['unit', 'line', 'tenant'] as const;
const readers: readonly Role[] = ['officer', 'verifier', 'head'];

const rule = (
  roles: readonly Role[],
  relations: readonly Relation[],
  states: readonly State[] = STATES,
  ownWork: Rule['ownWork'] = 'any',
): Rule => ({ roles, relations, states, ownWork });

/**
 * The one table of role × relation × state × command or query. Screens hide by it, the endpoint refuses by it,
 * the simulator checks against it. Several rules for one act are alternatives.
 * An edit in `approved` or `amended` is permitted and kept as a late candidate; it never replaces the value.
 */
export const PERMISSIONS: Readonly<Record<CommandName | QueryName, readonly Rule[]>> = {
  'realization.set': [rule(['officer'], unit)],
  'realization.note': [rule(['officer'], unit)],
  'evidence.attach': [rule(['officer'], unit)],
  'evidence.detach': [rule(['officer'], unit, ['draft', 'returned', 'reopened', 'submitted'])],
  'submission.submit': [rule(['officer'], unit)],
  'submission.withdraw': [rule(['officer'], unit, ['submitted'])],
  'submission.verify': [rule(['verifier'], unit, ['submitted'], 'never')],
  'submission.return': [
    rule(['verifier'], unit, ['submitted'], 'never'),
    rule(['head'], unit, ['submitted', 'verified'], 'never'),
  ],
  'submission.approve': [rule(['head'], unit, ['verified'], 'never')],
  'conflict.resolve': [
    rule(['verifier'], unit, ['draft', 'returned', 'reopened', 'submitted', 'verified'], 'never'),
    rule(['head'], unit, STATES, 'never'),
    rule(['officer'], unit, ['draft', 'returned', 'reopened', 'submitted'], 'only'),
  ],
  'reopening.request': [rule(['officer'], unit)],
  'reopening.grant': [rule(['head'], unit)],
  'reopening.refuse': [rule(['head'], unit)],
  'late.take': [rule(['head'], unit, STATES, 'never')],
  'late.refuse': [rule(['head'], unit, STATES, 'never')],
  'entry.read': [rule(readers, unitOrLine), rule(['planner', 'evaluator', 'governor'], anywhere)],
  'evidence.read': [rule(readers, unitOrLine), rule(['evaluator', 'governor'], anywhere)],
};

export interface Standing {
  readonly role: Role;
  readonly relation: Relation;
  readonly state: State;
  /** How much of what the act concerns the person made. */
  readonly made: 'nothing' | 'part' | 'all';
}

/** `permitted`, or which kind of refusal it is; `bad-state` only when another state would be permitted. */
export function permission(
  act: CommandName | QueryName,
  standing: Standing,
): 'permitted' | 'forbidden' | 'own-work' | 'bad-state' {
  const byRole = PERMISSIONS[act].filter(
    (candidate) => candidate.roles.includes(standing.role) && candidate.relations.includes(standing.relation),
  );
  if (byRole.length === 0) return 'forbidden';
  const byState = byRole.filter((candidate) => candidate.states.includes(standing.state));
  if (byState.length === 0) return 'bad-state';
  return byState.some((candidate) => allowsOwnWork(candidate.ownWork, standing.made))
    ? 'permitted'
    : 'own-work';
}

function allowsOwnWork(rule: Rule['ownWork'], made: Standing['made']): boolean {
  if (rule === 'any') return true;
  return rule === 'never' ? made === 'nothing' : made === 'all';
}
