import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { type EntryDraft, recallDraft } from '../../app/commands/save-draft.ts';
import { formKeyOf } from '../../app/facts/form-key.ts';
import type { Task } from '../../app/facts/tasks.ts';
import { formIsDirty } from '../../app/update.ts';
import { type DraftKeeper, draftKeeper, onPutAway, type Saving } from './draft-keeper.ts';
import { startOf } from './entry-draft.ts';

export interface EntryFormState extends Pick<DraftKeeper, 'flush' | 'close'> {
  readonly draft: EntryDraft;
  readonly saving: Saving;
  readonly change: (next: Partial<EntryDraft>) => void;
}

/** The form of a task with its draft, which is written to the device while it is typed. Null while it is recalled. */
export function useEntryForm(task: Task): EntryFormState | null {
  const formKey = formKeyOf(task.id);
  const [draft, setDraft] = useState<EntryDraft | null>(null);
  const [saving, setSaving] = useState<Saving>({ state: 'untouched' });
  const keeper = useMemo(() => draftKeeper(formKey, setSaving), [formKey]);

  useEffect(() => {
    let gone = false;
    recallDraft(formKey).then((kept) => {
      if (gone) return;
      setDraft(kept?.draft ?? startOf(task));
      if (kept) setSaving({ state: 'saved', at: kept.at });
    }, console.error);
    const stop = onPutAway(() => void keeper.flush());
    return () => {
      gone = true;
      stop();
      void keeper.flush();
      formIsDirty.value = false;
    };
    // The task is read once: a row that arrives while typing must not replace what is typed.
  }, [formKey, keeper]);

  const change = useCallback(
    (next: Partial<EntryDraft>) => {
      setDraft((before) => {
        if (!before) return before;
        const after = { ...before, ...next };
        keeper.take(after);
        return after;
      });
    },
    [keeper],
  );

  return draft && { draft, saving, change, flush: keeper.flush, close: keeper.close };
}
