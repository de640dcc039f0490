import { compare, fromDecimal } from '../decimal.ts';
import type { Decimal } from '../indicator.ts';
import { type PackStamp, stamp } from '../rule-pack/frame.ts';
import { given, unworked, type Working, type WorkingInput, work } from '../working/working.ts';
import { amountReason, firstReason } from './amount.ts';
import { classified, type Judged, judged, percentage, standing } from './judged.ts';
import type { ClassTable, ValueForMoneyPack } from './value-for-money-pack.ts';

const DIGITS = 2;

/**
 * Economy: realized ÷ budgeted input × 100. Without a budget there is none: `budget-zero` when nothing was spent
 * either, `spent-without-budget` when something was. Spending beyond the budget is uneconomical and marked.
 */
export function economy(budget: Decimal | null, realized: Decimal | null, pack: ValueForMoneyPack): Judged {
  const rule = pack.economy;
  const source = stamp(pack, rule);
  const reason = firstReason(
    amountReason(budget, { blank: 'no-budget', zero: null }),
    amountReason(realized, { blank: 'no-spending', zero: null }),
    amountReason(budget, {
      blank: 'no-budget',
      zero: isMore(realized, '0') ? 'spent-without-budget' : 'budget-zero',
    }),
  );
  const inputs = [given('realized', realized), given('budget', budget)] as const;
  const percent = percentOf('economy', inputs, reason, source);
  const place = standing('economy-standing', percent, rule.level, source);
  const classed = work({
    rule: 'economy-class',
    operation: 'cell',
    inputs: [['standing', place]],
    table: (['below', 'equal', 'above'] as const).map((at) => ({ at, gives: rule[at].id })),
    pack: source,
  });
  return judged(percent, classed, [rule.below, rule.equal, rule.above], DIGITS, isMore(realized, budget));
}

/** Efficiency: input absorbed ÷ output attained × 100, both in percent; no output at all is `output-zero`. */
export function efficiency(
  inputPercent: Decimal | null,
  outputPercent: Decimal | null,
  pack: ValueForMoneyPack,
): Judged {
  const reason = firstReason(
    amountReason(inputPercent, { blank: 'no-spending', zero: null }),
    amountReason(outputPercent, { blank: 'no-output', zero: 'output-zero' }),
  );
  const inputs = [given('input', inputPercent), given('output', outputPercent)] as const;
  const percent = percentOf('efficiency', inputs, reason, stamp(pack, pack.efficiency));
  return byTable('efficiency-class', percent, pack.efficiency, pack, isMore(inputPercent, '100'));
}

/** Effectiveness: outcome ÷ target × 100. An output that was delivered says nothing about it. */
export function effectiveness(
  outcome: Decimal | null,
  target: Decimal | null,
  pack: ValueForMoneyPack,
): Judged {
  const reason = firstReason(
    amountReason(outcome, { blank: 'no-outcome', zero: null }),
    amountReason(target, { blank: 'no-target', zero: 'target-zero' }),
  );
  const inputs = [given('outcome', outcome), given('target', target)] as const;
  const percent = percentOf('effectiveness', inputs, reason, stamp(pack, pack.effectiveness));
  return byTable('effectiveness-class', percent, pack.effectiveness, pack, false);
}

/**
 * Class of an efficiency (input per output) or effectiveness somebody else worked out, in percent. An effectiveness may
 * be negative, where a quantity that should fall rose beyond twice its target; an input cannot.
 */
export function classOfPercent(
  kind: 'efficiency' | 'effectiveness',
  percent: Decimal | null,
  pack: ValueForMoneyPack,
): Judged {
  const source = stamp(pack, pack[kind]);
  const found = amountReason(percent, {
    blank: kind === 'efficiency' ? 'no-output' : 'no-outcome',
    zero: null,
  });
  const reason = kind === 'effectiveness' && found === 'amount-negative' ? null : found;
  const inputs = [given('percent', percent)];
  const stated = reason
    ? unworked(kind, reason, inputs, source)
    : work({ rule: kind, operation: 'same', inputs, digits: DIGITS, pack: source });
  return byTable(`${kind}-class`, stated, pack[kind], pack, false);
}

function percentOf(
  rule: string,
  inputs: readonly [WorkingInput, WorkingInput],
  reason: string | null,
  source: PackStamp,
): Working {
  if (reason) return unworked(rule, reason, inputs, source);
  const [part, whole] = inputs.map((input) =>
    work({ rule: input.name, operation: 'same', inputs: [input], pack: source }),
  ) as [Working, Working];
  return percentage(rule, part, whole, DIGITS, source);
}

const byTable = (
  rule: string,
  percent: Working,
  table: ClassTable,
  pack: ValueForMoneyPack,
  isOverAbsorbed: boolean,
): Judged =>
  judged(
    percent,
    classified(rule, percent, table.rows, stamp(pack, table)),
    table.rows,
    DIGITS,
    isOverAbsorbed,
  );

/** Whether the first is a number above the second; blanks are above nothing. */
export function isMore(a: Decimal | null, b: Decimal | null): boolean {
  const [left, right] = [a, b].map((text) => (text === null ? null : fromDecimal(text)));
  return !!left && !!right && compare(left, right) > 0;
}
