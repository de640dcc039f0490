import { type Entry, makers, openCandidates } from '../entry.ts';
import { lineAbove } from '../org-unit.ts';
import type { Position } from '../person.ts';
import type { Problem } from '../problem.ts';
import type { Command, CommandName } from './command.ts';
import { attach, detach, edit, submit, withdraw } from './fill-in.ts';
import { permission, type Relation } from './permission.ts';
import * as reopen from './reopen.ts';
import { resolve } from './resolve.ts';
import { check, giveBack } from './review.ts';
import { type Moment, type Scene, type Step, sceneOf, transitionProblem, type World } from './scene.ts';

export type { Moment, World };

export type Decision =
  | { readonly outcome: 'ok'; readonly entry: Entry }
  | { readonly outcome: 'conflict'; readonly entry: Entry; readonly candidate: string }
  | { readonly outcome: 'rejected' | 'quarantined'; readonly problem: Problem };

/**
 * Decides one command on one entry. Pure: the device previews with it, the endpoint decides with it.
 * `state` is null for an entry nobody has touched. Every refusal is a Problem; nothing throws for any input
 * that passed the wire's schema.
 */
export function decide(world: World, moment: Moment, state: Entry | null, command: Command): Decision {
  const found = sceneOf(world, moment, state, command);
  if (!found.ok) return refuse(found.problem);
  const scene = found.value;
  const forbidden = authorize(scene, command);
  if (forbidden) return refuse(isHidden(scene, command) ? { code: 'entry-missing' } : forbidden);
  const result = STEPS[command.name](scene, command as never);
  if (!result.ok) return refuse(result.problem);
  const { entry, candidate } = result.value;
  const next = withTrail(entry, scene, command);
  return candidate === undefined
    ? { outcome: 'ok', entry: next }
    : { outcome: 'conflict', entry: next, candidate };
}

// Work done while the right was valid is kept for a person to judge, not thrown back.
const refuse = (problem: Problem): Decision => ({
  outcome: problem.code === 'right-ended' ? 'quarantined' : 'rejected',
  problem,
});

function authorize({ entry, position, moment, world }: Scene, command: Command): Problem | null {
  if (position.area !== null && position.area !== entry.area)
    return { code: 'forbidden', command: command.name };
  const made = madeBy(entry, moment.person, command);
  const state = entry.status.value.state;
  const relation = relationOf(position, entry.unit, world);
  const answer = permission(command.name, { role: position.role, relation, state, made });
  if (answer === 'permitted') return null;
  return answer === 'bad-state'
    ? transitionProblem(entry, command.name)
    : { code: answer, command: command.name };
}

/**
 * Whether the answer must not say that there is an entry: a command that names it by its id alone, from somebody who
 * may not read it. Ids are made of known codes, so anyone could ask for each. With the key in it a command is refused
 * alike whether the entry exists or not.
 */
function isHidden({ entry, position, world }: Scene, command: Command): boolean {
  if ('key' in command.args) return false;
  const relation = relationOf(position, entry.unit, world);
  const standing = {
    role: position.role,
    relation,
    state: entry.status.value.state,
    made: 'nothing',
  } as const;
  return permission('entry.read', standing) !== 'permitted';
}

/** Where a position stands towards a unit. */
export function relationOf(position: Position, unit: string, world: Pick<World, 'parentOf'>): Relation {
  if (position.unit === unit) return 'unit';
  return lineAbove(unit, world.parentOf).includes(position.unit) ? 'line' : 'tenant';
}

/** How much of what the command concerns the person made. */
export function madeBy(
  entry: Entry,
  person: string,
  command: Pick<Command, 'name'>,
): 'nothing' | 'part' | 'all' {
  const people = new Set(makers(entry));
  if (command.name === 'conflict.resolve') for (const c of openCandidates(entry)) people.add(c.by);
  // The approval is a second pair of eyes on the verification too.
  if (command.name === 'submission.approve' && entry.status.value.state === 'verified')
    people.add(entry.status.by);
  if (!people.has(person)) return 'nothing';
  return people.size === 1 ? 'all' : 'part';
}

const STEPS: {
  readonly [Name in CommandName]: (scene: Scene, command: Extract<Command, { name: Name }>) => Step;
} = {
  'realization.set': (scene, command) => edit(scene, command, 'value', command.args.value),
  'realization.note': (scene, command) => edit(scene, command, 'note', command.args.note),
  'evidence.attach': attach,
  'evidence.detach': detach,
  'submission.submit': submit,
  'submission.withdraw': withdraw,
  'submission.verify': (scene, command) => check(scene, command, 'verified', command.args.seen),
  'submission.return': giveBack,
  'submission.approve': (scene, command) => check(scene, command, 'approved', command.args.seen),
  'conflict.resolve': resolve,
  'reopening.request': reopen.request,
  'reopening.grant': reopen.grant,
  'reopening.refuse': reopen.refuse,
};

function withTrail(entry: Entry, { act, moment }: Scene, command: Command): Entry {
  const reason = 'reason' in command.args ? command.args.reason.trim() : null;
  const step = { ...act, command: command.name, mut: command.id, receivedAt: moment.receivedAt, reason };
  return { ...entry, trail: [...entry.trail, step] };
}
