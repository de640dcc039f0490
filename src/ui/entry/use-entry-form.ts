import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type EntryDraft, recallDraft, saveDraft } from '../../app/commands/save-draft.ts';
import { seenBase } from '../../app/commands/seen-base.ts';
import { formKeyOf } from '../../app/facts/form-key.ts';
import type { Task } from '../../app/facts/tasks.ts';
import { formIsDirty } from '../../app/update.ts';
import { countedEvidence } from '../../domain/entry.ts';
import { formatDecimal } from '../../domain/number-input.ts';

export type Saving =
  | { readonly state: 'untouched' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: number }
  | { readonly state: 'failed'; readonly full: boolean };

export interface EntryFormState {
  readonly draft: EntryDraft;
  readonly saving: Saving;
  readonly change: (next: Partial<EntryDraft>) => void;
  /** Writes down now what waits for a pause in typing: before the camera takes the page away. */
  readonly flush: () => Promise<void>;
  /** The form was handed in and its draft went with it: nothing is written any more. */
  readonly close: () => void;
}

/** After this long without a key, ms. Half a second from key to disk is promised; writing takes some milliseconds. */
const PAUSE = 250;

/** The form of a task with its draft, which is written to the device while it is typed. Null while it is recalled. */
export function useEntryForm(task: Task): EntryFormState | null {
  const formKey = formKeyOf(task.id);
  const [draft, setDraft] = useState<EntryDraft | null>(null);
  const [saving, setSaving] = useState<Saving>({ state: 'untouched' });
  const waiting = useRef<EntryDraft | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isClosed = useRef(false);

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    const now = waiting.current;
    if (!now || isClosed.current) return;
    waiting.current = null;
    const saved = await saveDraft(formKey, now);
    setSaving(saved.ok ? { state: 'saved', at: saved.at } : { state: 'failed', full: saved.full });
  }, [formKey]);

  const close = useCallback(() => {
    isClosed.current = true;
    clearTimeout(timer.current);
    waiting.current = null;
  }, []);

  useEffect(() => {
    let gone = false;
    recallDraft(formKey).then((kept) => {
      if (gone) return;
      setDraft(kept?.draft ?? startOf(task));
      if (kept) setSaving({ state: 'saved', at: kept.at });
    }, console.error);
    const onHide = () => document.visibilityState === 'hidden' && void flush();
    document.addEventListener('visibilitychange', onHide);
    return () => {
      gone = true;
      document.removeEventListener('visibilitychange', onHide);
      void flush();
      formIsDirty.value = false;
    };
    // The task is read once: a row that arrives while typing must not replace what is typed.
  }, [formKey, flush]);

  const change = useCallback(
    (next: Partial<EntryDraft>) => {
      setDraft((before) => {
        if (!before) return before;
        const after = { ...before, ...next };
        waiting.current = after;
        return after;
      });
      setSaving({ state: 'saving' });
      formIsDirty.value = true;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), PAUSE);
    },
    [flush],
  );

  return draft && { draft, saving, change, flush, close };
}

/** What stands so far: empty, or what is there to repair. */
function startOf({ seen }: Task): EntryDraft {
  const value = seen?.entry.value.value ?? null;
  return {
    typed: value?.kind === 'amount' ? formatDecimal(value.amount) : '',
    notApplicable: value?.kind === 'not-applicable' ? value.reason : null,
    note: seen?.entry.note.value ?? { cause: '', obstacle: '', followUp: '', remark: '' },
    evidence: seen ? countedEvidence(seen.entry) : [],
    base: seenBase(seen),
  };
}
