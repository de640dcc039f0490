import type { Amount, Entry, EntryKey, EvidenceItem, Note } from '../../domain/entry.ts';
import { countedEvidence } from '../../domain/entry.ts';
import { ok, type Result } from '../../domain/result.ts';
import { sameMeaning } from '../../domain/workflow/same-meaning.ts';
import { isOpenForOfficer } from '../../domain/workflow/state.ts';
import { facts } from '../live/facts.ts';
import type { Intent, SeenBase } from './compose.ts';
import { type SendProblem, send } from './send.ts';

export type ChosenEvidence = Pick<
  EvidenceItem,
  'id' | 'sha' | 'size' | 'type' | 'name' | 'takenAt' | 'position'
>;

/** A filled-in form. */
export interface Realization {
  readonly key: EntryKey;
  /** Null leaves the value as it is. */
  readonly value: Amount | null;
  readonly note: Note;
  /** All files that are to belong to the entry, those already sent included. */
  readonly evidence: readonly ChosenEvidence[];
}

interface Form {
  readonly entity: string;
  /** Versions seen when the form was opened. */
  readonly base: SeenBase;
  readonly formKey: string;
}

/** Value, note, evidence and submission in one append; only what differs from what stands is sent. */
export async function recordRealization(form: Form, filled: Realization): Promise<Result<true, SendProblem>> {
  const entry = facts.peek()?.entries.get(form.entity)?.entry ?? null;
  // Past the officer's hands an edit speaks for itself: it falls back to be verified, or waits beside what is approved.
  const isHandedIn = entry !== null && !isOpenForOfficer(entry.status.value.state);
  const submit: readonly Intent[] = isHandedIn ? [] : [{ name: 'submission.submit', args: {} }];
  const intents = [...changes(entry, filled), ...submit];
  const sent = await send(form.entity, intents, { base: form.base, removeDraft: form.formKey });
  return sent.ok ? ok(true) : sent;
}

function changes(entry: Entry | null, { key, value, note, evidence }: Realization): Intent[] {
  const intents: Intent[] = [];
  const head = entry?.value.value ?? null;
  if (value && !(head && sameMeaning(head, value)))
    intents.push({ name: 'realization.set', args: { key, value } });
  const said = entry?.note.value ?? { cause: '', obstacle: '', followUp: '', remark: '' };
  if (!sameMeaning(said, note)) intents.push({ name: 'realization.note', args: { key, note } });
  const present = entry ? countedEvidence(entry) : [];
  for (const item of evidence)
    if (!present.some((one) => one.id === item.id))
      intents.push({ name: 'evidence.attach', args: { key, evidence: item } });
  for (const item of present)
    if (!evidence.some((one) => one.id === item.id))
      intents.push({ name: 'evidence.detach', args: { evidence: item.id } });
  return intents;
}
