import { numberStyle, plainNumber } from './number-style.ts';

/** Cells as a spreadsheet puts them on the clipboard, row by row. */
export type Block = readonly (readonly string[])[];

/**
 * Reads text with tabs between cells and line ends between rows. Excel and Calc put a cell that holds a tab, a line
 * end or a quote in quotes and double the quotes inside; a quote within a cell is a character like any other.
 * The line end after the last row makes no row.
 */
export function pastedBlock(text: string): Block {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : null;
    const { value, end } = cell ?? bareCell(text, at);
    row.push(value);
    at = end;
    if (text[at] === '\t') {
      at += 1;
      if (at === text.length || isLineEnd(text[at])) row.push('');
      else continue;
    }
    rows.push(row);
    row = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return rows;
}

interface CellText {
  readonly value: string;
  /** Place of the mark after the cell. */
  readonly end: number;
}

const isLineEnd = (mark: string | undefined): boolean => mark === '\n' || mark === '\r';

/** Null where the quotes do not close before a mark: then they are ordinary characters. */
function quotedCell(text: string, start: number): CellText | null {
  const inside = /^"((?:[^"]|"")*)"(?=[\t\r\n]|$)/.exec(text.slice(start));
  if (!inside) return null;
  const [whole, value] = inside as unknown as [string, string];
  return { value: value.replaceAll('""', '"').replace(/\r\n?/g, '\n'), end: start + whole.length };
}

function bareCell(text: string, start: number): CellText {
  const length = text.slice(start).search(/[\t\r\n]/);
  const end = length < 0 ? text.length : start + length;
  return { value: text.slice(start, end), end };
}

const EITHER = /^[-−–+]?[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * Numbers of one pasted column as a person would type them. `1,234` and `1.234` can be read two ways; where the other
 * cells of the column show its style (`12,345.5`), they are written so that they can be read one way only.
 * Everything else stays letter by letter.
 */
export function pastedNumbers(column: readonly string[]): readonly string[] {
  const style = numberStyle(column);
  if (style !== ',' && style !== '.') return column;
  return column.map((text) => {
    const trimmed = text.trim();
    if (!EITHER.test(trimmed)) return text;
    const sign = /^[-−–]/.test(trimmed) ? '-' : '';
    const read = plainNumber(trimmed.replace(/^[-−–+]/, ''), style);
    return read ? `${sign}${read.amount.replace('.', ',')}` : text;
  });
}
