import { type Entry, makers, openCandidates, openLateWork } from '../entry.ts';
import type { Problem } from '../problem.ts';
import { fail, ok } from '../result.ts';
import type { Moment } from './author.ts';
import type { EntryCommand, EntryCommandName, WorkCommand } from './command.ts';
import { attach, detach, edit, submit, withdraw } from './fill-in.ts';
import { isLateAnswer, keepLate, refuseLate, takeLate } from './late.ts';
import { permission, type Relation } from './permission.ts';
import { relationToFigure } from './relation.ts';
import * as reopen from './reopen.ts';
import { resolve } from './resolve.ts';
import { check, giveBack } from './review.ts';
import { type Scene, type Step, sceneOf, transitionProblem, type World } from './scene.ts';

export type { Moment, World };

export type Decision =
  | { readonly outcome: 'ok'; readonly entry: Entry }
  | { readonly outcome: 'conflict'; readonly entry: Entry; readonly candidate: string }
  | { readonly outcome: 'rejected' | 'quarantined'; readonly problem: Problem }
  /** Kept in the late tray of the entry, for the head of the unit. */
  | { readonly outcome: 'quarantined'; readonly problem: Problem; readonly entry: Entry };

/**
 * Decides one command on one entry. Pure: the device previews with it, the endpoint decides with it.
 * `state` is null for an entry nobody has touched. Every refusal is a Problem; nothing throws for any input
 * that passed the wire's schema.
 */
export function decide(world: World, moment: Moment, state: Entry | null, command: EntryCommand): Decision {
  const found = sceneOf(world, moment, state, command);
  if (!found.ok) {
    const { problem } = found;
    return problem.code === 'right-ended'
      ? tooLate(world, moment, state, command, problem)
      : { outcome: 'rejected', problem };
  }
  const step = take(found.value, command);
  if (!step.ok) return { outcome: 'rejected', problem: step.problem };
  const { entry, candidate } = step.value;
  return candidate === undefined ? { outcome: 'ok', entry } : { outcome: 'conflict', entry, candidate };
}

/** One authorized step, with its line in the trail. */
function take(scene: Scene, command: EntryCommand): Step {
  const forbidden = authorize(scene, command);
  if (forbidden) return fail(isHidden(scene, command) ? { code: 'entry-missing' } : forbidden);
  const step = STEPS[command.name](scene, command as never);
  if (!step.ok) return step;
  return ok({ ...step.value, entry: withTrail(step.value.entry, scene, command) });
}

// Work done while the right was valid is kept for a person to judge, not thrown back; its author learns whether it was.
function tooLate(
  world: World,
  moment: Moment,
  state: Entry | null,
  command: EntryCommand,
  problem: Extract<Problem, { code: 'right-ended' }>,
): Decision {
  const scene = sceneOf(world, moment, state, command, moment.authoredAt);
  // The figure stands under another unit by now: its author takes the value there.
  if (!scene.ok && scene.problem.code === 'unit-moved')
    return { outcome: 'rejected', problem: scene.problem };
  const entry = scene.ok && mayWait(scene.value, command) ? keepLate(scene.value, command, problem) : null;
  return entry
    ? { outcome: 'quarantined', problem: { ...problem, waits: true }, entry }
    : { outcome: 'quarantined', problem };
}

/** Whether the author had the right to do it; the state it met is for the head to look at. */
function mayWait(scene: Scene, command: EntryCommand): command is WorkCommand {
  if (command.name === 'late.take' || command.name === 'late.refuse') return false;
  const forbidden = authorize(scene, command);
  return forbidden === null || forbidden.code === 'bad-transition';
}

function authorize(scene: Scene, command: EntryCommand): Problem | null {
  const { entry, position, moment } = scene;
  if (position.area !== null && position.area !== entry.area)
    return { code: 'forbidden', command: command.name };
  const made = madeBy(entry, moment.person, command);
  const state = entry.status.value.state;
  const relation = relationIn(scene);
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
function isHidden(scene: Scene, command: EntryCommand): boolean {
  if ('key' in command.args) return false;
  const standing = {
    role: scene.position.role,
    relation: relationIn(scene),
    state: scene.entry.status.value.state,
    made: 'nothing',
  } as const;
  return permission('entry.read', standing) !== 'permitted';
}

function relationIn({ entry, position, world, rightAt }: Scene): Relation {
  const owner = world.indicator(entry.indicator)?.owner;
  return relationToFigure(position, { unit: entry.unit, owner }, world, rightAt);
}

/** How much of what the command concerns the person made. */
export function madeBy(
  entry: Entry,
  person: string,
  command: Pick<EntryCommand, 'name'>,
): 'nothing' | 'part' | 'all' {
  const people = new Set(makers(entry));
  if (isLateAnswer(command.name)) for (const work of openLateWork(entry)) people.add(work.by);
  if (command.name === 'conflict.resolve') for (const c of openCandidates(entry)) people.add(c.by);
  // The approval is a second pair of eyes on the verification too.
  if (command.name === 'submission.approve' && entry.status.value.state === 'verified')
    people.add(entry.status.by);
  if (!people.has(person)) return 'nothing';
  return people.size === 1 ? 'all' : 'part';
}

const STEPS: {
  readonly [Name in EntryCommandName]: (scene: Scene, command: Extract<EntryCommand, { name: Name }>) => Step;
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
  'late.take': (scene, command) => takeLate(scene, command, take),
  'late.refuse': refuseLate,
};

function withTrail(entry: Entry, { act, moment }: Scene, command: EntryCommand): Entry {
  const reason = 'reason' in command.args ? command.args.reason.trim() : null;
  const step = { ...act, command: command.name, mut: command.id, receivedAt: moment.receivedAt, reason };
  return { ...entry, trail: [...entry.trail, step] };
}
