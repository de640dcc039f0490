import canonicalize from 'canonicalize';
import { isOnDossier } from '../../src/domain/decide.ts';
import type { Dossier } from '../../src/domain/dossier/dossier.ts';
import { blankEntry, type Entry, makers, openCandidates } from '../../src/domain/entry.ts';
import { isApproved, type State } from '../../src/domain/workflow/state.ts';
import type { HistoryLine } from './committed.ts';
import { dossierLineFaults } from './dossier-lines.ts';
import type { SavedWork } from './saved-work.ts';

/** Moves the machine may make; written down here a second time on purpose. */
const MOVES: Readonly<Record<State, readonly State[]>> = {
  draft: ['submitted'],
  submitted: ['draft', 'verified', 'returned'],
  verified: ['submitted', 'approved', 'returned'],
  approved: ['reopened', 'amended'],
  returned: ['submitted'],
  reopened: ['submitted'],
  amended: ['reopened', 'amended'],
};

type EntryLine = HistoryLine<Entry>;

/** What one line of a sane history never shows, on its own. Each answer is a sentence naming the invariant. */
export function lineFaults(
  written: HistoryLine,
  saved: SavedWork,
  stoodAs: Map<string, string>,
  contentHash: (entry: Entry) => string,
): string[] {
  if (isOnDossier(written.mutation))
    return [
      ...dossierLineFaults(written as HistoryLine<Dossier>, saved, stoodAs),
      ...untraced(written),
      ...broken(written),
    ];
  if (written.result.s === 'quarantined') return trayFaults(written as EntryLine);
  const line = asDone(written as EntryLine, saved);
  return [
    ...overwritten(line, 'value', saved, stoodAs),
    ...overwritten(line, 'note', saved, stoodAs),
    ...closedUnasked(line),
    ...misstepped(line),
    ...unbound(line, contentHash),
    ...untraced(written),
  ];
}

/** I2: what is quarantined has changed nothing but the late tray of its entry. */
function trayFaults(line: EntryLine): string[] {
  const { before, after, mutation } = line;
  const was = after && { ...(before ?? blankEntry(after, after.example)), lateWork: after.lateWork };
  const isKept = canonicalize(was) === canonicalize(after);
  return [...(isKept ? [] : [`I2 quarantined ${mutation.id} changed its entry`]), ...broken(line)];
}

/** I1: no decision fails inside. */
const broken = ({ mutation, result }: HistoryLine): string[] =>
  result.problem?.code === 'failed-inside' ? [`I1 decide failed inside on ${mutation.id}`] : [];

/** The line as if the work a head takes from the late tray had been done by its author, as it is meant to be. */
function asDone(line: EntryLine, saved: SavedWork): EntryLine {
  const { mutation, before, result } = line;
  if (mutation.name !== 'late.take' || result.problem !== undefined) return line;
  const { work } = mutation.args as { readonly work: string };
  const late = before?.lateWork?.find((one) => one.id === work);
  if (!late) return line;
  const h = saved.ofId(work)?.h ?? '';
  const { name, args } = late.command;
  return {
    ...line,
    person: late.by,
    mutation: { ...mutation, id: work, name, args },
    result: { ...result, id: work, h },
  };
}

/**
 * I2: no version is replaced by somebody who had not seen it. An edit that said what the head said already makes no
 * version; whoever saw that edit has seen the head.
 */
function overwritten(
  { before, after, mutation, result }: EntryLine,
  facet: 'value' | 'note',
  saved: SavedWork,
  stoodAs: Map<string, string>,
): string[] {
  const was = before?.[facet];
  const is = after?.[facet];
  if (!is) return [];
  if (is.v === (was?.v ?? 0)) {
    stoodAs.set(`${mutation.id}/${facet}`, is.mut);
    const isKept = !was || was === is || JSON.stringify(was) === JSON.stringify(is);
    return isKept ? [] : [`I2 ${facet} version ${is.v} changed`];
  }
  if (is.v !== (was?.v ?? 0) + 1 || is.mut !== mutation.id) return [`I2 ${facet} jumps to ${is.v}`];
  const saw = saved.of(result.id, result.h)?.saw;
  if (!was || was.v === 0 || !saw) return [];
  const hasSeen = saw.some((one) => one === was.mut || stoodAs.get(`${one}/${facet}`) === was.mut);
  return hasSeen
    ? []
    : [`I2 ${mutation.id} replaced ${facet} of ${was.mut}, its author saw ${saw.join(', ')}`];
}

/** I10: a resolution closes exactly what it lists; an edit closes nothing but its author's own waiting value. */
function closedUnasked({ before, after, mutation, person }: EntryLine): string[] {
  if (!after) return [];
  const closes = mutation.name === 'conflict.resolve' ? (mutation.args as { closes: string[] }).closes : [];
  const closed = (before?.candidates ?? []).filter(
    (c) => c.open && !after.candidates.some((now) => now.id === c.id && now.open),
  );
  const unasked = closed.filter((c) => !closes.includes(c.id) && c.by !== person);
  const unclosed = closes.filter((id) => !closed.some((c) => c.id === id));
  return [
    ...unasked.map((c) => `I10 ${mutation.id} closed ${c.id} without saying so`),
    ...unclosed.map((id) => `I10 ${mutation.id} did not close ${id}`),
  ];
}

/** I11: the state moves along the machine. */
function misstepped({ before, after, mutation }: EntryLine): string[] {
  if (!after) return [];
  const from = before?.status.value.state ?? 'draft';
  const to = after.status.value.state;
  const hasMoved = after.status.v !== (before?.status.v ?? 0);
  if (hasMoved ? MOVES[from].includes(to) : from === to) return [];
  return [`I11 ${mutation.name} moved ${from} to ${to}`];
}

/** I11: what was verified or approved is what was looked at, undisputed, and somebody else's work. */
function unbound(line: EntryLine, contentHash: (entry: Entry) => string): string[] {
  const { before, after, mutation } = line;
  if (!after || !before) return [];
  const { name } = mutation;
  if (name === 'submission.verify' || name === 'submission.approve')
    return unchecked(line, before, contentHash);
  const wasApproved = isApproved(before.status.value.state) && isApproved(after.status.value.state);
  const hasChanged = wasApproved && contentHash(before) !== contentHash(after);
  return hasChanged && name !== 'conflict.resolve' ? [`I11 ${name} changed approved content`] : [];
}

function unchecked(
  { mutation, person }: EntryLine,
  before: Entry,
  contentHash: (entry: Entry) => string,
): string[] {
  const { name } = mutation;
  const { seen } = mutation.args as { seen: string };
  return [
    contentHash(before) === seen ? '' : `I11 ${name} of other content`,
    openCandidates(before).length === 0 ? '' : `I10 ${name} while values wait`,
    makers(before).has(person) ? `I11 ${name} of own work` : '',
    name === 'submission.approve' && before.status.by === person ? 'I11 one pair of eyes' : '',
  ].filter((fault) => fault !== '');
}

/** I1 and I3: what was taken left its trace, once. */
function untraced({ mutation, result, after }: HistoryLine): string[] {
  const { id } = mutation;
  const traces = after?.trail.filter((step) => step.mut === id).length ?? 0;
  if (traces > 1) return [`I3 ${id} had its effect ${traces} times`];
  if (result.s === 'ok' && traces === 0) return [`I1 ${id} is ok and left no trace`];
  const isKept = after?.candidates.some((c) => c.id === result.cand) ?? false;
  return result.s === 'conflict' && !isKept ? [`I1 ${id} is in conflict and not kept`] : [];
}
