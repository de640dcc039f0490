import { add, div, fromDecimal, mul, type Rational, sum, toDecimal, ZERO } from '../decimal.ts';
import type { Decimal } from '../indicator.ts';
import { exactly, type Figure } from './figure.ts';
import type { Reason } from './formula.ts';

/** One part of a mean. */
export interface Part {
  readonly weight: Decimal;
  readonly value: Figure | null;
}

export interface WeightedMean {
  readonly value: Rational | null;
  readonly reason: Reason | null;
  /** Percent of the weights that have a value; null for a part without one. */
  readonly shares: readonly (Rational | null)[];
  readonly counted: Decimal;
  readonly whole: Decimal;
}

/** Mean over the parts that have a value, their weights scaled up to a whole. */
export function weighted(parts: readonly Part[]): WeightedMean {
  const weights = parts.map(({ weight }) => weightOf(weight));
  const values = parts.map(({ value }) => value && exactly(value));
  const held = weights.map((weight, i) => (weight && values[i] ? weight : null));
  const counted = sum(held.filter((weight) => weight !== null));
  const whole = sum(weights.filter((weight) => weight !== null));
  const products = held.map((weight, i) => (weight ? mul(weight, values[i] as Rational) : ZERO));
  const value = div(products.reduce(add, ZERO), counted);
  const hasValue = values.some((one) => one !== null);
  const reason = weights.includes(null) ? 'weight-invalid' : hasValue ? 'no-weight' : 'nothing-to-score';
  return {
    value,
    reason: value ? null : reason,
    shares: held.map((weight) => weight && div(mul(weight, { n: 100n, d: 1n }), counted)),
    counted: toDecimal(counted),
    whole: toDecimal(whole),
  };
}

/** Null when the text is not a decimal or is negative: such a weight counts for nothing, and its part is missing. */
export function weightOf(text: Decimal): Rational | null {
  const weight = fromDecimal(text);
  return weight && weight.n >= 0n ? weight : null;
}

/** What several weights come to; one that cannot be read counts nowhere, its own part says so. */
export const weightTogether = (weights: readonly Decimal[]): Decimal =>
  toDecimal(sum(weights.map(weightOf).filter((weight) => weight !== null)));
