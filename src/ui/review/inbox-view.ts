import type { Facts, Refusal, SeenEntry } from '../../app/facts/facts.ts';
import type { OpenConflict } from '../../app/live/conflicts.ts';
import type { Inbox } from '../../app/live/inbox.ts';
import type { DecisionName, MyDecision } from '../../app/live/my-decisions.ts';
import { type Act, countedEvidence, disputedFacet, type LateWork, openLateWork } from '../../domain/entry.ts';
import type { Plausibility } from '../../domain/scoring/plausibility.ts';
import { periodShortText } from '../words/date.ts';
import { problemSentence } from '../words/problem-words.ts';
import { words } from '../words/words.ts';
import { exactText } from './amount-words.ts';
import { lapsedCheck } from './lapsed-view.ts';
import { isDoubtful } from './review-checks.ts';
import type { DecidedRow, Duty, Filter, InboxRow, InboxView, LateRow, ReopeningRow } from './review-model.ts';

export interface InboxFacts {
  readonly facts: Facts;
  readonly inbox: Inbox;
  readonly conflicts: readonly OpenConflict[];
  readonly decisions: readonly MyDecision[];
  readonly refusals: readonly Refusal[];
  readonly plausibilities: ReadonlyMap<string, Plausibility>;
  readonly duty: Duty;
  readonly subtitle: string;
  /** `10.42`, or with the day when it is not today. */
  readonly recent: (at: number) => string;
}

/** Decisions older than the newest hundred are in the history of each figure. */
const DECIDED_SHOWN = 100;

/** The list in the words of the screen: open questions of two values first, then by how long they wait. */
export function inboxView(known: InboxFacts): InboxView {
  const { inbox, conflicts, decisions, duty } = known;
  const disputed = conflicts.filter(({ mayResolve }) => mayResolve).map(({ seen }) => seen);
  const isDisputed = new Set(disputed.map(({ id }) => id));
  const waiting = inbox.waiting.filter(({ seen }) => !isDisputed.has(seen.id));
  const rows = decisions.slice(0, DECIDED_SHOWN).map((decision) => decidedRow(decision, known));
  const unsent = new Set(decisions.filter(({ isUnsent }) => isUnsent).map(({ seen }) => seen.id));
  return {
    duty,
    subtitle: known.subtitle,
    waiting: [
      ...disputed.map((seen) => conflictRow(seen, known)),
      ...waiting.map(({ seen, ownWork }) => waitingRow(seen, ownWork, known)),
    ],
    unsent: rows.filter(({ id }) => unsent.has(id)),
    decided: rows,
    decidedCount: decisions.length,
    reopenings: inbox.reopenings.map((seen) => reopeningRow(seen, known)),
    late: inbox.late.flatMap((seen) => lateRows(seen, known)),
    refused: refusedDecisions(known),
  };
}

/** The indicator; with its area where it is not the whole government. */
function titleOf({ entry }: SeenEntry, { facts }: InboxFacts): string {
  const name = facts.indicators.get(entry.indicator)?.name ?? entry.indicator;
  const area = facts.areas.get(entry.area);
  return area && area.parent !== null ? `${name}, ${area.name}` : name;
}

const detailOf = ({ entry }: SeenEntry, ...parts: readonly string[]): string =>
  [periodShortText(entry.period), ...parts].join(words.value.review.and);

const personOf = (id: string, { facts }: InboxFacts): string => facts.persons.get(id)?.name ?? id;

/** Who put a value there, and when; nobody did where it was loaded. */
function filledText({ by, at, capacity }: Act, known: InboxFacts): string {
  const { review } = words.value;
  const when = known.recent(at);
  return capacity === 'import' ? review.loaded(when) : review.filledBy(personOf(by, known), when);
}

function figureOf({ entry }: SeenEntry, { facts }: InboxFacts): Pick<InboxRow, 'value' | 'unit'> {
  const { review } = words.value;
  const indicator = facts.indicators.get(entry.indicator);
  const amount = entry.value.value;
  if (amount === null) return { value: review.noValue, unit: '' };
  if (amount.kind === 'not-applicable') return { value: review.notApplicable, unit: '' };
  return { value: exactText(amount.amount, indicator?.decimals ?? 0), unit: indicator?.measureUnit ?? '' };
}

function conflictRow(seen: SeenEntry, known: InboxFacts): InboxRow {
  const { review } = words.value;
  const { entry } = seen;
  return {
    id: seen.id,
    href: `/dua-nilai/${seen.id}`,
    title: titleOf(seen, known),
    ...figureOf(seen, known),
    detail: detailOf(seen, filledText(entry.value, known)),
    remark: disputedFacet(entry) === 'note' ? review.twoNotes : review.twoValues,
    example: entry.example,
    filters: ['two-values', 'doubt'],
  };
}

