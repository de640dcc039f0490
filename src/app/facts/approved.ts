import { comparePeriods, periodEnd } from '../../domain/period.ts';
import { isApproved, type State } from '../../domain/workflow/state.ts';
import type { Facts, SeenEntry } from './facts.ts';
import { pointOf, type SeriesPoint } from './series.ts';

/**
 * The facts with the signed values alone, of periods that had ended by a day (`YYYY-MM-DD`, null = all): what a
 * governor reads as the figure. Reference rows stay whole.
 */
export function approvedUntil(facts: Facts, day: string | null): Facts {
  const entries = [...facts.entries].filter(([, seen]) => isSigned(seen) && hasEnded(seen, day));
  return { ...facts, entries: new Map(entries) };
}

const isSigned = ({ entry }: SeenEntry): boolean => isApproved(entry.status.value.state);

const hasEnded = ({ entry }: SeenEntry, day: string | null): boolean =>
  day === null || (periodEnd(entry.period) ?? '') <= day;

/** Handed in and not signed yet: someone stands for the value, the head does not. */
const WAITING: readonly State[] = ['submitted', 'verified'];

export const isWaiting = ({ entry }: SeenEntry): boolean =>
  WAITING.includes(entry.status.value.state) && entry.value.value !== null;

/** Values of an indicator in an area that wait for a signature, oldest period first. */
export function waitingPoints(facts: Facts, indicator: string, area: string): readonly SeriesPoint[] {
  return [...facts.entries.values()]
    .filter((seen) => isWaiting(seen) && seen.entry.indicator === indicator && seen.entry.area === area)
    .map(pointOf)
    .filter((point) => point !== null)
    .sort((a, b) => comparePeriods(a.period, b.period));
}
