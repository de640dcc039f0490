import type { Decimal } from '../../domain/indicator.ts';
import { type Plausibility, plausibility } from '../../domain/scoring/plausibility.ts';
import type { Target } from '../../domain/target.ts';
import type { Facts } from './facts.ts';
import { earlierValues, type SeriesPoint, targetFor } from './series.ts';
import type { Slot } from './slots.ts';

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
  const goal = target && target.operator !== 'range' && target.operator !== 'grade' ? target.amount : null;
  const points = earlier.map(({ period, amount }) => ({ period, value: amount }));
  return {
    earlier,
    target,
    finding: value === null ? null : plausibility(value, points, goal, indicator.polarity),
  };
}
