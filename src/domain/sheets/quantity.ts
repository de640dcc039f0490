import { normalizeDecimal } from '../decimal.ts';
import type { Decimal } from '../indicator.ts';
import { SAKIP_GRADES, type SakipGrade } from '../strategy.ts';
import { isBlankWord } from './cell-words.ts';
import { type NumberStyle, plainNumber } from './number-style.ts';
import { type SheetCell, shownText } from './workbook.ts';

/** What a cell for an amount holds, as the people who fill in such tables write it. */
export type Quantity =
  /** Empty, `-`, `n/a`, `Pilih Jawaban`: not zero. */
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'amount';
      readonly operator: '=' | '<' | '<=' | '>' | '>=';
      readonly amount: Decimal;
      readonly measureUnit: string | null;
      /** What stands behind the number in brackets or with a star: a year, a footnote. */
      readonly note: string | null;
      readonly alternative: Decimal | null;
    }
  | {
      readonly kind: 'range';
      readonly low: Decimal;
      readonly high: Decimal;
      readonly measureUnit: string | null;
    }
  | { readonly kind: 'grade'; readonly grade: SakipGrade; readonly amount: Decimal | null }
  | { readonly kind: 'text'; readonly text: string };

const BLANK: Quantity = { kind: 'blank' };

const OPERATORS: Readonly<Record<string, '<' | '<=' | '>' | '>='>> = {
  '<': '<',
  '>': '>',
  '≤': '<=',
  '<=': '<=',
  '=<': '<=',
  '≥': '>=',
  '>=': '>=',
  '=>': '>=',
  min: '>=',
  minimal: '>=',
  maks: '<=',
  maksimal: '<=',
};

const NUMBER = '\\d[\\d.,]*\\d|\\d';
/** What most cells of a large table hold: nothing about it can be doubted. */
const BARE = /^(?:0|[1-9]\d{0,19})$/;
const EXAMPLE = /^\(contoh\)\s*/i;
const RANGE = new RegExp(
  `^(${NUMBER})\\s*%?\\s*(?:-|–|—|s\\/d|s\\.d\\.?|sampai(?: dengan)?)\\s*(${NUMBER})\\s*(.*)$`,
  'i',
);
const AMOUNT = new RegExp(
  `^([-−–+])?\\s*(?:rp\\.?|idr)?\\s*([-−–+])?\\s*(${NUMBER})\\s*(?:,-+)?\\s*(.*)$`,
  'is',
);
const GRADE = new RegExp(`^(${SAKIP_GRADES.join('|')})\\s*(?:[(/]\\s*(${NUMBER})\\s*\\)?)?$`);
const OPERATOR = /^(<=|=<|>=|=>|[<>≤≥]|min(?:imal)?\b|maks(?:imal)?\b)\.?\s*/i;
const NOTE = /\s*(\*+\)?|\((?:[^()]*)\))\s*$/;

/** Reads one cell. `style` is that of its column, null when unknown. Never fails: what is no amount is text. */
export function readQuantity(cell: SheetCell | null, style: NumberStyle): Quantity {
  if (cell === null) return BLANK;
  if (typeof cell !== 'string' && cell.kind === 'number') return amountOf(cell.amount);
  const text = shownText(cell)
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(EXAMPLE, '')
    .trim();
  if (isBlankWord(text)) return BLANK;
  if (BARE.test(text)) return amountOf(text);
  return gradeIn(text, style) ?? rangeIn(text, style) ?? amountIn(text, style) ?? { kind: 'text', text };
}

const amountOf = (amount: Decimal): Quantity => ({
  kind: 'amount',
  operator: '=',
  amount,
  measureUnit: null,
  note: null,
  alternative: null,
});

function gradeIn(text: string, style: NumberStyle): Quantity | null {
  const m = GRADE.exec(text);
  if (!m) return null;
  const amount = m[2] === undefined ? null : (plainNumber(m[2], style)?.amount ?? null);
  return { kind: 'grade', grade: m[1] as SakipGrade, amount };
}

function rangeIn(text: string, style: NumberStyle): Quantity | null {
  const m = RANGE.exec(text);
  const low = m && plainNumber(m[1] as string, style);
  const high = m && plainNumber(m[2] as string, style);
  if (!low || !high || Number(low.amount) >= Number(high.amount) || /^[./\d-]/.test(m[3] ?? '')) return null;
  return { kind: 'range', low: low.amount, high: high.amount, measureUnit: unitText(m[3] ?? '') };
}

function amountIn(text: string, style: NumberStyle): Quantity | null {
  const sign = OPERATOR.exec(text);
  const operator = sign ? (OPERATORS[(sign[1] as string).toLowerCase()] as '<') : '=';
  const inBrackets = /^\(\s*((?:rp\.?\s*)?[\d.,]+(?:,-)?\s*%?)\s*\)$/i.exec(text);
  const body = inBrackets ? `-${inBrackets[1]}` : text.slice(sign?.[0].length ?? 0);
  const m = AMOUNT.exec(body);
  if (!m || /^[/-]\s*\d|^\.\d/.test(m[4] ?? '')) return null;
  const number = plainNumber(m[3] as string, style);
  if (!number) return null;
  const isNegative = [m[1], m[2]].some((mark) => mark !== undefined && mark !== '+');
  const signed = (amount: Decimal | null): Decimal | null =>
    amount === null || !isNegative ? amount : normalizeDecimal(`-${amount}`);
  const after = (m[4] ?? '').trim();
  const note = NOTE.exec(after)?.[1] ?? null;
  return {
    kind: 'amount',
    operator,
    amount: signed(number.amount) as Decimal,
    measureUnit: unitText(note === null ? after : after.replace(NOTE, '')),
    note,
    alternative: signed(number.alternative),
  };
}

const unitText = (text: string): string | null => text.replace(/^,-+/, '').trim() || null;
