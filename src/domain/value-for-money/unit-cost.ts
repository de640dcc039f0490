import type { Decimal } from '../indicator.ts';
import { stamp } from '../rule-pack/frame.ts';
import { type Figure, figure } from '../scoring/figure.ts';
import { given, numberOf, unworked, type Working, work } from '../working/working.ts';
import { amountReason, firstReason } from './amount.ts';
import { percentage, standing } from './judged.ts';
import type { Quadrant, ValueForMoneyPack } from './value-for-money-pack.ts';

export interface Cost {
  /** Whole rupiah for one unit (or point) of outcome. */
  readonly value: Figure | null;
  readonly reason: string | null;
  readonly working: Working;
}

interface CostNames {
  readonly rule?: string;
  /** Why no outcome is given, where that is more than that nobody measured it. */
  readonly blank?: string | null;
}

/**
 * Spending ÷ outcome: rupiah for one unit of outcome. `outcome-zero` when money brought nothing, `outcome-negative`
 * when things got worse; an outcome without spending costs 0.
 */
export function unitCost(
  spent: Decimal | null,
  outcome: Decimal | null,
  pack: ValueForMoneyPack,
  { rule = 'unit-cost', blank = null }: CostNames = {},
): Cost {
  const outcomeReason = amountReason(outcome, { blank: blank ?? 'no-outcome', zero: 'outcome-zero' });
  const reason = firstReason(
    amountReason(spent, { blank: 'no-spending', zero: null }),
    outcomeReason === 'amount-negative' ? 'outcome-negative' : outcomeReason,
  );
  const inputs = [given('spent', spent), given('outcome', outcome)];
  const source = stamp(pack, pack.quadrant);
  const working = reason
    ? unworked(rule, reason, inputs, source)
    : work({ rule, operation: 'quotient', inputs, digits: 0, pack: source });
  const value = numberOf(working);
  return { value: value && figure(value, 0), reason, working };
}

export interface Placement {
  readonly quadrant: Quadrant | null;
  readonly title: string | null;
  readonly reason: string | null;
  /** Cost in percent of what it is compared with. */
  readonly costPercent: Figure | null;
  readonly working: Working;
}

/**
 * Cheap or expensive × works or fails. The cost is compared with one of the same kind: a peer's, last year's, a
 * standard. `outcomePercent` is the outcome against its target.
 */
export function quadrantOf(
  cost: Cost,
  comparedWith: Decimal | null,
  outcomePercent: Decimal | null,
  pack: ValueForMoneyPack,
): Placement {
  const source = stamp(pack, pack.quadrant);
  const reason = firstReason(
    amountReason(comparedWith, { blank: 'no-comparison', zero: 'comparison-zero' }),
    amountReason(outcomePercent, { blank: 'no-outcome', zero: null }),
  );
  const stated = (name: string, value: Decimal | null): Working =>
    reason
      ? unworked(name, reason, [given(name, value)], source)
      : work({ rule: name, operation: 'same', inputs: [given(name, value)], pack: source });
  const percent = percentage('cost-percent', cost.working, stated('compared-with', comparedWith), 2, source);
  const { cheapUpTo, worksFrom, titles } = pack.quadrant;
  const working = work({
    rule: 'quadrant',
    operation: 'cell',
    inputs: [
      ['cost', standing('cost-standing', percent, cheapUpTo, source)],
      ['outcome', standing('outcome-standing', stated('outcome', outcomePercent), worksFrom, source)],
    ],
    table: ['below', 'equal', 'above'].flatMap((price) =>
      ['below', 'equal', 'above'].map((result) => ({
        at: `${price}/${result}`,
        gives: `${price === 'above' ? 'expensive' : 'cheap'}-${result === 'below' ? 'fails' : 'works'}`,
      })),
    ),
    pack: source,
  });
  const quadrant = working.value as Quadrant | null;
  const share = numberOf(percent);
  return {
    quadrant,
    title: quadrant && titles[quadrant],
    reason: working.reason,
    costPercent: share && figure(share),
    working,
  };
}
