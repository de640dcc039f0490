import type { Note } from '../../domain/entry.ts';
import { isQuotaExceeded } from '../../store/storage-fault.ts';
import { now } from '../clock.ts';
import { openReplicaNow } from '../opened.ts';
import type { KeptEvidence } from './attach-evidence.ts';
import type { SeenBase } from './compose.ts';
import type { ChosenEvidence } from './record-realization.ts';

/** A half-filled form as it is kept: exactly what was typed, and what the person had before the eyes. */
export interface EntryDraft {
  /** Text of the value field, understood or not. */
  readonly typed: string;
  /** Null while the figure applies; the reason, perhaps still empty, once it does not. */
  readonly notApplicable: string | null;
  readonly note: Note;
  readonly evidence: readonly (ChosenEvidence | KeptEvidence)[];
  /** Versions the form rests on, from the moment it was opened. */
  readonly base: SeenBase;
}

/** Writes the form down; resolves when it survives a power cut. */
export async function saveDraft(
  formKey: string,
  draft: EntryDraft,
): Promise<{ readonly ok: true; readonly at: number } | { readonly ok: false; readonly full: boolean }> {
  const at = now();
  try {
    await openReplicaNow().replica.drafts.saveDraft(formKey, draft, at);
    return { ok: true, at };
  } catch (error) {
    return { ok: false, full: isQuotaExceeded(error) };
  }
}

/** What was half typed before, with the moment it was kept; null when nothing was. */
export async function recallDraft(
  formKey: string,
): Promise<{ readonly draft: EntryDraft; readonly at: number } | null> {
  const kept = await openReplicaNow().replica.drafts.draft<EntryDraft>(formKey);
  return kept && { draft: kept.body, at: kept.updatedAt };
}
