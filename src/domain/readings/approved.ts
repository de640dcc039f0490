import { entriesOf } from '../entries-of.ts';
import { comparePeriods, periodEnd } from '../period.ts';
import type { PlacedEntry, ScoreFacts } from '../scoring/questions/score-facts.ts';
import { isApproved, type State } from '../workflow/state.ts';
import { pointOf, type SeriesPoint } from './series.ts';

interface Holding<Placed extends PlacedEntry> {
  readonly entries: ReadonlyMap<string, Placed>;
}

/**
 * The facts with the signed values alone, of periods that had ended by a day (`YYYY-MM-DD`, null = all): what a
 * governor reads as the figure. Reference rows stay whole.
 */
export function approvedUntil<Placed extends PlacedEntry, Known extends Holding<Placed>>(
  facts: Known & Holding<Placed>,
  day: string | null,
): Known {
  const entries = [...facts.entries].filter(([, seen]) => isSigned(seen) && hasEnded(seen, day));
  return { ...facts, entries: new Map(entries) };
}

const isSigned = ({ entry }: PlacedEntry): boolean => isApproved(entry.status.value.state);

const hasEnded = ({ entry }: PlacedEntry, day: string | null): boolean =>
  day === null || (periodEnd(entry.period) ?? '') <= day;

/** Handed in and not signed yet: someone stands for the value, the head does not. */
const WAITING: readonly State[] = ['submitted', 'verified'];

/** Whether an entry holds a value that was sent and not approved yet. */
export const isWaiting = ({ entry }: PlacedEntry): boolean =>
  WAITING.includes(entry.status.value.state) && entry.value.value !== null;

/** Values of an indicator in an area that wait for a signature, oldest period first. */
export function waitingPoints(
  facts: Pick<ScoreFacts, 'entries'>,
  indicator: string,
  area: string,
): readonly SeriesPoint[] {
  return entriesOf(facts.entries, indicator)
    .filter((seen) => isWaiting(seen) && seen.entry.area === area)
    .map(pointOf)
    .filter((point) => point !== null)
    .sort((a, b) => comparePeriods(a.period, b.period));
}
