import { fromDecimal, normalizeDecimal, roundHalfUp } from './decimal.ts';
import type { Decimal } from './indicator.ts';

const NUMBER_PROBLEMS = ['blank', 'not-a-number', 'bad-grouping', 'unit-in-number', 'too-long'] as const;
export type NumberProblem = (typeof NUMBER_PROBLEMS)[number];

/** How a typed number was read. `alternative` is the other reading of an ambiguous text, null otherwise. */
export type NumberReading =
  | {
      readonly ok: true;
      readonly value: Decimal;
      readonly ambiguous: boolean;
      readonly alternative: Decimal | null;
    }
  | { readonly ok: false; readonly problem: NumberProblem };

/** Digits before and after the point that an entry may have. */
const WHOLE_DIGITS = 18;
const FRACTION_DIGITS = 9;
const LONGEST = 60;

// Ordinary, no-break, narrow no-break, thin and figure spaces: what keyboards and spreadsheets put between groups.
const SPACES = /[\s\u00a0\u202f\u2009\u2007]+/g;
const UNIT = /^(?:rp\.? *)?([-−–+]?[\d., ]*\d[\d., ]*?) *(?:%|persen|[a-z]{2,}[a-z /().-]*)?$/i;

/**
 * Reads a number as people in Indonesia type it: `1.234,5`, `1234,5`, `1234.5`, `1.234.567`, `1 234,5`, `−4,56`.
 * `1.234` may mean 1234 or 1,234: a single dot followed by exactly three digits, after one to three digits
 * that do not begin with zero, is read as grouping and flagged, with the other reading in `alternative`.
 * The value is canonical (no trailing zeros). Blank is a problem of its own: it is not zero.
 */
export function readNumber(typed: string): NumberReading {
  const text = typed.replace(SPACES, ' ').trim();
  if (text === '') return { ok: false, problem: 'blank' };
  if (text.length > LONGEST) return { ok: false, problem: 'too-long' };
  const m = /^([-−–+]?) ?([\d., ]+)$/.exec(text);
  if (!m || !/\d/.test(text))
    return { ok: false, problem: isNumberWithUnit(text) ? 'unit-in-number' : 'not-a-number' };
  const body = m[2] as string;
  const parts = split(body);
  if (!parts) return { ok: false, problem: 'bad-grouping' };
  const negative = m[1] !== '' && m[1] !== '+';
  const value = assemble(parts, negative);
  if (value === null) return { ok: false, problem: 'too-long' };
  if (!isAmbiguous(body)) return { ok: true, value, ambiguous: false, alternative: null };
  const [whole, fraction] = body.split('.') as [string, string];
  return { ok: true, value, ambiguous: true, alternative: assemble({ whole, fraction }, negative) };
}

interface Parts {
  readonly whole: string;
  readonly fraction: string;
}

const isAmbiguous = (body: string): boolean => /^[1-9]\d{0,2}\.\d{3}$/.test(body);

/** Null when the separators do not form groups of three. */
function split(body: string): Parts | null {
  const mark = decimalMark(body);
  const at = mark === null ? -1 : body.lastIndexOf(mark);
  const whole = at < 0 ? body : body.slice(0, at);
  const fraction = at < 0 ? '' : body.slice(at + 1);
  if (!/^\d*$/.test(fraction)) return null;
  const digits = ungroup(whole);
  return digits === null || (digits === '' && fraction === '') ? null : { whole: digits || '0', fraction };
}

/**
 * The character that begins the fraction. With both present it is the one that comes last; a mark that occurs
 * twice groups; a lone comma is decimal, as in Indonesian; a lone dot is decimal unless it looks like a group.
 */
function decimalMark(body: string): '.' | ',' | null {
  const dots = body.split('.').length - 1;
  const commas = body.split(',').length - 1;
  if (dots > 0 && commas > 0) return body.lastIndexOf('.') > body.lastIndexOf(',') ? '.' : ',';
  if (commas === 1) return ',';
  return dots === 1 && !isAmbiguous(body) ? '.' : null;
}

function ungroup(whole: string): string | null {
  if (/^\d*$/.test(whole)) return whole;
  return /^\d{1,3}([., ])\d{3}(?:\1\d{3})*$/.test(whole) ? whole.replace(/[., ]/g, '') : null;
}

function assemble({ whole, fraction }: Parts, negative: boolean): Decimal | null {
  const digits = whole.replace(/^0+(?=\d)/, '');
  if (digits.length > WHOLE_DIGITS || fraction.replace(/0+$/, '').length > FRACTION_DIGITS) return null;
  return normalizeDecimal(`${negative ? '-' : ''}${digits}${fraction === '' ? '' : `.${fraction}`}`);
}

function isNumberWithUnit(text: string): boolean {
  const m = UNIT.exec(text);
  return m !== null && readNumber(m[1] as string).ok;
}

/**
 * Indonesian text of a decimal: `1.234,5`, true minus sign `−`. With `digits` it is rounded half away from zero to
 * exactly that many; without, all digits are shown. Text that is not a decimal (a grade) comes back unchanged.
 */
export function formatDecimal(value: Decimal, digits?: number): string {
  const exact = fromDecimal(value);
  if (!exact) return value;
  const text = digits === undefined ? (normalizeDecimal(value) as string) : roundHalfUp(exact, digits);
  const [whole, fraction] = text.replace('-', '').split('.') as [string, string | undefined];
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return `${text.startsWith('-') ? '−' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}
