import type { Role } from '../person.ts';
import type { EntryCommandName } from './command.ts';
import { judge, type Rule as RuleOf, type Verdict } from './rule.ts';
import { STATES, type State } from './state.ts';

/** Where the position stands towards the entry: the same unit, a unit above it, or anywhere in the tenant. */
export const RELATIONS = ['unit', 'line', 'tenant'] as const;
export type Relation = (typeof RELATIONS)[number];

/**
 * What is asked besides commands on entries. Reference rows, the own inbox, devices and messages are not asked about:
 * they belong to whoever is signed in.
 */
export const QUERIES = [
  'entry.read',
  'evidence.read',
  'device.look',
  'device.count',
  'device.manage',
  'wall.manage',
  'sheet.import',
  'sheet.publish',
  'sheet.staff',
] as const;
export type QueryName = (typeof QUERIES)[number];

type Rule = RuleOf<State, Relation>;

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
export const PERMISSIONS: Readonly<Record<EntryCommandName | QueryName, readonly Rule[]>> = {
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
  'device.look': [rule(['verifier', 'head'], unit), rule(['admin'], anywhere)],
  // How much a unit holds back, without whose it is.
  'device.count': [
    rule(['verifier', 'head'], unitOrLine),
    rule(['planner', 'evaluator', 'governor', 'admin'], anywhere),
  ],
  'device.manage': [rule(['admin'], anywhere)],
  // Screens on walls: pairing one, seeing when it was last heard, taking it back.
  'wall.manage': [rule(['admin'], anywhere)],
  // Plans, indicators, targets and budgets from a spreadsheet; figures from one stand approved without a verifier.
  'sheet.import': [rule(['planner', 'admin'], anywhere)],
  'sheet.publish': [rule(['admin'], anywhere)],
  // A post is a right: who gives rights may bring a list of them.
  'sheet.staff': [rule(['admin'], anywhere)],
};

export interface Standing {
  readonly role: Role;
  readonly relation: Relation;
  readonly state: State;
  /** How much of what the act concerns the person made. */
  readonly made: 'nothing' | 'part' | 'all';
}

/** The answer of the table; `bad-state` only when another state would be permitted. */
export const permission = (act: EntryCommandName | QueryName, { relation, ...standing }: Standing): Verdict =>
  judge(PERMISSIONS[act], { ...standing, relations: [relation] });
