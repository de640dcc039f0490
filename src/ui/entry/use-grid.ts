import { type Signal, signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type EntryDraft, recallDraft } from '../../app/commands/save-draft.ts';
import type { SendProblem } from '../../app/commands/send.ts';
import { formKeyOf } from '../../app/facts/form-key.ts';
import type { Task } from '../../app/facts/tasks.ts';
import { type DraftKeeper, draftKeeper, onPutAway, type Saving } from './draft-keeper.ts';
import { startOf } from './entry-draft.ts';

/** One task as a row; each row draws itself again only for its own change. */
export interface GridRow {
  readonly task: Task;
  /** What stood when the task had not been touched. */
  readonly start: EntryDraft;
  readonly draft: Signal<EntryDraft>;
  readonly saving: Signal<Saving>;
  /** `queued` once handed in: the row is then only read. */
  readonly outcome: Signal<'open' | 'queued' | SendProblem>;
  readonly keeper: DraftKeeper;
}

/**
 * The open tasks as rows, in the order in which they stood when the page was opened: handing one in must not move the
 * others under the fingers. The form of a single task and its row keep one and the same draft. Null while recalled.
 */
export function useGrid(tasks: readonly Task[]): readonly GridRow[] | null {
  const [rows, setRows] = useState<readonly GridRow[] | null>(null);
  const opened = useRef(tasks);
  useEffect(() => {
    let gone = false;
    let kept: readonly GridRow[] = [];
    const flush = () => {
      for (const { keeper } of kept) void keeper.flush();
    };
    Promise.all(opened.current.map(gridRow)).then((recalled) => {
      if (gone) return;
      kept = recalled;
      setRows(recalled);
    }, console.error);
    const stop = onPutAway(flush);
    return () => {
      gone = true;
      stop();
      for (const { keeper } of kept) void keeper.leave();
    };
  }, []);
  return rows;
}

async function gridRow(task: Task): Promise<GridRow> {
  const formKey = formKeyOf(task.id);
  const kept = await recallDraft(formKey);
  const start = startOf(task);
  const saving = signal<Saving>(kept ? { state: 'saved', at: kept.at } : { state: 'untouched' });
  return {
    task,
    start,
    draft: signal(kept?.draft ?? start),
    saving,
    outcome: signal<GridRow['outcome']['value']>('open'),
    keeper: draftKeeper(formKey, (now) => {
      saving.value = now;
    }),
  };
}

/** Puts a draft in its row and on its way to the disk. */
export function setRow(row: GridRow, draft: EntryDraft): void {
  row.draft.value = draft;
  if (typeof row.outcome.peek() !== 'string') row.outcome.value = 'open';
  row.keeper.take(draft);
}
