import type { Amount } from '../../domain/entry.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import { amountText } from '../words/number.ts';
import { words } from '../words/words.ts';

/** The amount without its unit, in all its digits; words where there is none. */
export function formatAmount(amount: Amount | null): string {
  if (amount === null) return words.value.parts.chart.noValue;
  return amount.kind === 'amount' ? formatDecimal(amount.amount) : words.value.entry.notApplicable;
}

/** The amount with its unit. */
export const valueText = (amount: Amount | null, measureUnit: string): string =>
  amount?.kind === 'amount' ? amountText(amount.amount, measureUnit) : formatAmount(amount);
