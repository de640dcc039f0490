import type { Decimal } from '../indicator.ts';
import type { Reason } from './formula.ts';
import type { IndicatorScore, ScoredIndicator } from './indicator-score.ts';
import type { Basis } from './scored-entry.ts';
import { weightOf } from './weighted-mean.ts';

/** What a total leaves out. Context figures and those that do not apply are not missing. */
export interface Coverage {
  readonly counted: number;
  readonly missing: number;
  readonly missingWhy: Readonly<Partial<Record<Reason, number>>>;
  readonly outOfScope: number;
  /** Entries: periods that should have a value by now, and those that do. */
  readonly entriesExpected: number;
  readonly entriesMissing: number;
}

const OUT_OF_SCOPE: readonly (Reason | null)[] = ['no-formula', 'not-applicable'];

/** An indicator on one basis, as far as coverage looks at it. */
export interface CoveredLine {
  readonly indicator: string;
  readonly area: string;
  readonly weight: Decimal;
  readonly score: IndicatorScore;
}

/** How an indicator stands in a total: in it, no part of it, or why it is missing. */
export function standingOf({ weight, score: { reason } }: CoveredLine): 'counted' | 'out-of-scope' | Reason {
  if (OUT_OF_SCOPE.includes(reason)) return 'out-of-scope';
  return reason ?? (weightOf(weight) ? 'counted' : 'weight-invalid');
}

/** Coverage of one perspective on one basis. */
export function coverageOf(scored: readonly ScoredIndicator[], basis: Basis): Coverage {
  const lines = scored.map((one): CoveredLine => ({ ...one, score: one.scores[basis] }));
  const inScope = lines.filter((line) => standingOf(line) !== 'out-of-scope');
  const why = inScope
    .map(standingOf)
    .filter((one) => one !== 'counted' && one !== 'out-of-scope')
    .sort();
  const missingWhy: Partial<Record<Reason, number>> = {};
  for (const reason of why) missingWhy[reason] = (missingWhy[reason] ?? 0) + 1;
  const count = (of: (score: IndicatorScore) => number): number =>
    inScope.reduce((total, { score }) => total + of(score), 0);
  return {
    counted: inScope.length - why.length,
    missing: why.length,
    missingWhy,
    outOfScope: scored.length - inScope.length,
    entriesExpected: count((score) => score.expected),
    entriesMissing: count((score) => score.missing.length),
  };
}

/** Coverage of several perspectives as one. */
export function together(parts: readonly Coverage[]): Coverage {
  const count = (of: (part: Coverage) => number): number => parts.reduce((all, part) => all + of(part), 0);
  const missingWhy: Partial<Record<Reason, number>> = {};
  for (const part of parts) {
    for (const [reason, n] of Object.entries(part.missingWhy) as [Reason, number][]) {
      missingWhy[reason] = (missingWhy[reason] ?? 0) + n;
    }
  }
  return {
    counted: count((part) => part.counted),
    missing: count((part) => part.missing),
    missingWhy,
    outOfScope: count((part) => part.outOfScope),
    entriesExpected: count((part) => part.entriesExpected),
    entriesMissing: count((part) => part.entriesMissing),
  };
}
