import { fromDecimal, fromInteger, type Rational, toFraction } from '../decimal.ts';
import type { Aggregation, Decimal } from '../indicator.ts';
import { type PeriodId, parsePeriod, periodsOfYear } from '../period.ts';
import { stamp } from '../rule-pack/frame.ts';
import { given, ruled, unworked, type Working, work } from '../working/working.ts';
import { FORECAST_PACK, type ForecastPack } from './forecast-pack.ts';
import { type LinePoint, straightLine } from './straight-line.ts';

const FORECAST_REASONS = [
  'too-few-points',
  'year-complete',
  'not-monthly',
  'month-twice',
  'not-a-number',
] as const;
export type ForecastReason = (typeof FORECAST_REASONS)[number];

export interface ForecastQuestion {
  readonly year: number;
  /** Months of any years; a blank month is null and counts as unknown, not as zero. */
  readonly months: readonly { readonly period: PeriodId; readonly value: Decimal | null }[];
  readonly aggregation: Aggregation;
  /** Counts and percentages: no estimate and no end of an interval below zero. */
  readonly isNeverNegative: boolean;
}

/** An estimate of the year's figure, marked as one, with its intervals. */
export interface Forecast {
  readonly isEstimate: true;
  readonly value: Working;
  readonly intervals: readonly { readonly percent: number; readonly low: Working; readonly high: Working }[];
  /** Months of the year that were estimated. */
  readonly estimated: readonly PeriodId[];
  /** Months with values behind the estimate, and how many it takes. */
  readonly points: number;
  readonly least: number;
  readonly reason: ForecastReason | null;
}

interface Point extends LinePoint {
  readonly period: PeriodId;
}

/**
 * Year-end by a straight line through all filled months: known months of the year as they are, the others on the
 * line. The interval is that of the sum (or the last month, or the mean) of new values, not of the line. With fewer
 * than twelve filled months there is no forecast, and the reason says so.
 */
export function yearEndForecast(question: ForecastQuestion, pack: ForecastPack = FORECAST_PACK): Forecast {
  const points = pointsOf(question);
  if (typeof points === 'string') return without(points, 0, pack);
  if (points.length < pack.least.points) return without('too-few-points', points.length, pack);
  const estimated = openMonths(question);
  if (estimated.length === 0) return without('year-complete', points.length, pack);
  const rule = stamp(pack, pack.method);
  const line = straightLine(points, rule);
  const xs = estimated.map(monthNumber);
  const parts = question.aggregation === 'average' ? '12' : '1';
  const known = points.filter((one) => isCounted(one.period, question));
  const total = work({
    rule: 'year-total',
    operation: 'sum',
    inputs: [
      ...known.map((one) => given(one.period, toFraction(one.y))),
      ...xs.map((x, i) => [estimated[i] as string, line.at(x)] as const),
    ],
    pack: rule,
  });
  const share = (name: string, child: Working): Working =>
    work({ rule: name, operation: 'quotient', inputs: [[name, child], ruled('parts', parts)], pack: rule });
  const root = work({
    rule: 'standard-error-of-sum',
    operation: 'square-root',
    inputs: [['variance', line.variance(xs)]],
    pack: rule,
  });
  const centre = share('year-end', total);
  return {
    isEstimate: true,
    value: ended('year-end-forecast', centre, question, pack),
    intervals: intervals(centre, share('standard-error', root), points.length - 2, question, pack),
    estimated,
    points: points.length,
    least: pack.least.points,
    reason: null,
  };
}

function without(reason: ForecastReason, points: number, pack: ForecastPack): Forecast {
  const rule = stamp(pack, reason === 'too-few-points' ? pack.least : pack.method);
  return {
    isEstimate: true,
    value: unworked('year-end-forecast', reason, [given('points', String(points))], rule),
    intervals: [],
    estimated: [],
    points,
    least: pack.least.points,
    reason,
  };
}

const monthNumber = (period: PeriodId): Rational => {
  const { year, index } = parsePeriod(period) ?? { year: 0, index: 0 };
  return fromInteger(year * 12 + index);
};

/** Whether a known month is part of the year's figure. A cumulative or stock figure is its last month alone. */
const isCounted = (period: PeriodId, { year, aggregation }: ForecastQuestion): boolean =>
  aggregation !== 'last' && parsePeriod(period)?.year === year;

function openMonths({ year, months, aggregation }: ForecastQuestion): readonly PeriodId[] {
  const known = new Set(months.filter((one) => one.value !== null).map((one) => one.period));
  const all = periodsOfYear(year, 'monthly');
  return (aggregation === 'last' ? all.slice(-1) : all).filter((month) => !known.has(month));
}

function pointsOf({ months }: ForecastQuestion): readonly Point[] | ForecastReason {
  if (months.some((one) => parsePeriod(one.period)?.kind !== 'M')) return 'not-monthly';
  if (new Set(months.map((one) => one.period)).size < months.length) return 'month-twice';
  const filled = months.filter((one) => one.value !== null);
  const points = filled.flatMap(({ period, value }): Point[] => {
    const y = fromDecimal(value ?? '');
    return y ? [{ period, x: monthNumber(period), y }] : [];
  });
  return points.length < filled.length ? 'not-a-number' : points;
}

/** Rounded for reading, and not below zero where the quantity cannot be. */
const ended = (rule: string, child: Working, question: ForecastQuestion, pack: ForecastPack): Working =>
  work({
    rule,
    operation: 'largest',
    inputs: [['computed', child], ...(question.isNeverNegative ? [ruled('least', '0')] : [])],
    digits: 2,
    pack: stamp(pack, pack.method),
  });

function intervals(
  centre: Working,
  deviation: Working,
  freedom: number,
  question: ForecastQuestion,
  pack: ForecastPack,
): Forecast['intervals'] {
  const row = pack.quantiles.rows.filter((one) => one.freedom <= freedom).at(-1);
  const rule = stamp(pack, pack.quantiles);
  return pack.quantiles.levels.map(({ percent, column }) => {
    const reach = work({
      rule: 'reach',
      operation: 'product',
      inputs: [ruled(`t-${freedom}`, row?.t[column] ?? null), ['standard-error', deviation]],
      pack: rule,
    });
    const end = (operation: 'sum' | 'difference'): Working =>
      ended(
        `interval-${percent}`,
        work({
          rule: `interval-${percent}-end`,
          operation,
          inputs: [
            ['centre', centre],
            ['reach', reach],
          ],
          pack: rule,
        }),
        question,
        pack,
      );
    return { percent, low: end('difference'), high: end('sum') };
  });
}
