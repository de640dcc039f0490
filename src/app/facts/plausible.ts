import type { Decimal, Polarity } from '../../domain/indicator.ts';
import { earlierValues, type SeriesPoint, targetFor } from '../../domain/readings/series.ts';
import { type EarlierValue, type Plausibility, plausibility } from '../../domain/scoring/plausibility.ts';
import type { Target } from '../../domain/target.ts';
import type { Slot } from '../../domain/tasks/slots.ts';
import type { Facts } from './facts.ts';

/** What stands beside the field: earlier values, the target, and how a typed value sits beside them. */
export interface Comparison {
  readonly earlier: readonly SeriesPoint[];
  readonly target: Target | null;
  /** Null while nothing readable is typed. A hint only: nothing is refused for it. */
  readonly finding: Plausibility | null;
}

export function compared(facts: Facts, { key, indicator }: Slot, value: Decimal | null): Comparison {
  const earlier = earlierValues(facts, key.indicator, key.area, key.period);
  const target = targetFor(facts, key.indicator, key.area, key.period);
  return {
    earlier,
    target,
    finding:
      value === null ? null : plausibility(value, valuesOf(earlier), goalOf(target), indicator.polarity),
  };
}

/** What the plausibility of an entry's value is asked with. */
export interface AskedPlausibility {
  readonly id: string;
  readonly value: Decimal;
  readonly earlier: readonly EarlierValue[];
  readonly target: Decimal | null;
  readonly polarity: Polarity;
}

/** The question for an entry; null where it has no amount. */
export function askedPlausibility(known: Facts, id: string): AskedPlausibility | null {
  const entry = known.entries.get(id)?.entry;
  const indicator = entry && known.indicators.get(entry.indicator);
  const amount = entry?.value.value;
  if (!indicator || amount?.kind !== 'amount') return null;
  return {
    id,
    value: amount.amount,
    earlier: valuesOf(earlierValues(known, entry.indicator, entry.area, entry.period)),
    target: goalOf(targetFor(known, entry.indicator, entry.area, entry.period)),
    polarity: indicator.polarity,
  };
}

const valuesOf = (points: readonly SeriesPoint[]): readonly EarlierValue[] =>
  points.map(({ period, amount }) => ({ period, value: amount }));

/** A value can be set against a number, not against a range or a grade. */
const goalOf = (target: Target | null): Decimal | null =>
  target && target.operator !== 'range' && target.operator !== 'grade' ? target.amount : null;
