import { grouped } from '../../domain/grouped.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { comparePeriods, type Period, type PeriodId, parsePeriod } from '../../domain/period.ts';
import type { SeriesPoint } from '../../domain/readings/series.ts';
import { periodsBetween } from '../../domain/readings/trend-points.ts';
import type { Target } from '../../domain/target.ts';
import { decimalYear } from '../parts/chart/axis-text.ts';
import type { ChartPoint } from '../parts/chart/chart-points.ts';
import { targetText, valueText } from '../parts/value/figure-text.ts';
import { periodShortText } from '../words/date.ts';
import { words } from '../words/words.ts';

export interface ChartView {
  readonly title: string;
  readonly summary: string;
  readonly points: readonly ChartPoint[];
  /** Periods without a figure lie between two known ones. */
  readonly hasGaps: boolean;
}

/** Trend of one method with its targets; null with fewer than one value. Other lengths of period are left to the list. */
export function chartView(
  indicator: Indicator,
  series: readonly SeriesPoint[],
  targets: readonly Target[],
): ChartView | null {
  const drawn = mainKind(series);
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (!first || !last) return null;
  const stated = drawnTargets(indicator, targets);
  const periods = [...new Set([...periodsBetween(drawn.map(({ period }) => period)), ...stated.keys()])].sort(
    comparePeriods,
  );
  const values = new Map(drawn.map((point) => [point.period, point.amount]));
  const points = periods.map((period): ChartPoint => {
    const value = values.get(period) ?? null;
    const target = stated.get(period) ?? null;
    return {
      key: period,
      label: periodShortText(period),
      at: decimalYear(period),
      value,
      target: target?.amount ?? null,
      shownValue: value && valueText(indicator, value),
      shownTarget: target && targetText(indicator, target),
    };
  });
  return {
    title: indicator.name,
    summary: words.value.overview.from(
      `${valueText(indicator, first.amount)} (${periodShortText(first.period)})`,
      `${valueText(indicator, last.amount)} (${periodShortText(last.period)})`,
    ),
    points,
    hasGaps: points.some(({ value, key }) => value === null && isInside(key, first.period, last.period)),
  };
}

const isInside = (period: PeriodId, first: PeriodId, last: PeriodId): boolean =>
  comparePeriods(first, period) < 0 && comparePeriods(period, last) < 0;

/** Whole years where there are two of them; else the length most values have; positions on one day of the year only. */
function mainKind(series: readonly SeriesPoint[]): readonly SeriesPoint[] {
  const groups = grouped(series, ({ period }) => kindOf(parsePeriod(period)));
  const years = groups.get('FY') ?? [];
  if (years.length > 1) return years;
  return [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? [];
}

const kindOf = (period: Period | null): string =>
  period?.kind === 'D' ? `D${period.index}` : (period?.kind ?? '');

/** Marks for the targets that are one number. */
function drawnTargets(indicator: Indicator, targets: readonly Target[]): ReadonlyMap<PeriodId, Target> {
  const own = targets.filter((target) => target.indicator === indicator.code);
  const numeric = own.filter(({ operator }) => operator !== 'grade' && operator !== 'range');
  return new Map(numeric.map((target) => [target.period, target]));
}
