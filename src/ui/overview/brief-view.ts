import type { Overview } from '../../app/facts/overview-of.ts';
import { daysInMonth } from '../../domain/period.ts';
import type { ScoredReading } from '../../domain/readings/scored-reading.ts';
import { compactText } from '../parts/value/figure-text.ts';
import { periodShortText } from '../words/date.ts';
import { cellView, type MarkView } from './cell-view.ts';

/** A figure that came, or moved, since a day. */
export interface ChangeView {
  readonly code: string;
  readonly name: string;
  /** As it stood; null where there was none. */
  readonly from: string | null;
  readonly to: string;
  readonly period: string;
  readonly mark: MarkView;
}

/** Last day of the month before a day, both `YYYY-MM-DD`. */
export function lastMonthEnd(day: string): string {
  const [year, month] = day.split('-').map(Number) as [number, number];
  const [y, m] = month === 1 ? [year - 1, 12] : [year, month - 1];
  return `${y}-${String(m).padStart(2, '0')}-${daysInMonth(y, m)}`;
}

const readingsOf = ({ missions }: Overview): ReadonlyMap<string, ScoredReading> =>
  new Map(missions.flatMap(({ readings }) => readings).map((one) => [one.indicator.code, one]));

/** Signed figures that differ between two positions, key indicators first. */
export function changesSince(before: Overview, now: Overview): readonly ChangeView[] {
  const earlier = readingsOf(before);
  return [...readingsOf(now).values()]
    .filter(({ indicator, latest }) => {
      const old = earlier.get(indicator.code)?.latest;
      return latest !== null && (old?.period !== latest.period || old.amount !== latest.amount);
    })
    .sort((a, b) => Number(b.indicator.key) - Number(a.indicator.key))
    .flatMap((reading) => {
      const { indicator, latest } = reading;
      const cell = cellView(reading, now.pace);
      const old = earlier.get(indicator.code)?.latest;
      if (!cell || !latest) return [];
      return [
        {
          code: indicator.code,
          name: indicator.name,
          from: old ? compactText(indicator, old.amount) : null,
          to: cell.value,
          period: periodShortText(latest.period),
          mark: cell.mark,
        },
      ];
    });
}
