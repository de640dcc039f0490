import {
  absolute,
  compare,
  div,
  fromDecimal,
  HUNDRED,
  mul,
  type Rational,
  sub,
  toDecimal,
} from '../decimal.ts';
import { type Signal, signalAtEnd, XMR_POINTS, xmrLimits } from '../improvement/xmr.ts';
import type { Decimal, Polarity } from '../indicator.ts';
import { comparePeriods, type PeriodId } from '../period.ts';
import { type Figure, figure } from './figure.ts';

/** One value of one series. Another method, source or area is another series and is never joined to this one. */
export interface TrendPoint {
  readonly series: string;
  readonly period: PeriodId;
  /** Null = the period has no value: a gap, not a zero. */
  readonly value: Decimal | null;
}

export interface TrendQuestion {
  readonly series: string;
  readonly polarity: Polarity;
  /** Aim of a range indicator; null otherwise. */
  readonly band: { readonly low: Decimal; readonly high: Decimal } | null;
  readonly points: readonly TrendPoint[];
  /** Periods the drawing shows, so that what is missing stays visible; null = those of the points. */
  readonly periods: readonly PeriodId[] | null;
}

export const DIRECTIONS = ['up', 'down', 'flat', 'unknown'] as const;
export type Direction = (typeof DIRECTIONS)[number];
const JUDGEMENTS = ['better', 'worse', 'same', 'unclear'] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

/** Plain JSON. Change is latest − previous, in the unit of the indicator. */
export interface Trend {
  readonly latest: { readonly period: PeriodId; readonly value: Decimal } | null;
  readonly previous: { readonly period: PeriodId; readonly value: Decimal } | null;
  readonly direction: Direction;
  readonly judgement: Judgement;
  readonly change: Decimal | null;
  /** Change in percent of the previous value's size; null when that is zero. */
  readonly percent: Figure | null;
  /** Real change or ordinary ups and downs; `too-few` below six points, where only the arrow may be shown. */
  readonly signal: Signal | 'ordinary' | 'too-few';
  readonly spark: readonly { readonly period: PeriodId; readonly value: Decimal | null }[];
  /** Points left out because they belong to another series. */
  readonly otherSeries: number;
}

/** Direction of the last value against the one before, in the same series, whether that is good, and the spark line. */
export function trend(question: TrendQuestion): Trend {
  const own = question.points
    .filter((point) => point.series === question.series)
    .sort((a, b) => comparePeriods(a.period, b.period));
  const filled = own.flatMap(({ period, value }) => {
    const number = value === null ? null : fromDecimal(value);
    return number === null ? [] : [{ period, value: value as Decimal, number }];
  });
  const latest = filled.at(-1) ?? null;
  const previous = filled.at(-2) ?? null;
  const change = latest && previous && sub(latest.number, previous.number);
  const values = filled.map((point) => point.number);
  const valueIn = new Map(filled.map((point) => [point.period, point.value]));
  return {
    latest: latest && { period: latest.period, value: latest.value },
    previous: previous && { period: previous.period, value: previous.value },
    direction: change ? directionOf(change) : 'unknown',
    judgement: latest && previous ? judge(previous.number, latest.number, question) : 'unclear',
    change: change && toDecimal(change),
    percent: change && previous ? percentOfSize(change, previous.number) : null,
    signal: signalOf(values),
    spark: (question.periods ?? own.map((point) => point.period)).map((period) => ({
      period,
      value: valueIn.get(period) ?? null,
    })),
    otherSeries: question.points.length - own.length,
  };
}

const directionOf = (change: Rational): Direction => (change.n > 0n ? 'up' : change.n < 0n ? 'down' : 'flat');

/** Change ÷ |base| × 100, one digit; null when the base is zero. */
export function percentOfSize(change: Rational, base: Rational): Figure | null {
  const part = div(change, absolute(base));
  return part && figure(mul(part, HUNDRED), 1);
}

/** Whether going from one value to another is better; for a band, by the distance to it. */
export function judge(
  before: Rational,
  after: Rational,
  { polarity, band }: Pick<TrendQuestion, 'polarity' | 'band'>,
): Judgement {
  const order = polarity === 'range' ? fromBand(before, after, band) : compare(after, before);
  if (order === null || polarity === 'none') return 'unclear';
  if (order === 0) return 'same';
  return order > 0 === (polarity !== 'lower') ? 'better' : 'worse';
}

/** Positive when the value came nearer to the band. */
function fromBand(before: Rational, after: Rational, band: TrendQuestion['band']): -1 | 0 | 1 | null {
  const low = band && fromDecimal(band.low);
  const high = band && fromDecimal(band.high);
  if (!low || !high) return null;
  const distance = (value: Rational): Rational => {
    if (compare(value, low) < 0) return sub(low, value);
    return compare(value, high) > 0 ? sub(value, high) : { n: 0n, d: 1n };
  };
  return compare(distance(before), distance(after));
}

function signalOf(values: readonly Rational[]): Trend['signal'] {
  const limits = values.length >= XMR_POINTS ? xmrLimits(values) : null;
  return limits ? (signalAtEnd(values, limits) ?? 'ordinary') : 'too-few';
}
