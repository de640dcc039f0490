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

/** Coverage of one perspective on one basis. */
export function coverageOf(scored: readonly ScoredIndicator[], basis: Basis): Coverage {
  const inScope = scored.filter((one) => !OUT_OF_SCOPE.includes(one.scores[basis].reason));
  const why = inScope
    .map((one) => one.scores[basis].reason ?? (weightOf(one.weight) ? null : 'weight-invalid'))
    .filter((reason) => reason !== null)
    .sort();
  const missingWhy: Partial<Record<Reason, number>> = {};
  for (const reason of why) missingWhy[reason] = (missingWhy[reason] ?? 0) + 1;
  const count = (of: (score: IndicatorScore) => number): number =>
    inScope.reduce((total, one) => total + of(one.scores[basis]), 0);
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
