import { div, fromDecimal, fromInteger, roundHalfUp } from './decimal.ts';
import type { Decimal } from './indicator.ts';

const MILLION_DIGITS = 7;

/** An amount of seven digits and more in millions, two digits behind the point, for places too narrow for it; null for less. */
export function inMillions(amount: Decimal): Decimal | null {
  const whole = amount.replace(/^-/, '').split('.')[0] ?? '';
  const exact = whole.length < MILLION_DIGITS ? null : fromDecimal(amount);
  const millions = exact && div(exact, fromInteger(1_000_000));
  return millions && roundHalfUp(millions, 2);
}
