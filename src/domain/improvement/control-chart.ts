import { fromDecimal, fromFraction, max, type Rational, toFraction, ZERO } from '../decimal.ts';
import type { Decimal } from '../indicator.ts';
import type { PeriodId } from '../period.ts';
import { fail, ok, type Result } from '../result.ts';
import { type PackStamp, stamp } from '../rule-pack/frame.ts';
import { type Figure, figure } from '../scoring/figure.ts';
import { type Signal, signalsAtEnd, type XmrLimits, xmrLimits } from './xmr.ts';
import { XMR_PACK, type XmrPack } from './xmr-pack.ts';

export const XMR_DIGITS = 4;

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

export type FreezeProblem =
  | { readonly code: 'too-few-points'; readonly points: number; readonly least: number }
  | { readonly code: 'reason-missing' };

export interface ControlChart {
  readonly limits: {
    readonly centre: Figure;
    /** As computed, and as drawn where the quantity cannot be negative. */
    readonly lower: Figure;
    readonly shownLower: Figure;
    readonly upper: Figure;
    readonly rangeLimit: Figure;
  } | null;
  readonly isFrozen: boolean;
  /** Signals by point, in order; only points that give one. */
  readonly signals: readonly { readonly period: PeriodId; readonly signals: readonly Signal[] }[];
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
  const isFloored = question.isNeverNegative && limits !== null && limits.lower.n < 0n;
  const baseline = question.frozen?.points ?? values.length;
  const isUnread = filled.length < question.points.filter((one) => one.value !== null).length;
  return {
    limits: limits && {
      ...shown(limits),
      shownLower: figure(isFloored ? max(limits.lower, ZERO) : limits.lower, XMR_DIGITS),
    },
    isFrozen: frozen !== null,
    signals: limits ? allSignals(filled, limits, pack) : [],
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

interface ReadPoint {
  readonly period: PeriodId;
  readonly value: Rational;
}

const readable = (points: readonly ChartPoint[]): readonly ReadPoint[] =>
  points.flatMap(({ period, value }) => {
    const number = value === null ? null : fromDecimal(value);
    return number ? [{ period, value: number }] : [];
  });

const shown = ({ centre, lower, upper, rangeLimit }: XmrLimits) => ({
  centre: figure(centre, XMR_DIGITS),
  lower: figure(lower, XMR_DIGITS),
  upper: figure(upper, XMR_DIGITS),
  rangeLimit: figure(rangeLimit, XMR_DIGITS),
});

function allSignals(points: readonly ReadPoint[], limits: XmrLimits, pack: XmrPack) {
  const values = points.map((one) => one.value);
  return points.flatMap(({ period }, i) => {
    const signals = signalsAtEnd(values.slice(0, i + 1), limits, pack);
    return signals.length > 0 ? [{ period, signals }] : [];
  });
}

function thaw(frozen: FrozenLimits): XmrLimits | null {
  const [centre, lower, upper, rangeLimit] = [
    frozen.centre,
    frozen.lower,
    frozen.upper,
    frozen.rangeLimit,
  ].map(fromFraction);
  return centre && lower && upper && rangeLimit ? { centre, lower, upper, rangeLimit } : null;
}

/**
 * Writes limits down. The first time no reason is needed; limits that stand are computed anew only with one, and the
 * answer carries it.
 */
export function freezeLimits(
  points: readonly ChartPoint[],
  previous: FrozenLimits | null,
  act: { readonly on: string; readonly reason: string | null },
  pack: XmrPack = XMR_PACK,
): Result<FrozenLimits, FreezeProblem> {
  const reason = act.reason?.trim() || null;
  if (previous && !reason) return fail({ code: 'reason-missing' });
  const filled = readable(points);
  const limits = xmrLimits(
    filled.map((one) => one.value),
    pack,
  );
  const [first, last] = [filled[0], filled.at(-1)];
  if (!limits || !first || !last || filled.length < pack.points.least) {
    return fail({ code: 'too-few-points', points: filled.length, least: pack.points.least });
  }
  return ok({
    centre: toFraction(limits.centre),
    lower: toFraction(limits.lower),
    upper: toFraction(limits.upper),
    rangeLimit: toFraction(limits.rangeLimit),
    first: first.period,
    last: last.period,
    points: filled.length,
    frozenOn: act.on,
    reason,
    pack: `${pack.id}@${pack.version}`,
  });
}
