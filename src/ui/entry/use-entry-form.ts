import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type EntryDraft, recallDraft } from '../../app/commands/save-draft.ts';
import { formKeyOf } from '../../app/facts/form-key.ts';
import type { Task } from '../../app/facts/tasks.ts';
import { type DraftKeeper, draftKeeper, onPutAway, type Saving } from './draft-keeper.ts';
import { startOf } from './entry-draft.ts';

export interface EntryFormState extends Pick<DraftKeeper, 'flush' | 'close'> {
  readonly draft: EntryDraft;
  readonly saving: Saving;
  /**
   * Changes what stands at that moment, which may be newer than what is drawn: a photo is added seconds after it was
   * chosen, even when the person has gone elsewhere meanwhile.
   */
  readonly change: (next: Partial<EntryDraft> | ((stands: EntryDraft) => Partial<EntryDraft>)) => void;
  readonly latest: () => EntryDraft;
}

/** The form of a task with its draft, which is written to the device while it is typed. Null while it is recalled. */
export function useEntryForm(task: Task): EntryFormState | null {
  const formKey = formKeyOf(task.id);
  const stands = useRef<EntryDraft | null>(null);
  const [draft, setDraft] = useState<EntryDraft | null>(null);
  const [saving, setSaving] = useState<Saving>({ state: 'untouched' });
  const keeper = useMemo(() => draftKeeper(formKey, setSaving), [formKey]);

  useEffect(() => {
    let gone = false;
    recallDraft(formKey).then((kept) => {
      if (gone) return;
      stands.current = kept?.draft ?? startOf(task);
      setDraft(stands.current);
      if (kept) setSaving({ state: 'saved', at: kept.at });
    }, console.error);
    const stop = onPutAway(() => void keeper.flush());
    return () => {
      gone = true;
      stop();
      keeper.leave();
    };
    // The task is read once: a row that arrives while typing must not replace what is typed.
  }, [formKey, keeper]);

  const change: EntryFormState['change'] = useCallback(
    (next) => {
      const before = stands.current;
      if (!before) return;
      const after = { ...before, ...(typeof next === 'function' ? next(before) : next) };
      stands.current = after;
      setDraft(after);
      keeper.take(after);
    },
    [keeper],
  );
  const latest = () => stands.current as EntryDraft;

  return draft && { draft, saving, change, latest, flush: keeper.flush, close: keeper.close };
}
