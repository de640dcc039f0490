import type { Decimal, Indicator } from '../indicator.ts';
import { type Cost, unitCost } from './unit-cost.ts';
import type { ValueForMoneyPack } from './value-for-money-pack.ts';

/** An outcome as it was measured in one area: its indicator, and what heads have signed of the year. */
export interface MeasuredOutcome {
  readonly indicator: Indicator;
  /** In the unit of the indicator. */
  readonly realized: Decimal;
}

export interface OutcomeCost {
  /** The one outcome that the money can be set against; null where there is none, or more than one. */
  readonly outcome: { readonly indicator: string; readonly unit: string; readonly realized: Decimal } | null;
  /** Rupiah for one unit of it: one person, one kilometre. */
  readonly cost: Cost;
}

/**
 * Spending ÷ what was reached, in the unit of the outcome itself. `several-outcomes`: nobody says how much of the money
 * went to which. `outcome-falls`: where less is better, a unit of it is not what the money bought.
 */
export function outcomeCost(
  spent: Decimal | null,
  measured: readonly MeasuredOutcome[],
  pack: ValueForMoneyPack,
): OutcomeCost {
  const [only, ...others] = measured;
  const reason =
    others.length > 0 ? 'several-outcomes' : only?.indicator.polarity === 'lower' ? 'outcome-falls' : null;
  const outcome = reason === null && only ? only : null;
  return {
    outcome: outcome && {
      indicator: outcome.indicator.code,
      unit: outcome.indicator.measureUnit,
      realized: outcome.realized,
    },
    cost: unitCost(spent, outcome?.realized ?? null, pack, { rule: 'outcome-cost', blank: reason }),
  };
}
