import { computed } from '@preact/signals';
import { type Task, type TaskList, tasksOf } from '../facts/tasks.ts';
import { present } from './clock-tick.ts';
import { draftKeys, facts } from './facts.ts';
import { position } from './position.ts';

/** What the position at work has to fill in; null while the device is being opened. */
export const myTasks = computed<TaskList | null>(() => {
  const known = facts.value;
  const as = position.value;
  if (!known || !as) return null;
  return tasksOf(known, as, draftKeys.value, present.value);
});

/** One task by the id in its address; null when the position has no such task. */
export const taskById = (id: string): Task | null =>
  myTasks.value?.tasks.find((task) => task.id === id) ?? null;
