import {
  blankField,
  type Dossier,
  type DossierCandidate,
  openFieldCandidates,
} from '../../src/domain/dossier/dossier.ts';
import { dossierHash } from '../../src/protocol/dossier-hash.ts';
import type { HistoryLine } from './committed.ts';
import { sawIn } from './dossier-intent.ts';
import type { SavedWork } from './saved-work.ts';

type Line = HistoryLine<Dossier>;

/** Moves a document may make; written down here a second time on purpose. */
const MOVES: Readonly<Record<string, readonly string[]>> = {
  draft: ['registered', 'withdrawn'],
  registered: ['draft', 'withdrawn'],
  withdrawn: [],
};

/** What one line about a document never shows. Each answer is a sentence naming the invariant. */
export function dossierLineFaults(line: Line, saved: SavedWork, stoodAs: Map<string, string>): string[] {
  const { after } = line;
  if (!after) return [];
  return [
    ...Object.keys({ ...line.before?.fields, ...after.fields }).flatMap((path) =>
      overwritten(line, after, path, saved, stoodAs),
    ),
    ...closedUnasked(line, after),
    ...misstepped(line, after),
  ];
}

/** I2: no text is replaced by somebody who had not seen it, and none changes under its version. */
function overwritten(
  { before, mutation, result }: Line,
  after: Dossier,
  path: string,
  saved: SavedWork,
  stoodAs: Map<string, string>,
): string[] {
  const was = before?.fields[path] ?? blankField;
  const is = after.fields[path] ?? blankField;
  if (is.v === was.v) {
    stoodAs.set(sawIn(path, mutation.id), is.mut);
    return was === is || JSON.stringify(was) === JSON.stringify(is)
      ? []
      : [`I2 text ${path} version ${is.v} changed`];
  }
  if (is.v !== was.v + 1 || is.mut !== mutation.id) return [`I2 text ${path} jumps to ${is.v}`];
  const saw = saved.of(result.id, result.h)?.saw;
  if (was.v === 0 || !saw) return [];
  const hasSeen = saw.some((one) => one === sawIn(path, was.mut) || stoodAs.get(one) === was.mut);
  return hasSeen ? [] : [`I2 ${mutation.id} replaced the text ${path} of ${was.mut} unseen`];
}

/**
 * I10: a resolution closes exactly what it lists of its field; an edit closes nothing but its author's own waiting
 * text. One edit may wait in several fields under one id.
 */
function closedUnasked({ before, mutation, person }: Line, after: Dossier): string[] {
  const { field = '', closes = [] } =
    mutation.name === 'dossier.resolve' ? (mutation.args as { field: string; closes: string[] }) : {};
  const asked = new Set(closes.map((id) => sawIn(field, id)));
  const open = new Set(openFieldCandidates(after).map(nameOf));
  const closed = before ? openFieldCandidates(before).filter((one) => !open.has(nameOf(one))) : [];
  const unasked = closed.filter((one) => !asked.has(nameOf(one)) && one.by !== person);
  const names = closed.map(nameOf);
  const unclosed = [...asked].filter((name) => !names.includes(name));
  return [
    ...unasked.map((one) => `I10 ${mutation.id} closed the text ${nameOf(one)} without saying so`),
    ...unclosed.map((name) => `I10 ${mutation.id} did not close the text ${name}`),
  ];
}

const nameOf = ({ facet, id }: DossierCandidate): string => sawIn(facet, id);

/** I11: the state moves along its life; what was registered is what was looked at, and undisputed. */
function misstepped({ before, mutation }: Line, after: Dossier): string[] {
  const from = before?.status.value.state ?? 'draft';
  const to = after.status.value.state;
  const hasMoved = after.status.v !== (before?.status.v ?? 0);
  const isAllowed = hasMoved ? MOVES[from]?.includes(to) : from === to;
  const faults = isAllowed ? [] : [`I11 ${mutation.name} moved a document from ${from} to ${to}`];
  if (!hasMoved || to !== 'registered' || !before) return faults;
  const { seen } = mutation.args as { seen: string | null };
  if (dossierHash(before) !== seen) faults.push(`I11 ${mutation.id} registers another document`);
  if (openFieldCandidates(before).length > 0) faults.push(`I10 ${mutation.id} registers while texts wait`);
  return faults;
}
