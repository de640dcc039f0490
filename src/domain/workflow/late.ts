import { type Entry, type LateWork, openLateWork } from '../entry.ts';
import type { Problem } from '../problem.ts';
import { fail, ok } from '../result.ts';
import type { Moment } from './author.ts';
import type { EntryCommand, EntryCommandName, WorkCommand } from './command.ts';
import { type Scene, type Step, sceneOf } from './scene.ts';

/** What waits on one entry at most: a device's word for the moment is all that brings work here. */
const LIMIT = 100;

/** Whether a command answers work in the late tray (decisions/0012). */
export const isLateAnswer = (name: EntryCommandName): boolean =>
  name === 'late.take' || name === 'late.refuse';

/** The entry with the work in its tray; null when the tray is full and only the author is told. */
export function keepLate(
  { entry, act, moment }: Scene,
  command: WorkCommand,
  problem: Extract<Problem, { code: 'right-ended' }>,
): Entry | null {
  if (openLateWork(entry).length >= LIMIT) return null;
  const work: LateWork = {
    ...act,
    id: command.id,
    command,
    receivedAt: moment.receivedAt,
    endedAt: Number(problem.endedOn),
    open: true,
    closedBy: null,
  };
  return { ...entry, lateWork: [...(entry.lateWork ?? []), work] };
}

/**
 * Does the work as its author, at the moment it was recorded. Every rule but the end of the right applies as ever: a
 * value that meets another one is kept beside it, a refusal is the head's to see and changes nothing.
 */
export function takeLate(
  scene: Scene,
  command: Extract<EntryCommand, { name: 'late.take' }>,
  step: (scene: Scene, command: EntryCommand) => Step,
): Step {
  const work = waiting(scene.entry, command.args.work);
  if (!work) return fail({ code: 'late-unknown', work: command.args.work });
  const moment: Moment = { person: work.by, authoredAt: work.at, receivedAt: work.receivedAt };
  const inner = sceneOf(scene.world, moment, closed(scene.entry, work, command), work.command, work.at);
  return inner.ok ? step(inner.value, work.command) : inner;
}

/** The work stays in the history of the entry; its author is told by whom and why. */
export function refuseLate(scene: Scene, command: Extract<EntryCommand, { name: 'late.refuse' }>): Step {
  if (command.args.reason.trim() === '') return fail({ code: 'reason-missing' });
  const work = waiting(scene.entry, command.args.work);
  if (!work) return fail({ code: 'late-unknown', work: command.args.work });
  return ok({ entry: closed(scene.entry, work, command) });
}

const waiting = (entry: Entry, id: string): LateWork | undefined =>
  openLateWork(entry).find((work) => work.id === id);

const closed = (entry: Entry, work: LateWork, { id }: EntryCommand): Entry => ({
  ...entry,
  lateWork: (entry.lateWork ?? []).map((one) => (one === work ? { ...one, open: false, closedBy: id } : one)),
});
