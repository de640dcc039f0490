import { normalizeDecimal } from '../decimal.ts';
import type { Decimal } from '../indicator.ts';
import { readNumber } from '../number-input.ts';

/**
 * Which mark begins the fraction in one column. `mixed`: both were seen, each cell is read by itself. Null: no cell
 * shows it. One application prints `1.200` people and `7.50` points, so the file as a whole decides nothing.
 */
export type NumberStyle = ',' | '.' | 'mixed' | null;

const GROUPED_BY_DOT = /^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$|^\d{1,3}(?:\.\d{3})+,\d+$/;
const GROUPED_BY_COMMA = /^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$|^\d{1,3}(?:,\d{3})+\.\d+$/;
const FRACTION_BY_COMMA = /^(?:\d+,(?:\d{1,2}|\d{4,})|0,\d+)$/;
const FRACTION_BY_DOT = /^(?:\d+\.(?:\d{1,2}|\d{4,})|0\.\d+)$/;
const EITHER = /^[1-9]\d{0,2}[.,]\d{3}$/;

/** The digits and marks of a number, without sign, currency, unit, percent or brackets around it. */
const bare = (text: string): string => /\d[\d.,]*\d|\d/.exec(text.replace(/,-+$/, ''))?.[0] ?? '';

/** The style that the texts of one column show. */
export function numberStyle(texts: Iterable<string>): NumberStyle {
  let [comma, dot] = [false, false];
  for (const text of texts) {
    const digits = bare(text);
    if (GROUPED_BY_DOT.test(digits) || FRACTION_BY_COMMA.test(digits)) comma = true;
    else if (GROUPED_BY_COMMA.test(digits) || FRACTION_BY_DOT.test(digits)) dot = true;
  }
  if (comma && dot) return 'mixed';
  return comma ? ',' : dot ? '.' : null;
}

export interface PlainNumber {
  readonly amount: Decimal;
  /** The other reading where neither the cell nor its column tells: `1.200` is 1200 or 1,2. */
  readonly alternative: Decimal | null;
}

/** Reads digits with marks, without sign and unit. Null when they form no number. */
export function plainNumber(digits: string, style: NumberStyle): PlainNumber | null {
  if (style === '.' && EITHER.test(digits)) return certain(digits.replace(',', ''));
  if (style === ',' && EITHER.test(digits)) return certain(digits.replace('.', '').replace(',', '.'));
  if (EITHER.test(digits)) return either(digits);
  const read = readNumber(digits);
  return read.ok ? { amount: read.value, alternative: null } : null;
}

function certain(text: string): PlainNumber | null {
  const amount = normalizeDecimal(text);
  return amount === null ? null : { amount, alternative: null };
}

/** A dot groups in Indonesia and a comma begins the fraction; the other reading is kept for the person to choose. */
function either(digits: string): PlainNumber {
  const together = digits.replace(/[.,]/, '');
  const apart = normalizeDecimal(digits.replace(',', '.')) ?? together;
  return digits.includes('.')
    ? { amount: together, alternative: apart }
    : { amount: apart, alternative: together };
}
