import { fromDecimal, roundHalfUp } from '../../domain/decimal.ts';
import type { Decimal } from '../../domain/indicator.ts';
import { formatDecimal } from '../../domain/number-input.ts';

/** Narrow no-break space: stands before % and between a figure and its short unit. */
const THIN = '\u202f';
/** No-break space. */
export const NBSP = '\u00a0';

// Official figures keep the Indonesian form in every language: 1.234 must not change its meaning with a switch.

/** `12,93 %`. */
export const percentText = (value: Decimal, digits?: number): string =>
  `${formatDecimal(value, digits)}${THIN}%`;

/** With a leading sign: `+0,33`, `−0,53`; zero has none. */
export function signedText(value: Decimal, digits?: number): string {
  const text = formatDecimal(value, digits);
  return text.startsWith('−') || /^[0,.]+$/.test(text) ? text : `+${text}`;
}

/** A value with its measure unit: `12,93 %`, `52.619 balita`, `Rp6.621 miliar`. */
export function amountText(value: Decimal, measureUnit: string, digits?: number): string {
  const text = formatDecimal(value, digits);
  if (measureUnit === '') return text;
  if (measureUnit === '%') return `${text}${THIN}%`;
  const rupiah = /^Rp\b\s*(.*)$/.exec(measureUnit);
  if (!rupiah) return `${text}${NBSP}${measureUnit}`;
  const signed = text.startsWith('−') ? `−Rp${text.slice(1)}` : `Rp${text}`;
  return rupiah[1] ? `${signed}${NBSP}${rupiah[1]}` : signed;
}

const RUPIAH_STEPS = [
  [12, 'triliun'],
  [9, 'miliar'],
  [6, 'juta'],
] as const;

/**
 * Whole rupiah shortened for reading: `Rp6,62 triliun`, `Rp412,6 miliar`, `Rp950.000`. Shortening is for display
 * only; the exact amount belongs in the explanation beside it.
 */
export function rupiahText(rupiah: Decimal, digits = 2): string {
  const whole = rupiah.replace(/^-/, '').split('.')[0] ?? '';
  const step = RUPIAH_STEPS.find(([power]) => whole.length > power);
  if (!step) return amountText(rupiah, 'Rp');
  const [power, word] = step;
  const exact = fromDecimal(`${rupiah.startsWith('-') ? '-' : ''}${shiftPoint(whole, power)}`);
  return amountText(exact ? dropZeros(roundHalfUp(exact, digits)) : rupiah, `Rp ${word}`);
}

/** Digits of a whole number with the point `power` places further left. */
const shiftPoint = (digits: string, power: number): string =>
  `${digits.slice(0, -power)}.${digits.slice(-power)}`;

const dropZeros = (decimal: string): string =>
  decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;

/** Bytes as people count them, in thousands: `412 KB`, `2,9 MB`, `1,2 GB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes}${NBSP}B`;
  const [unit, scale] = bytes < 1e6 ? ['KB', 1e3] : bytes < 1e9 ? ['MB', 1e6] : ['GB', 1e9];
  const tenths = Math.round((bytes / (scale as number)) * 10);
  const whole = unit === 'KB' || tenths >= 100;
  const text = whole ? String(Math.round(tenths / 10)) : String(tenths / 10);
  return `${formatDecimal(text)}${NBSP}${unit}`;
}
