import type { Note } from '../../domain/entry.ts';
import type { Replica } from '../../store/replica.ts';
import { now } from '../clock.ts';
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

/** Writes the form down; the moment at which it survives a power cut, or null when the device could not write. */
export async function saveDraft(
  replica: Replica,
  formKey: string,
  draft: EntryDraft,
): Promise<number | null> {
  const at = now();
  try {
    await replica.drafts.saveDraft(formKey, draft, at);
    return at;
  } catch (error) {
    console.error(error);
    return null;
  }
}

/** What was half typed before, with the moment it was kept; null when nothing was. */
export async function recallDraft(
  replica: Replica,
  formKey: string,
): Promise<{ readonly draft: EntryDraft; readonly at: number } | null> {
  const kept = await replica.drafts.draft<EntryDraft>(formKey);
  return kept && { draft: kept.body, at: kept.updatedAt };
}
