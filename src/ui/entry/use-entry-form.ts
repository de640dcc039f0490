import { useEffect, useState } from 'preact/hooks';
import type { EntryDraft } from '../../app/commands/save-draft.ts';
import type { Task } from '../../app/facts/tasks.ts';
import { onPutAway } from '../parts/frame/put-away.ts';
import { formOf, type OpenForm } from './open-form.ts';

/** A form and what stands in it as it is drawn; whatever acts later asks the form. */
export interface DrawnForm {
  readonly form: OpenForm;
  readonly draft: EntryDraft;
}

/** The form of a task. Null while it is recalled. */
export function useEntryForm(task: Task): DrawnForm | null {
  const [form, setForm] = useState<OpenForm | null>(null);
  useEffect(() => {
    const mine = formOf(task);
    setForm(mine);
    mine.enter().catch(console.error);
    const stop = onPutAway(() => void mine.flush());
    return () => {
      stop();
      void mine.leave();
    };
    // The task is read once: a row that arrives while typing must not replace what is typed.
  }, [task.id]);
  const draft = form?.draft.value;
  return form && draft ? { form, draft } : null;
}
