import type { Indicator } from '../indicator.ts';
import { areasOf } from '../scoring/questions/filled-areas.ts';
import type { ScoreFacts } from '../scoring/questions/score-facts.ts';
import type { Target } from '../target.ts';
import { type SeriesPoint, seriesOf, targetFor } from './series.ts';

/** An indicator in the area it is read for, with its newest value, whatever state that is in. */
export interface Reading {
  readonly indicator: Indicator;
  readonly area: string;
  readonly series: readonly SeriesPoint[];
  readonly latest: SeriesPoint | null;
  readonly target: Target | null;
}

/** The whole government where it has a value; else the first area that does. Null for an unknown indicator. */
export function readingOf(facts: ScoreFacts, code: string, area?: string): Reading | null {
  const indicator = facts.indicators.get(code);
  if (!indicator) return null;
  const areas = area === undefined ? areasOf(facts, indicator) : [area];
  const rooted = [...areas].sort((a, b) => depth(facts, a) - depth(facts, b));
  const where = rooted.find((one) => seriesOf(facts, code, one).length > 0) ?? rooted[0] ?? '';
  const series = seriesOf(facts, code, where);
  const latest = series.at(-1) ?? null;
  return {
    indicator,
    area: where,
    series,
    latest,
    target: latest && targetFor(facts, code, where, latest.period),
  };
}

const depth = (facts: ScoreFacts, area: string): number =>
  (facts.areas.get(area)?.parent ?? null) === null ? 0 : 1;
