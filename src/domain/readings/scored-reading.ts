import type { Age } from '../scoring/freshness.ts';
import type { ScoredIndicator } from '../scoring/indicator-score.ts';
import type { Trend } from '../scoring/trend.ts';
import type { Reading } from './reading.ts';
import type { SeriesPoint } from './series.ts';

/** A reading of signed values with what the scoring worker says about it. */
export interface ScoredReading extends Reading {
  /** Null without any value. */
  readonly trend: Trend | null;
  /** Attainment of the year of the newest value, all bases; null without any value. */
  readonly score: ScoredIndicator | null;
  readonly age: Age | null;
  /** Values handed in and not signed yet. They stand beside the figure and never replace it. */
  readonly waiting: readonly SeriesPoint[];
}
