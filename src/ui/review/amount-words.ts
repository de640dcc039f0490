import type { Amount } from '../../domain/entry.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import type { Target } from '../../domain/target.ts';
import { amountText } from '../words/number.ts';
import { words } from '../words/words.ts';

type Measured = Pick<Indicator, 'decimals' | 'measureUnit'>;

/** All digits a person is asked to sign, filled up to the digits of the indicator; never rounded. */
export function exactText(value: string, decimals: number): string {
  const written = value.split('.')[1]?.length ?? 0;
  return formatDecimal(value, Math.max(written, decimals));
}

/** An amount with its unit, or the words for the two cases that are no amount. */
export function amountWords(amount: Amount | null, { decimals, measureUnit }: Measured): string {
  const { review } = words.value;
  if (amount === null) return review.noValue;
  if (amount.kind === 'not-applicable') return review.notApplicable;
  const written = amount.amount.split('.')[1]?.length ?? 0;
  return amountText(amount.amount, measureUnit, Math.max(written, decimals));
}

/** `≤ 14 %`, `10 sampai 20 %`, `BB`. */
export function targetWords(target: Target, { measureUnit }: Measured): string {
  const { review } = words.value;
  if (target.operator === 'grade') return target.amount;
  if (target.operator === 'range' && target.upper !== null) {
    return review.rangeTarget(formatDecimal(target.amount), amountText(target.upper, measureUnit));
  }
  return `${review.operators[target.operator]}${amountText(target.amount, measureUnit)}`;
}
