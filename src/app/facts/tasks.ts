import type { Position } from '../../domain/person.ts';
import { isOpenForOfficer } from '../../domain/workflow/state.ts';
import type { Facts, SeenEntry } from './facts.ts';
import { formKeyOf } from './form-key.ts';
import { earlierValues, type SeriesPoint } from './series.ts';
import { nextOpening, type Slot, slotsOf } from './slots.ts';

/** Order of the groups on screen: what came back first, then what can be filled in, then what is done. */
export const TASK_GROUPS = ['returned', 'open', 'filled', 'closed'] as const;
export type TaskGroup = (typeof TASK_GROUPS)[number];

export interface Task extends Slot {
  readonly group: TaskGroup;
  /** First moment that is too late, ms since 1970 UTC. */
  readonly deadline: number;
  readonly areaName: string;
  /** Null while nobody has touched it. */
  readonly seen: SeenEntry | null;
  readonly last: SeriesPoint | null;
  /** Half-typed on this device. */
  readonly hasDraft: boolean;
  /** A request to reopen a closed period, or the answer to it. */
  readonly reopening: 'none' | 'requested' | 'granted' | 'refused';
}

/** Can be filled in now. */
export const isOpenTask = ({ group }: Task): boolean => group === 'returned' || group === 'open';

export interface TaskList {
  readonly tasks: readonly Task[];
  /** Tasks of the periods that are open now: done and all. */
  readonly done: number;
  readonly of: number;
  /** Nearest deadline among what is still to do; null when nothing is. */
  readonly nextDeadline: number | null;
  readonly nextOpening: number | null;
}

/** Closed blanks older than this are history, not tasks. */
const CLOSED_SHOWN_FOR = 200 * 86_400_000;

/** What a position has to do, in the order to do it. */
export function tasksOf(facts: Facts, position: Position, drafts: ReadonlySet<string>, at: number): TaskList {
  const slots = slotsOf(facts, position, at);
  const tasks = slots
    .map((slot) => taskOf(facts, slot, drafts, at))
    .filter((task): task is Task => task !== null)
    .sort(byUrgency);
  const current = tasks.filter((task) => task.group !== 'closed');
  const waiting = current.filter((task) => task.group !== 'filled');
  return {
    tasks,
    done: current.length - waiting.length,
    of: current.length,
    nextDeadline: waiting.length > 0 ? Math.min(...waiting.map((task) => task.deadline)) : null,
    nextOpening: nextOpening(facts, position, at),
  };
}

function taskOf(facts: Facts, slot: Slot, drafts: ReadonlySet<string>, at: number): Task | null {
  const seen = facts.entries.get(slot.id) ?? null;
  const group = groupOf(slot, seen, at);
  if (group === null) return null;
  const { indicator, area, period } = slot.key;
  const reopening = seen?.entry.reopening.value ?? null;
  return {
    ...slot,
    group,
    deadline: deadlineOf(slot, seen),
    areaName: facts.areas.get(area)?.name ?? area,
    seen,
    last: earlierValues(facts, indicator, area, period).at(-1) ?? null,
    hasDraft: drafts.has(formKeyOf(slot.id)),
    reopening: reopening?.state ?? 'none',
  };
}

function groupOf(slot: Slot, seen: SeenEntry | null, at: number): TaskGroup | null {
  const state = seen?.entry.status.value.state ?? 'draft';
  if (state === 'returned') return 'returned';
  const deadline = deadlineOf(slot, seen);
  if (at < deadline) return isOpenForOfficer(state) ? 'open' : 'filled';
  if (!isOpenForOfficer(state)) return null;
  // Reopened and not handed in again, the value is nobody's until the officer asks once more: that is never history.
  if (state === 'reopened') return 'closed';
  return at - deadline < CLOSED_SHOWN_FOR ? 'closed' : null;
}

/** End of the window, or of a reopening that was granted. */
const deadlineOf = ({ window }: Slot, seen: SeenEntry | null): number =>
  Math.max(window.closesAt, seen?.entry.reopening.value.until ?? 0);

function byUrgency(a: Task, b: Task): number {
  const group = TASK_GROUPS.indexOf(a.group) - TASK_GROUPS.indexOf(b.group);
  if (group !== 0) return group;
  if (a.deadline !== b.deadline)
    return a.group === 'closed' ? b.deadline - a.deadline : a.deadline - b.deadline;
  return `${a.indicator.name}${a.areaName}` < `${b.indicator.name}${b.areaName}` ? -1 : 1;
}
