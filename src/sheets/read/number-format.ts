import type { TypedCell } from '../../domain/sheets/workbook.ts';

/** What of a cell's number format changes its meaning: the rest is paint. */
export type NumberFormat =
  | { readonly kind: 'general' }
  | { readonly kind: 'date' }
  | { readonly kind: 'percent'; readonly digits: number }
  /** Leading zeros by format, such as `000000`: a code kept as a number. */
  | { readonly kind: 'padded'; readonly width: number };

export const GENERAL: NumberFormat = { kind: 'general' };

/** Formats without a code of their own in the file (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = { 9: '0%', 10: '0.00%' };
const BUILT_IN_DATES = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58,
]);

export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined && BUILT_IN_DATES.has(id)) return { kind: 'date' };
  return formatOfCode(code ?? BUILT_IN[id] ?? 'General');
}

/** Characters of a format; spreadsheets write no longer one, and of a hostile one each bracket would be looked for to its end. */
const LONGEST = 255;

function formatOfCode(code: string): NumberFormat {
  // Text in quotes, escaped characters, colours and conditions are no placeholders.
  const bare =
    code
      .slice(0, LONGEST)
      .replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '')
      .split(';')[0] ?? '';
  if (bare.includes('%')) return { kind: 'percent', digits: /\.(0+)/.exec(bare)?.[1]?.length ?? 0 };
  if (/[dy]/i.test(bare) || /m{3,}/i.test(bare)) return { kind: 'date' };
  return /^0{2,}$/.test(bare) ? { kind: 'padded', width: bare.length } : GENERAL;
}

const MS_A_DAY = 86_400_000;
/** Day 0 of the two date systems of spreadsheets; 1900 counts a 29 February that never was, so it begins a day early. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

function dayOfSerial(serial: number, is1904: boolean): string | null {
  if (!(serial >= 1 && serial < 2_958_466)) return null;
  const moment = new Date((is1904 ? EPOCH_1904 : EPOCH_1900) + Math.floor(serial) * MS_A_DAY);
  return moment.toISOString().slice(0, 10);
}

/** A number of the file as a cell: what it means by its format, and the text a person sees in Indonesia. */
export function numericCell(raw: string, format: NumberFormat, formula: boolean, is1904: boolean): TypedCell {
  const amount = plainDecimal(raw);
  if (amount === null) return { kind: 'error', shown: raw, formula };
  const number = (shown: string): TypedCell => ({ kind: 'number', shown, amount, formula });
  if (format.kind === 'date') {
    const day = dayOfSerial(Number(amount), is1904);
    return day === null ? number(comma(amount)) : { kind: 'date', shown: indonesianDay(day), day, formula };
  }
  if (format.kind === 'padded') return number(amount.padStart(format.width, '0'));
  if (format.kind === 'percent') {
    const hundredfold = plainDecimal(String(Number(amount) * 100)) ?? amount;
    return { kind: 'number', shown: `${comma(hundredfold)}%`, amount: hundredfold, formula };
  }
  return number(comma(amount));
}

const comma = (amount: string): string => amount.replace('.', ',');
const indonesianDay = (day: string): string => day.split('-').reverse().join('/');

/** The 15 digits a spreadsheet shows and calculates with; beyond them the file holds the noise of binary fractions. */
const DIGITS = 15;

/** Null when the text is no number. `4.5876E10` and `0.30000000000000004` become plain. */
export function plainDecimal(raw: string): string | null {
  const text = raw.trim();
  if (/^-?\d{1,15}$/.test(text)) return text === '-0' ? '0' : text;
  if (!/^[-+]?(?:\d+(?:\.\d+)?|\.\d+)(?:E[-+]?\d+)?$/i.test(text)) return null;
  const [mantissa, power] = Number(text)
    .toExponential(DIGITS - 1)
    .split('e') as [string, string];
  return shifted(mantissa, Number(power));
}

function shifted(mantissa: string, power: number): string {
  const sign = mantissa.startsWith('-') ? '-' : '';
  const digits = mantissa.replace(/[-.]/g, '');
  const point = power + 1;
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0';
  const fraction = (point > 0 ? digits.slice(point) : '0'.repeat(-point) + digits).replace(/0+$/, '');
  const body = fraction === '' ? whole : `${whole}.${fraction}`;
  return body === '0' ? '0' : `${sign}${body}`;
}
