import type { Indicator } from '../indicator.ts';
import { measuredPeriod } from '../measured-period.ts';
import {
  comparePeriods,
  type Period,
  type PeriodId,
  parsePeriod,
  periodId,
  periodsOfYear,
} from '../period.ts';
import type { TrendQuestion } from '../scoring/trend.ts';
import type { Reading } from './reading.ts';
import type { SeriesPoint } from './series.ts';

/**
 * Trend of a reading over what can be compared: periods of one length, and of positions within a year only those on
 * the same day of their years. The series is one indicator in one area; another method has another code.
 */
export function trendPoints({ indicator, series, target }: Reading): TrendQuestion {
  const points = comparable(asMeasured(series, indicator));
  const band =
    target?.operator === 'range' && target.upper !== null ? { low: target.amount, high: target.upper } : null;
  return {
    series: indicator.code,
    polarity: indicator.polarity,
    band,
    points: points.map(({ period, amount }) => ({ series: indicator.code, period, value: amount })),
    periods: periodsBetween(points.map(({ period }) => period)),
  };
}

/** The points of a series that stand in one line with its last one. */
export function comparable(series: readonly SeriesPoint[]): readonly SeriesPoint[] {
  const last = parsePeriod(series.at(-1)?.period ?? '');
  return series.filter(({ period }) => {
    const one = parsePeriod(period);
    return one?.kind === last?.kind && (last?.kind !== 'D' || one?.index === last.index);
  });
}

/** Once a semester has been filled in as such, the months published before stand under the semester they measure. */
function asMeasured(series: readonly SeriesPoint[], indicator: Indicator): readonly SeriesPoint[] {
  if (parsePeriod(series.at(-1)?.period ?? '')?.kind !== 'S') return series;
  const points = series.map((point) => ({ ...point, period: measuredPeriod(point.period, indicator) }));
  return points.filter(({ period }, i) => points.findLastIndex((other) => other.period === period) === i);
}

/** Every period from the first to the last of one kind, so that what is missing stays visible as a gap. */
export function periodsBetween(periods: readonly PeriodId[]): readonly PeriodId[] {
  const [first, last] = [parsePeriod(periods[0] ?? ''), parsePeriod(periods.at(-1) ?? '')];
  if (!first || !last) return periods;
  const years = Array.from({ length: last.year - first.year + 1 }, (_, i) => first.year + i);
  const all = new Set([...years.flatMap((year) => periodsIn(year, first, periods)), ...periods]);
  return [...all]
    .filter((one) => comparePeriods(one, periods[0] ?? '') >= 0)
    .filter((one) => comparePeriods(one, periods.at(-1) ?? '') <= 0)
    .sort(comparePeriods);
}

/** A series published twice a year knows two months; a month seen once is a special release and no rhythm. */
function periodsIn(year: number, { kind, index }: Period, known: readonly PeriodId[]): readonly PeriodId[] {
  if (kind === 'FY') return periodsOfYear(year, 'annual');
  if (kind === 'S') return periodsOfYear(year, 'semester');
  if (kind === 'Q') return periodsOfYear(year, 'quarterly');
  if (kind === 'M') return rhythm(known).map((month) => periodId({ year, kind, index: month }));
  return [periodId({ year, kind, index })];
}

function rhythm(known: readonly PeriodId[]): readonly number[] {
  const months = known.map((period) => parsePeriod(period)?.index ?? 0);
  return [...new Set(months)].filter((month) => months.filter((other) => other === month).length > 1);
}
