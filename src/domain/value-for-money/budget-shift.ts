import { add, compare, div, fromDecimal, type Rational, roundHalfUp, sub, ZERO } from '../decimal.ts';
import type { Decimal } from '../indicator.ts';
import { exactly } from '../scoring/figure.ts';
import type { ValueLine } from './value-board.ts';

type Priced = Pick<ValueLine, 'ceiling' | 'outcome' | 'cost'>;

export interface ShiftEnd {
  /** Rupiah after the shift. */
  readonly ceiling: Decimal;
  /** Attainment that the same cost per point would buy, percent; null where the cost is not known. */
  readonly outcome: Decimal | null;
}

export interface BudgetShift {
  readonly from: ShiftEnd;
  readonly to: ShiftEnd;
  /** Points won at one end less points lost at the other; null where a cost is not known. */
  readonly gain: Decimal | null;
}

/**
 * What shifting rupiah from one subject to another would do if each went on at its own cost per point. A supposition,
 * straight as a ruler: nothing is written, and no more than the ceiling can leave. Null for an amount that cannot be shifted.
 */
export function budgetShift(from: Priced, to: Priced, amount: Decimal): BudgetShift | null {
  const [shifted, has, gets] = [amount, from.ceiling, to.ceiling].map((text) => fromDecimal(text ?? ''));
  if (!shifted || !has || !gets || compare(shifted, ZERO) <= 0 || compare(shifted, has) > 0) return null;
  const [lost, won] = [pointsFor(from, shifted), pointsFor(to, shifted)];
  const after = (end: Priced, points: Rational | null, sign: 1 | -1): Decimal | null => {
    const outcome = fromDecimal(end.outcome ?? '');
    if (!outcome || !points) return null;
    const moved = sign > 0 ? add(outcome, points) : sub(outcome, points);
    return roundHalfUp(compare(moved, ZERO) < 0 ? ZERO : moved, 2);
  };
  return {
    from: { ceiling: roundHalfUp(sub(has, shifted), 0), outcome: after(from, lost, -1) },
    to: { ceiling: roundHalfUp(add(gets, shifted), 0), outcome: after(to, won, 1) },
    gain: lost && won && roundHalfUp(sub(won, lost), 2),
  };
}

function pointsFor({ cost }: Priced, amount: Rational): Rational | null {
  const each = cost.value && exactly(cost.value);
  return each && div(amount, each);
}
