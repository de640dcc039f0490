import { recordRealization } from '../../app/commands/record-realization.ts';
import type { EntryDraft } from '../../app/commands/save-draft.ts';
import { seenBase } from '../../app/commands/seen-base.ts';
import type { SendProblem } from '../../app/commands/send.ts';
import { formKeyOf } from '../../app/facts/form-key.ts';
import type { Task } from '../../app/facts/tasks.ts';
import { type Amount, countedEvidence } from '../../domain/entry.ts';
import { formatDecimal, readNumber } from '../../domain/number-input.ts';
import type { Result } from '../../domain/result.ts';

/** What stands so far: empty, or what is there to repair. */
export function startOf({ seen }: Task): EntryDraft {
  const value = seen?.entry.value.value ?? null;
  return {
    typed: value?.kind === 'amount' ? formatDecimal(value.amount) : '',
    notApplicable: value?.kind === 'not-applicable' ? value.reason : null,
    note: seen?.entry.note.value ?? { cause: '', obstacle: '', followUp: '', remark: '' },
    evidence: seen ? countedEvidence(seen.entry) : [],
    base: seenBase(seen),
  };
}

const remarkOf = ({ seen }: Task): string => seen?.entry.note.value?.remark ?? '';

/** The answer to whoever returned an entry: a remark other than the one that was returned with it; else empty. */
export const replyIn = (task: Task, { note }: EntryDraft): string =>
  note.remark === remarkOf(task) ? '' : note.remark;

/** The form with an answer in it. One that is wiped out leaves the remark that stood. */
export const withReply = (task: Task, { note }: EntryDraft, said: string): Pick<EntryDraft, 'note'> => ({
  note: { ...note, remark: said === '' ? remarkOf(task) : said },
});

/** The form changes the value or its evidence, not only what is said about them. */
export function changesMore(task: Task, draft: EntryDraft): boolean {
  const start = startOf(task);
  return (
    draft.typed !== start.typed ||
    draft.notApplicable !== start.notApplicable ||
    draft.evidence.length !== start.evidence.length ||
    draft.evidence.some(({ id }, i) => id !== start.evidence[i]?.id)
  );
}

/** A value that was wiped out or cannot be read must not hand in the old one unnoticed. */
export function faultOf({ typed, notApplicable }: EntryDraft): SendProblem | null {
  if (notApplicable !== null) return notApplicable.trim() === '' ? { code: 'reason-missing' } : null;
  const reading = readNumber(typed);
  if (reading.ok) return null;
  return reading.problem === 'blank'
    ? { code: 'value-missing' }
    : { code: 'invalid', field: 'value', detail: typed };
}

/** Hands a form in, as everything it says or not at all. */
export async function handIn(task: Task, draft: EntryDraft): Promise<Result<true, SendProblem>> {
  const problem = faultOf(draft);
  if (problem) return { ok: false, problem };
  const { note, evidence, base } = draft;
  return recordRealization(
    { entity: task.id, base, formKey: formKeyOf(task.id) },
    { key: task.key, value: amountOf(draft), note, evidence: evidence.map(asChosen) },
  );
}

function amountOf({ typed, notApplicable }: EntryDraft): Amount | null {
  if (notApplicable !== null) return { kind: 'not-applicable', reason: notApplicable };
  const reading = readNumber(typed);
  return reading.ok ? { kind: 'amount', amount: reading.value } : null;
}

/** Only what the wire knows: the draft also remembers how large the photo was before. */
const asChosen = ({ id, sha, size, type, name, takenAt, position }: EntryDraft['evidence'][number]) => ({
  id,
  sha,
  size,
  type,
  name,
  takenAt,
  position,
});
