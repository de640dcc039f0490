import type { Reading } from '../../domain/readings/reading.ts';
import { trendPoints } from '../../domain/readings/trend-points.ts';
import {
  type CoveredUnit,
  coverageWorking,
  unitsCoverageWorking,
} from '../../domain/scoring/coverage-working.ts';
import type { IndicatorLine } from '../../domain/scoring/perspective-score.ts';
import { plausibilityWorking } from '../../domain/scoring/plausibility-working.ts';
import { trendWorking } from '../../domain/scoring/trend-working.ts';
import type { Working } from '../../domain/working/working.ts';
import type { Facts } from './facts.ts';
import { askedPlausibility } from './plausible.ts';

/** Trees of a result; made when somebody opens them. */
export type Trees = () => readonly Working[];

/** How the direction of a reading came about. */
export const trendTrees =
  (reading: Reading): Trees =>
  () => {
    const { change, percent, direction, judgement, points, signals, limits } = trendWorking(
      trendPoints(reading),
    );
    const bounds = limits ? [limits.upper, limits.lower] : [];
    return [change, percent, direction, judgement, points, ...signals, ...bounds];
  };

/** How the findings about the value of an entry came about; null where it is no number. */
export function findingTrees(known: Facts, id: string): Trees | null {
  const asked = askedPlausibility(known, id);
  if (!asked) return null;
  return () => {
    const found = plausibilityWorking(asked.value, asked.earlier, asked.target, asked.polarity);
    if (!found) return [];
    const { change, percent, judgement, ofTarget, findings } = found;
    return [change, percent, judgement, ofTarget, ...findings].filter((tree) => tree !== null);
  };
}

/** Which indicators a mean counts, and what it misses, one by one. */
export const coverageTrees =
  (lines: readonly IndicatorLine[]): Trees =>
  () =>
    Object.values({ ...coverageWorking(lines) });

/** What the units of a government count and miss, unit by unit. */
export const unitsCoverageTrees =
  (units: readonly CoveredUnit[]): Trees =>
  () =>
    Object.values({ ...unitsCoverageWorking(units) });
