import { fromDecimal, mean, type Rational, sum } from '../decimal.ts';
import type { Aggregation, Decimal } from '../indicator.ts';
import { comparePeriods, type PeriodId } from '../period.ts';
import type { Operator } from '../target.ts';
import type { Quantity } from './attainment.ts';
import type { Reason } from './formula.ts';

export interface PeriodTarget {
  readonly operator: Operator;
  readonly amount: Decimal;
  readonly upper: Decimal | null;
}

/** One period of one series: what was aimed at and what became of it. Blank is null; a typed zero is filled. */
export interface PeriodPoint {
  readonly period: PeriodId;
  readonly realization: Decimal | null | 'not-applicable';
  readonly target: PeriodTarget | null;
}

export interface Aggregate {
  readonly reason: Reason | null;
  readonly realization: Quantity | null;
  readonly operator: Operator;
  readonly target: Quantity | null;
  readonly upper: Quantity | null;
  /** Whether the periods' own targets were used or the target of the whole year. */
  readonly against: 'period-targets' | 'year-target' | null;
  /** Periods with a value that took part, in order. */
  readonly filled: readonly PeriodId[];
}

const nothing = (reason: Reason, filled: readonly PeriodId[] = []): Aggregate => ({
  reason,
  realization: null,
  operator: '=',
  target: null,
  upper: null,
  against: null,
  filled,
});

/**
 * Brings the periods of one series to one realization and one target. Only filled periods count: sum ΣR and ΣT over
 * them, `last` the last filled one with its own target, `average` the means. When a filled period has no target of
 * its own, the target of the year is used for all. Periods that do not apply take no part. With `every-targeted`,
 * where periods have targets of their own, only those count, and only up to the first of them without a value.
 * The order of the points does not matter.
 */
export function aggregate(
  aggregation: Aggregation,
  points: readonly PeriodPoint[],
  yearTarget: PeriodTarget | null,
  which: 'filled' | 'every-targeted' = 'filled',
): Aggregate {
  const ordered = [...points].sort((a, b) => comparePeriods(a.period, b.period));
  if (new Set(ordered.map((point) => point.period)).size < ordered.length) return nothing('period-twice');
  const eligible = which === 'filled' ? ordered : unbroken(ordered);
  const filled = eligible.filter((p) => p.realization !== null && p.realization !== 'not-applicable');
  if (filled.length === 0) {
    const isOutOfScope = ordered.length > 0 && ordered.every((p) => p.realization === 'not-applicable');
    return nothing(isOutOfScope ? 'not-applicable' : 'no-realization');
  }
  const counted = aggregation === 'last' ? filled.slice(-1) : filled;
  const periods = counted.map((point) => point.period);
  const realization = combine(
    aggregation,
    counted.map((point) => point.realization as Decimal),
  );
  if (realization === null) return nothing('grade-not-additive', periods);
  const own = counted.map((point) => point.target).filter((target) => target !== null);
  if (own.length === counted.length) return againstOwn(aggregation, own, realization, periods);
  const target = yearTarget
    ? { operator: yearTarget.operator, target: yearTarget.amount, upper: yearTarget.upper }
    : { operator: '=' as const, target: null, upper: null };
  return { reason: null, realization, ...target, against: yearTarget && 'year-target', filled: periods };
}

function unbroken(ordered: readonly PeriodPoint[]): readonly PeriodPoint[] {
  const targeted = ordered.filter((point) => point.target !== null);
  if (targeted.length === 0) return ordered;
  const gap = targeted.findIndex((point) => point.realization === null);
  return gap < 0 ? targeted : targeted.slice(0, gap);
}

function againstOwn(
  aggregation: Aggregation,
  own: readonly PeriodTarget[],
  realization: Quantity,
  filled: readonly PeriodId[],
): Aggregate {
  const operator = (own[0] as PeriodTarget).operator;
  if (own.some((target) => target.operator !== operator)) return nothing('targets-differ', filled);
  const target = combine(
    aggregation,
    own.map((t) => t.amount),
  );
  if (target === null) return nothing('grade-not-additive', filled);
  const uppers = own.map((t) => t.upper).filter((upper) => upper !== null);
  const upper = uppers.length === own.length ? combine(aggregation, uppers) : null;
  return { reason: null, realization, operator, target, upper, against: 'period-targets', filled };
}

/** A single value passes as written, a grade too; several grades cannot be added. */
function combine(aggregation: Aggregation, values: readonly Decimal[]): Quantity | null {
  if (values.length === 1) return values[0] as Decimal;
  const numbers = values.map(fromDecimal).filter((n): n is Rational => n !== null);
  if (numbers.length < values.length) return null;
  return aggregation === 'sum' ? sum(numbers) : mean(numbers);
}
