import { fromDecimal, fromFraction, max, type Rational, ZERO } from '../decimal.ts';
import type { Decimal } from '../indicator.ts';
import { comparePeriods, type PeriodId } from '../period.ts';
import { type PackStamp, stamp } from '../rule-pack/frame.ts';
import { type Figure, figure } from '../scoring/figure.ts';
import { given, ruled, type Working, work } from '../working/working.ts';
import { signalWorking } from './signal-working.ts';
import { type Signal, signalsAtEnd, type XmrLimits, xmrLimits } from './xmr.ts';
import { XMR_PACK, type XmrPack } from './xmr-pack.ts';
import { XMR_DIGITS, xmrWorking } from './xmr-working.ts';

export interface ChartPoint {
  readonly period: PeriodId;
  /** Null = no value: a gap, left out of limits and signals, never a zero. */
  readonly value: Decimal | null;
}

/** Limits written down once and kept, so that later points are held against what was usual before. Plain JSON. */
export interface FrozenLimits {
  /** Exact, `n/d`. */
  readonly centre: string;
  readonly lower: string;
  readonly upper: string;
  readonly rangeLimit: string;
  /** First and last period and number of points they were computed from. */
  readonly first: PeriodId;
  readonly last: PeriodId;
  readonly points: number;
  readonly frozenOn: string;
  /** Why they were computed anew; null for the first ones. */
  readonly reason: string | null;
  readonly pack: string;
}

export type LimitWorkings = Readonly<
  Record<'centre' | 'lower' | 'shownLower' | 'upper' | 'rangeLimit', Working>
>;

export interface ControlChart {
  readonly limits: {
    readonly centre: Figure;
    /** As computed, and as drawn where the quantity cannot be negative. */
    readonly lower: Figure;
    readonly shownLower: Figure;
    readonly upper: Figure;
    readonly rangeLimit: Figure;
    readonly workings: LimitWorkings;
  } | null;
  readonly isFrozen: boolean;
  /** Signals by point, in order; only points that give one. The workings are of the signals, in their order. */
  readonly signals: readonly {
    readonly period: PeriodId;
    readonly signals: readonly Signal[];
    readonly workings: readonly Working[];
  }[];
  readonly notes: readonly ('too-few-points' | 'short-baseline' | 'floor-at-zero' | 'value-unreadable')[];
  readonly points: number;
  readonly pack: PackStamp;
}

export interface ChartQuestion {
  readonly points: readonly ChartPoint[];
  /** Counts and percentages cannot be below zero: a lower limit under it is drawn at zero. */
  readonly isNeverNegative: boolean;
  readonly frozen: FrozenLimits | null;
}

/** Chart of one series in order of time. With too few points there are no limits and no signals, and it says so. */
export function controlChart(question: ChartQuestion, pack: XmrPack = XMR_PACK): ControlChart {
  const filled = readable(question.points);
  const values = filled.map((one) => one.value);
  const isEnough = values.length >= pack.points.least;
  const frozen = question.frozen && thaw(question.frozen);
  const limits = frozen ?? (isEnough ? xmrLimits(values, pack) : null);
  const workings = limits && limitWorkings(question, values, pack);
  const isFloored = question.isNeverNegative && limits !== null && limits.lower.n < 0n;
  const baseline = question.frozen?.points ?? values.length;
  const isUnread = filled.length < question.points.filter((one) => one.value !== null).length;
  return {
    limits: limits &&
      workings && {
        ...shown(limits),
        shownLower: figure(isFloored ? max(limits.lower, ZERO) : limits.lower, XMR_DIGITS),
        workings,
      },
    isFrozen: frozen !== null,
    signals: limits ? allSignals(judgedBy(question.frozen, filled), limits, pack) : [],
    notes: [
      ...(limits ? [] : ['too-few-points' as const]),
      ...(limits && baseline < pack.points.good ? ['short-baseline' as const] : []),
      ...(isFloored ? ['floor-at-zero' as const] : []),
      ...(isUnread ? ['value-unreadable' as const] : []),
    ],
    points: values.length,
    pack: stamp(pack),
  };
}

export interface ReadPoint {
  readonly period: PeriodId;
  readonly value: Rational;
}

/** Points with a value that is a number; a gap is no point. */
export const readable = (points: readonly ChartPoint[]): readonly ReadPoint[] =>
  points.flatMap(({ period, value }) => {
    const number = value === null ? null : fromDecimal(value);
    return number ? [{ period, value: number }] : [];
  });

/** Limits written down say nothing of what was before the points they come from. */
export const judgedBy = (frozen: FrozenLimits | null, points: readonly ReadPoint[]): readonly ReadPoint[] =>
  frozen ? points.filter(({ period }) => comparePeriods(period, frozen.first) >= 0) : points;

const shown = ({ centre, lower, upper, rangeLimit }: XmrLimits) => ({
  centre: figure(centre, XMR_DIGITS),
  lower: figure(lower, XMR_DIGITS),
  upper: figure(upper, XMR_DIGITS),
  rangeLimit: figure(rangeLimit, XMR_DIGITS),
});

function allSignals(points: readonly ReadPoint[], limits: XmrLimits, pack: XmrPack) {
  const values = points.map((one) => one.value);
  return points.flatMap(({ period }, i) => {
    const soFar = values.slice(0, i + 1);
    const signals = signalsAtEnd(soFar, limits, pack);
    const workings = signals.map((signal) => signalWorking(signal, soFar, limits, pack));
    return signals.length > 0 ? [{ period, signals, workings }] : [];
  });
}

/** How the limits drawn came about: from the points, or as they were written down. */
function limitWorkings(
  { frozen, isNeverNegative }: ChartQuestion,
  values: readonly Rational[],
  pack: XmrPack,
): LimitWorkings {
  const sheet = { digits: XMR_DIGITS, pack: stamp(pack, pack.factors) } as const;
  const kept = (rule: string, value: string): Working =>
    work({ ...sheet, rule, operation: 'same', inputs: [given('frozen', value)] });
  const { centre, lower, upper, rangeLimit } = frozen
    ? {
        centre: kept('xmr-centre', frozen.centre),
        lower: kept('xmr-lower', frozen.lower),
        upper: kept('xmr-upper', frozen.upper),
        rangeLimit: kept('xmr-range-limit', frozen.rangeLimit),
      }
    : xmrWorking(values, pack);
  const shownLower = work({
    ...sheet,
    rule: 'xmr-shown-lower',
    operation: 'largest',
    inputs: [['lower', lower], ...(isNeverNegative ? [ruled('least', '0')] : [])],
  });
  return { centre, lower, shownLower, upper, rangeLimit };
}

/** Limits as numbers; null when they were not written as limits are. */
export function thaw(frozen: FrozenLimits): XmrLimits | null {
  const [centre, lower, upper, rangeLimit] = [
    frozen.centre,
    frozen.lower,
    frozen.upper,
    frozen.rangeLimit,
  ].map(fromFraction);
  return centre && lower && upper && rangeLimit ? { centre, lower, upper, rangeLimit } : null;
}