function waitingRow(seen: SeenEntry, ownWork: boolean, known: InboxFacts): InboxRow {
  const { review } = words.value;
  const { entry, id } = seen;
  const found = known.plausibilities.get(id);
  const filters: Filter[] = [];
  const lapsed = lapsedCheck(entry, known.facts.person) !== null || isStale(id, known);
  if (isDoubtful(found) || lapsed) filters.push('doubt');
  if (entry.status.value.late) filters.push('late');
  const remark = lapsed
    ? review.lapsedRemark
    : ownWork
      ? review.ownWork
      : (found && review.remarks[found.code]) || null;
  const verified = entry.status.value.state === 'verified';
  const by = verified
    ? review.verifiedBy(personOf(entry.value.by, known), known.recent(entry.status.at))
    : filledText(entry.value, known);
  return {
    id,
    href: `/setujui/${id}`,
    title: titleOf(seen, known),
    ...figureOf(seen, known),
    detail: detailOf(seen, by, review.evidenceCount(countedEvidence(entry).length)),
    remark,
    example: entry.example,
    filters,
  };
}

function decidedRow({ seen, command, at, isUnsent, canUndo }: MyDecision, known: InboxFacts): DecidedRow {
  const { review } = words.value;
  return {
    id: seen.id,
    href: `/setujui/${seen.id}`,
    title: titleOf(seen, known),
    detail: detailOf(seen, decisionWord(command), isUnsent ? review.onDevice : known.recent(at)),
    example: seen.entry.example,
    canUndo,
  };
}

function decisionWord(command: DecisionName): string {
  const { review } = words.value;
  if (command === 'submission.verify') return review.decidedVerified;
  if (command === 'submission.approve') return review.decidedApproved;
  return command === 'submission.return' ? review.decidedReturned : review.decidedResolved;
}

function reopeningRow(seen: SeenEntry, known: InboxFacts): ReopeningRow {
  const { reopening, example } = seen.entry;
  return {
    id: seen.id,
    title: titleOf(seen, known),
    who: detailOf(
      seen,
      words.value.review.reopeningBy(personOf(reopening.by, known), known.recent(reopening.at)),
    ),
    reason: reopening.value.reason,
    example,
  };
}

/** A line for each author whose work waits on the entry. */
function lateRows(seen: SeenEntry, known: InboxFacts): readonly LateRow[] {
  const waiting = openLateWork(seen.entry);
  return [...new Set(waiting.map(({ by }) => by))].map((by) =>
    lateRow(
      seen,
      waiting.filter((work) => work.by === by),
      known,
    ),
  );
}

function lateRow(seen: SeenEntry, works: readonly LateWork[], known: InboxFacts): LateRow {
  const { review } = words.value;
  const [first] = works as readonly [LateWork, ...LateWork[]];
  const last = works.at(-1) ?? first;
  return {
    id: seen.id,
    title: titleOf(seen, known),
    value: lateValue(seen, works, known),
    who: detailOf(seen, review.filledBy(personOf(first.by, known), known.recent(last.at))),
    parts: works.map(({ command }) => review.steps[command.name]).join(review.and),
    ended: review.lateEnded(known.recent(first.endedAt), known.recent(last.receivedAt)),
    example: seen.entry.example,
    works: works.map(({ id }) => id),
  };
}

/** The last value among the pieces. */
function lateValue(
  { entry }: SeenEntry,
  works: readonly LateWork[],
  { facts }: InboxFacts,
): LateRow['value'] {
  const indicator = facts.indicators.get(entry.indicator);
  const set = works.findLast(({ command }) => command.name === 'realization.set')?.command;
  if (set?.name !== 'realization.set') return null;
  const { value } = set.args;
  if (value.kind === 'not-applicable') return words.value.review.notApplicable;
  return `${exactText(value.amount, indicator?.decimals ?? 0)} ${indicator?.measureUnit ?? ''}`.trim();
}

const isOwnDecision = ({ mutation }: Refusal): boolean =>
  [
    'submission.verify',
    'submission.approve',
    'submission.return',
    'conflict.resolve',
    'reopening.grant',
    'reopening.refuse',
    'late.take',
    'late.refuse',
  ].includes(mutation.name);

/** The endpoint found other content than the one an own check was about. */
export const isStale = (id: string, { refusals }: Pick<InboxFacts, 'refusals'>): boolean =>
  refusals.some(
    (refusal) =>
      refusal.mutation.e === id && isOwnDecision(refusal) && refusal.problem.code === 'stale-content',
  );

function refusedDecisions(known: InboxFacts): InboxView['refused'] {
  const { review } = words.value;
  return known.refusals.filter(isOwnDecision).map(({ mutation, problem }) => {
    const seen = known.facts.entries.get(mutation.e);
    const name = seen ? titleOf(seen, known) : mutation.e;
    return { id: mutation.id, text: review.refused(name, problemSentence(problem)), code: problem.code };
  });
}
