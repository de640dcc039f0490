import { fromDecimal, type Rational, sub } from '../decimal.ts';
import type { Decimal } from '../indicator.ts';
import { comparePeriods, type Period, type PeriodId, parsePeriod } from '../period.ts';

/** Values of one indicator in one area. */
export interface DataSeries {
  readonly indicator: string;
  readonly area: string;
  /** Its values are parts of a year that add up; only a year's own figure says what the year was. */
  readonly isSummed: boolean;
  readonly points: readonly { readonly period: PeriodId; readonly amount: Decimal }[];
}

/** What two series did at the same moment, the second `lag` steps later. */
export interface Pair {
  /** Where they were: differs when pairs of several areas are read together. */
  readonly area: string;
  /** Period of the cause. */
  readonly period: PeriodId;
  /** Change since the step before, in the unit of the indicator. */
  readonly cause: Rational;
  readonly effect: Rational;
}

/** Steps both can be counted in: quarters and the like where both have them, else years. */
export type Step = 'year' | 'S' | 'Q' | 'M';
const PER_YEAR: Readonly<Record<Step, number>> = { year: 1, S: 2, Q: 4, M: 12 };

interface Stood {
  readonly period: PeriodId;
  readonly value: Rational;
}

/**
 * Pairs of changes: `cause` from one step to the next, `effect` between the same two steps moved by the lag. Levels
 * would not do: two series that merely rise through the years agree without having to do with each other (Yule 1926,
 * "Why do we sometimes get nonsense-correlations between time-series?"). A missing step breaks the chain; nothing is filled in.
 */
export function pairsOf(cause: DataSeries, effect: DataSeries, lag: number): readonly Pair[] {
  const step = commonStep(cause, effect);
  const [causes, effects] = [stoodBy(cause, step), stoodBy(effect, step)];
  return [...causes].flatMap(([at, now]): Pair[] => {
    const [before, after, afterBefore] = [
      causes.get(at - 1),
      effects.get(at + lag),
      effects.get(at + lag - 1),
    ];
    if (!before || !after || !afterBefore) return [];
    return [
      {
        area: cause.area,
        period: now.period,
        cause: sub(now.value, before.value),
        effect: sub(after.value, afterBefore.value),
      },
    ];
  });
}

/** Pairs of what stood: `cause` at one step, `effect` the lag later. For looking across areas, where levels are what differs. */
export function levelPairsOf(cause: DataSeries, effect: DataSeries, lag: number): readonly Pair[] {
  const step = commonStep(cause, effect);
  const [causes, effects] = [stoodBy(cause, step), stoodBy(effect, step)];
  return [...causes].flatMap(([at, { period, value }]): Pair[] => {
    const after = effects.get(at + lag);
    return after ? [{ area: cause.area, period, cause: value, effect: after.value }] : [];
  });
}

/** The step of a pair of series, for the words beside a lag. */
export function commonStep(a: DataSeries, b: DataSeries): Step {
  const step = stepOf(a);
  return step === stepOf(b) ? step : 'year';
}

/** A kind of period counts as a step where some year has more than one of it. */
function stepOf({ points }: DataSeries): Step {
  const kinds = points.flatMap(({ period }) => parsePeriod(period) ?? []);
  const often = (['M', 'Q', 'S'] as const).filter((kind) => {
    const years = kinds.filter((one) => one.kind === kind).map(({ year }) => year);
    return new Set(years).size < years.length;
  });
  // The one with most values; the finer at a tie.
  const count = (kind: Step): number => kinds.filter((one) => one.kind === kind).length;
  return often.sort((a, b) => count(b) - count(a))[0] ?? 'year';
}

/** What stood at each step, counted from year 0. Of a year its own figure, else the last level within it. */
function stoodBy({ points, isSummed }: DataSeries, step: Step): ReadonlyMap<number, Stood> {
  const stood = new Map<number, Stood>();
  for (const { period, amount } of [...points].sort((a, b) => inOrder(a.period, b.period))) {
    const parsed = parsePeriod(period);
    const value = fromDecimal(amount);
    if (!parsed || !value || !fitsStep(parsed, step, isSummed)) continue;
    const at = parsed.year * PER_YEAR[step] + (step === 'year' ? 0 : parsed.index - 1);
    stood.set(at, { period, value });
  }
  return stood;
}

/** Positions of a part of the year (`H`, `D`) are no level at its end. */
const fitsStep = ({ kind }: Period, step: Step, isSummed: boolean): boolean =>
  step === 'year' ? kind === 'FY' || (!isSummed && kind !== 'H' && kind !== 'D') : kind === step;

const isWholeYear = (period: PeriodId): boolean => parsePeriod(period)?.kind === 'FY';

const inOrder = (a: PeriodId, b: PeriodId): number =>
  Number(isWholeYear(a)) - Number(isWholeYear(b)) || comparePeriods(a, b);
