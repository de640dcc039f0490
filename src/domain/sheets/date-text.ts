import { daysInMonth } from '../period.ts';
import { isBlankWord } from './cell-words.ts';
import { MONTHS } from './title-facts.ts';
import { type SheetCell, shownText } from './workbook.ts';

/** Which part of `01/03/2022` is the day. Indonesia writes the day first; a column may show the other order. */
export type DayOrder = 'day-first' | 'month-first';

export type DateReading =
  | { readonly kind: 'blank' }
  /** `doubtful`: both orders give a day and the column shows neither. */
  | { readonly kind: 'day'; readonly day: string; readonly doubtful: boolean }
  | { readonly kind: 'text'; readonly text: string };

const NUMERIC = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})/;
const WORDED = /^(?:[a-z]+,\s*)?(\d{1,2})[\s-]+([a-z]+)\.?[\s-]+(\d{4})$/i;

/** Null when no cell of the column tells: no day above 12 in either place. */
export function dayOrder(texts: Iterable<string>): DayOrder | null {
  let order: DayOrder | null = null;
  for (const text of texts) {
    const m = NUMERIC.exec(text.trim());
    if (m && Number(m[1]) > 12) return 'day-first';
    if (m && Number(m[2]) > 12) order = 'month-first';
  }
  return order;
}

/** `31 Desember 2023`, `31/12/2023`, `01-03-2022`, `2022-03-01` or a date of the file itself. */
export function readDate(cell: SheetCell | null, order: DayOrder | null): DateReading {
  if (cell === null) return { kind: 'blank' };
  if (typeof cell !== 'string' && cell.kind === 'date')
    return { kind: 'day', day: cell.day, doubtful: false };
  const text = shownText(cell).replace(/\s+/g, ' ').trim();
  if (isBlankWord(text)) return { kind: 'blank' };
  return worded(text) ?? iso(text) ?? numeric(text, order) ?? { kind: 'text', text };
}

function worded(text: string): DateReading | null {
  const m = WORDED.exec(text);
  const name = m?.[2]?.toLowerCase().replace('nopember', 'november') ?? '';
  const month = MONTHS.findIndex((one) => one === name || (name.length >= 3 && one.startsWith(name)));
  return m && month >= 0 ? dayAt(Number(m[3]), month + 1, Number(m[1]), false) : null;
}

function iso(text: string): DateReading | null {
  const m = ISO.exec(text);
  return m ? dayAt(Number(m[1]), Number(m[2]), Number(m[3]), false) : null;
}

function numeric(text: string, order: DayOrder | null): DateReading | null {
  const m = NUMERIC.exec(text);
  if (!m) return null;
  const [first, second, year] = [Number(m[1]), Number(m[2]), Number(m[3])];
  const doubtful = order === null && first !== second && first <= 12 && second <= 12;
  return order === 'month-first' && first <= 12
    ? dayAt(year, first, second, doubtful)
    : dayAt(year, second, first, doubtful);
}

function dayAt(year: number, month: number, day: number, doubtful: boolean): DateReading | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  const two = (n: number) => String(n).padStart(2, '0');
  return { kind: 'day', day: `${year}-${two(month)}-${two(day)}`, doubtful };
}
