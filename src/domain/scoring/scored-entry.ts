import type { Amount, Entry } from '../entry.ts';
import type { Aggregation } from '../indicator.ts';
import { measuredPeriod } from '../measured-period.ts';
import { comparePeriods, type Frequency, type Period, type PeriodId, parsePeriod } from '../period.ts';
import { isApproved, type State } from '../workflow/state.ts';

/** How far a value must have come to count: the three figures that stand side by side. */
export const BASES = ['approved', 'verified', 'provisional'] as const;
export type Basis = (typeof BASES)[number];

/** What scoring needs to know of one entry. */
export interface ScoredEntry {
  readonly id: string;
  readonly period: PeriodId;
  readonly amount: Amount | null;
  readonly state: State;
  /** Rule pack `id@version` its approval named. */
  readonly pack: string | null;
  readonly by: string | null;
  /** Milliseconds since 1970 UTC. */
  readonly at: number | null;
  readonly source: string | null;
  readonly verified: boolean | null;
  readonly example: boolean;
}

/** What scoring looks at of an entry. */
export const scoredEntry = (id: string, entry: Entry): ScoredEntry => ({
  id,
  period: entry.period,
  amount: entry.value.value,
  state: entry.status.value.state,
  pack: entry.status.value.pack ?? null,
  by: entry.value.by || null,
  at: entry.value.at || null,
  source: entry.origin.kind === 'published' ? entry.origin.source : null,
  verified: entry.origin.kind === 'published' ? entry.origin.verified : null,
  example: entry.example,
});

/** Drafts and returned values count nowhere: nobody stands for them. A reopened value is provisional again. */
export function countsFor(basis: Basis, state: State): boolean {
  if (isApproved(state)) return true;
  if (state === 'verified') return basis !== 'approved';
  return basis === 'provisional' && (state === 'submitted' || state === 'reopened');
}

const KIND: Readonly<Record<Frequency, Period['kind']>> = {
  annual: 'FY',
  semester: 'S',
  quarterly: 'Q',
  monthly: 'M',
};

/**
 * The entries of one year that belong together. The figure of the whole year stands alone; else the periods of the
 * indicator's own frequency, a month that measures one among them; else a cumulative position (first half, a day), of which only the latest counts; else
 * whatever single kind there is. Null when kinds are mixed that cannot be added up. Blank entries do not choose.
 */
export function oneSeries(
  entries: readonly ScoredEntry[],
  year: number,
  frequency: Frequency,
  aggregation: Aggregation,
): readonly ScoredEntry[] | null {
  const own = entries.filter((entry) => parsePeriod(entry.period)?.year === year);
  const kindOf = (period: PeriodId): string => parsePeriod(period)?.kind ?? '';
  const ofKind = (kind: string): readonly ScoredEntry[] =>
    own.filter(({ period }) => kindOf(measuredPeriod(period, { frequency, aggregation })) === kind);
  const isFilled = (list: readonly ScoredEntry[]): boolean => list.some((entry) => entry.amount !== null);
  for (const kind of ['FY', KIND[frequency]]) if (isFilled(ofKind(kind))) return ofKind(kind);
  const filled = own.filter((entry) => entry.amount !== null);
  if (filled.length === 0) return own;
  const cumulative = filled.filter(({ period }) => ['H', 'D'].includes(kindOf(period)));
  if (cumulative.length === filled.length || aggregation === 'last') return latest(filled);
  return new Set(filled.map(({ period }) => kindOf(period))).size === 1 ? filled : null;
}

/** Two entries for the same last period stay two: that is a fault someone must see. */
function latest(entries: readonly ScoredEntry[]): readonly ScoredEntry[] {
  const ordered = [...entries].sort((a, b) => comparePeriods(a.period, b.period));
  return ordered.filter((entry) => entry.period === ordered.at(-1)?.period);
}
