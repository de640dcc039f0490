import type { Decimal, Sourced } from './indicator.ts';
import type { PeriodId } from './period.ts';

/** A published figure. Its entry is indicator, unit, area, period and disaggregation. */
export interface Measurement extends Sourced {
  readonly indicator: string;
  readonly unit: string;
  readonly area: string;
  readonly period: PeriodId;
  /** Empty text when the figure is not broken down. */
  readonly disaggregation: string;
  readonly amount: Decimal;
  /** 1 for the first release, 2 for its first revision, and so on. */
  readonly release: number;
  /** 1 for the first source of a release; 2 and more for sources that print another figure for it. */
  readonly claim: number;
}

export interface PublishedFigure {
  /** First claim of the latest release. */
  readonly current: Measurement;
  /** Other claims of the latest release: an open question, nobody has decided. */
  readonly rivals: readonly Measurement[];
  /** Releases that were revised, oldest first. */
  readonly earlier: readonly Measurement[];
}

/** Sorts the measurements of one entry. Null when there are none: blank, not zero. */
export function publishedFigure(measurements: readonly Measurement[]): PublishedFigure | null {
  const sorted = [...measurements].sort((a, b) => a.release - b.release || a.claim - b.claim);
  const latest = sorted.at(-1)?.release;
  const [current, ...rivals] = sorted.filter((m) => m.release === latest);
  if (!current) return null;
  return { current, rivals, earlier: sorted.filter((m) => m.release !== latest) };
}
