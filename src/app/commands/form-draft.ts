import { now } from '../clock.ts';
import { openReplicaNow } from '../opened.ts';

// Decisions that may still be taken back are drafts too; a form must not meet them.
const FORM = 'form:';
const place = (form: string): string => `${FORM}${form}`;

/** Keeps a form that is half filled in; it survives a killed browser. Rejects when the device cannot write. */
export const saveFormDraft = (form: string, body: unknown): Promise<void> =>
  openReplicaNow().replica.drafts.saveDraft(place(form), body, now());

/** The form as it was left; null when there is none. The shape is whatever the same form saved. */
export const readFormDraft = async <T>(form: string): Promise<T | null> =>
  (await openReplicaNow().replica.drafts.draft<T>(place(form)))?.body ?? null;

export const removeFormDraft = (form: string): Promise<void> =>
  openReplicaNow().replica.drafts.removeDraft(place(form));

/** Forms that are kept and whose name begins so. */
export const formDrafts = async (beginning: string): Promise<string[]> =>
  (await openReplicaNow().replica.drafts.formKeys(place(beginning))).map((key) => key.slice(FORM.length));
