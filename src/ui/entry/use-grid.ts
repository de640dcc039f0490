import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntryDraft } from '../../app/commands/save-draft.ts';
import type { SendProblem } from '../../app/commands/send.ts';
import type { Task } from '../../app/facts/tasks.ts';
import { onPutAway } from '../parts/frame/put-away.ts';
import { startOf } from './entry-draft.ts';
import { formOf, type OpenForm } from './open-form.ts';

/** One task as a row; each row draws itself again only for its own change. */
export interface GridRow {
  readonly task: Task;
  /** What stood when the task had not been touched. */
  readonly start: EntryDraft;
  /** The one form of the task: a photo that is still on its way into it belongs to the row too. */
  readonly form: OpenForm;
  /** What stands in the form. */
  readonly draft: ReadonlySignal<EntryDraft>;
  /** `queued` once handed in: the row is then only read. */
  readonly outcome: Signal<'open' | 'queued' | SendProblem>;
}

/**
 * The open tasks as rows, in the order in which they stood when the page was opened: handing one in must not move the
 * others under the fingers. Null while recalled.
 */
export function useGrid(tasks: readonly Task[]): readonly GridRow[] | null {
  const [rows, setRows] = useState<readonly GridRow[] | null>(null);
  const opened = useRef(tasks);
  useEffect(() => {
    let gone = false;
    const kept = opened.current.map(gridRow);
    Promise.all(kept.map(({ form }) => form.enter())).then(() => {
      if (!gone) setRows(kept);
    }, console.error);
    const stop = onPutAway(() => {
      for (const { form } of kept) void form.flush();
    });
    return () => {
      gone = true;
      stop();
      for (const { form } of kept) void form.leave();
    };
  }, []);
  return rows;
}

/** The row of a task. Its form has to be entered before what stands in it is shown. */
export function gridRow(task: Task): GridRow {
  const start = startOf(task);
  const form = formOf(task);
  return {
    task,
    start,
    form,
    draft: computed(() => form.draft.value ?? start),
    outcome: signal<GridRow['outcome']['value']>('open'),
  };
}

/** Puts the cells of a row in its form, and on their way to the disk. Files are the form's alone. */
export function setRow({ form, outcome }: GridRow, { typed, note }: EntryDraft): void {
  if (typeof outcome.peek() !== 'string') outcome.value = 'open';
  form.change({ typed, note });
}
