import { fromDecimal, sign } from '../decimal.ts';
import type { Decimal } from '../indicator.ts';

/** What a blank or a zero of this amount means for whoever divides by it. */
export interface AmountRule {
  readonly blank: string;
  /** Null where zero is a number like any other. */
  readonly zero: string | null;
}

/** Named reason why an amount cannot be used; null when it can. Blank, zero, negative and no number are four things. */
export function amountReason(amount: Decimal | null, { blank, zero }: AmountRule): string | null {
  if (amount === null) return blank;
  const number = fromDecimal(amount);
  if (number === null) return 'not-a-number';
  if (sign(number) < 0) return 'amount-negative';
  return sign(number) === 0 ? zero : null;
}

/** The first reason of several, in the order in which a person would mend them. */
export const firstReason = (...reasons: readonly (string | null)[]): string | null =>
  reasons.find((reason) => reason !== null) ?? null;
