import type { Decimal, Sourced } from '../../../domain/indicator.ts';

/** Marks a row as invented. */
export const EXAMPLE: Sourced = {
  source: 'contoh: dibuat untuk latihan',
  verified: false,
  note: null,
  example: true,
};

export const GOVERNMENT = 'LAT';
export const PROVINCE = '99';

/** The unit in which the demonstration accounts work shows everything at once, years before the first one included. */
export const SHOWN = 'LAT-DINKES';

/** `1234` with 2 digits is `12.34`. */
export function scaled(units: number, digits: number): Decimal {
  const text = String(Math.abs(units)).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const body = digits > 0 ? `${whole}.${text.slice(text.length - digits)}` : whole;
  return units < 0 ? `-${body}` : body;
}

/** Half-up share of a non-negative whole number. */
export const percentOfUnits = (units: number, percent: number): number =>
  Math.floor((units * percent * 2 + 100) / 200);
