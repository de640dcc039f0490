import { type Amount, countedEvidence, type Note } from '../../domain/entry.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import { formKeyOf } from '../facts/form-key.ts';
import { facts } from '../live/facts.ts';
import { refusals } from '../live/refusals.ts';
import type { ChosenEvidence } from './record-realization.ts';
import { type EntryDraft, recallDraft, saveDraft } from './save-draft.ts';
import { seenBase } from './seen-base.ts';

interface RefusedArgs {
  readonly value?: Amount;
  readonly note?: Note;
  readonly evidence?: ChosenEvidence;
}

/**
 * Lays what was refused back into the entry's form, on the version that stands now. What is already half typed there
 * is newer and stays.
 */
export async function repair(entity: string): Promise<void> {
  const formKey = formKeyOf(entity);
  if (await recallDraft(formKey)) return;
  const seen = facts.peek()?.entries.get(entity) ?? null;
  const refused = refusals.peek().filter(({ mutation }) => mutation.e === entity);
  const args = refused.map(({ mutation }) => mutation.args as RefusedArgs).reverse();
  const value = args.findLast((one) => one.value)?.value ?? seen?.entry.value.value ?? null;
  const present = seen ? countedEvidence(seen.entry) : [];
  const files = args.map((one) => one.evidence).filter((item) => typeof item === 'object');
  const draft: EntryDraft = {
    typed: value?.kind === 'amount' ? formatDecimal(value.amount) : '',
    notApplicable: value?.kind === 'not-applicable' ? value.reason : null,
    note: args.findLast((one) => one.note)?.note ?? seen?.entry.note.value ?? BLANK,
    evidence: [...present, ...files.filter((file) => !present.some(({ id }) => id === file.id))],
    base: seenBase(seen),
  };
  await saveDraft(formKey, draft);
}

const BLANK: Note = { cause: '', obstacle: '', followUp: '', remark: '' };
