import { type Amount, countedEvidence, type EntryKey, type Note } from '../../domain/entry.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Facts, Refusal, SeenEntry } from '../facts/facts.ts';
import { formKeyOf } from '../facts/form-key.ts';
import { facts } from '../live/facts.ts';
import { refusals } from '../live/refusals.ts';
import { openReplicaNow } from '../opened.ts';
import type { ChosenEvidence } from './record-realization.ts';
import { type EntryDraft, recallDraft, saveDraft } from './save-draft.ts';
import { seenBase } from './seen-base.ts';

interface RefusedArgs {
  readonly key?: EntryKey;
  readonly value?: Amount;
  readonly note?: Note;
  readonly evidence?: ChosenEvidence;
}

/**
 * Lays what was refused back into the form of the entry where it belongs by now, on the version that stands there. What
 * is already half typed there is newer and stays. Answers which entry that is.
 */
export async function repair({ mutation: { e: entity }, problem }: Refusal): Promise<string> {
  const known = facts.peek();
  const place = (known && placeUnder(known, entity, problem)) ?? entity;
  const formKey = formKeyOf(place);
  if (await recallDraft(openReplicaNow().replica, formKey)) return place;
  await layBack(entity, known?.entries.get(place) ?? null, formKey);
  return place;
}

/** The entry under the unit that has taken over, unless what the old one began goes on. */
function placeUnder(known: Facts, entity: string, problem: Problem): string | null {
  // What was refused beside it, as the handing in, names the entry by its id alone.
  const key = argsRefused(entity).find((one) => one.key)?.key;
  if (problem.code !== 'unit-moved' || !key || known.entries.has(entity)) return null;
  const owner = known.indicators.get(key.indicator)?.owner ?? '';
  const unit = problem.to.includes(owner) ? owner : problem.to[0];
  return unit === undefined ? null : known.world.entryId({ ...key, unit });
}

/** Oldest first. */
const argsRefused = (entity: string): readonly RefusedArgs[] =>
  refusals
    .peek()
    .filter(({ mutation }) => mutation.e === entity)
    .map(({ mutation }) => mutation.args as RefusedArgs)
    .reverse();

async function layBack(entity: string, seen: SeenEntry | null, formKey: string): Promise<void> {
  const args = argsRefused(entity);
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
  await saveDraft(openReplicaNow().replica, formKey, draft);
}

const BLANK: Note = { cause: '', obstacle: '', followUp: '', remark: '' };
