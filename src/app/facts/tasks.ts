import type { Position } from '../../domain/person.ts';
import { earlierValues, type SeriesPoint } from '../../domain/readings/series.ts';
import { nextOpening, type Slot, slotsOf } from '../../domain/tasks/slots.ts';
import { deadlineOf, groupOf, TASK_GROUPS, type TaskGroup } from '../../domain/tasks/task-group.ts';
import type { Facts, SeenEntry } from './facts.ts';
import { formKeyOf } from './form-key.ts';

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
  const entry = seen?.entry ?? null;
  const group = groupOf(slot, entry, at);
  if (group === null) return null;
  const { indicator, area, period } = slot.key;
  return {
    ...slot,
    group,
    deadline: deadlineOf(slot, entry),
    areaName: facts.areas.get(area)?.name ?? area,
    seen,
    last: earlierValues(facts, indicator, area, period).at(-1) ?? null,
    hasDraft: drafts.has(formKeyOf(slot.id)),
    reopening: entry?.reopening.value.state ?? 'none',
  };
}

function byUrgency(a: Task, b: Task): number {
  const group = TASK_GROUPS.indexOf(a.group) - TASK_GROUPS.indexOf(b.group);
  if (group !== 0) return group;
  if (a.deadline !== b.deadline)
    return a.group === 'closed' ? b.deadline - a.deadline : a.deadline - b.deadline;
  return `${a.indicator.name}${a.areaName}` < `${b.indicator.name}${b.areaName}` ? -1 : 1;
}
