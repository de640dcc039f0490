import type { Decimal } from '../indicator.ts';

/**
 * One cell as the file holds it. Plain text stands as a string, which keeps tens of thousands of rows small;
 * a typed value keeps the text a person sees beside the value the file holds.
 */
export type SheetCell = string | TypedCell;

export type TypedCell =
  | { readonly kind: 'number'; readonly shown: string; readonly amount: Decimal; readonly formula: boolean }
  | { readonly kind: 'date'; readonly shown: string; readonly day: string; readonly formula: boolean }
  | { readonly kind: 'boolean'; readonly shown: string; readonly value: boolean; readonly formula: boolean }
  /** `#REF!`, `#DIV/0!` and the like: the file itself says that there is no value. */
  | { readonly kind: 'error'; readonly shown: string; readonly formula: boolean };

/** A block of cells shown as one; only its top left cell has text. Rows and columns count from 1. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** `rows[r - 1]?.[c - 1]`; a missing row or cell is empty. */
  readonly rows: readonly (readonly (SheetCell | null)[])[];
  readonly merges: readonly Merge[];
}

/** How the bytes were understood; the file name has no say in it. */
const SHEET_FORMATS = ['xlsx', 'csv', 'html'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

export interface Workbook {
  readonly format: SheetFormat;
  readonly sheets: readonly Sheet[];
}

/** The text a person sees, without spaces around it. */
export const shownText = (cell: SheetCell | null | undefined): string =>
  cell === null || cell === undefined ? '' : typeof cell === 'string' ? cell : cell.shown;

/** `A`, `Z`, `AA` … for 1, 26, 27 … */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `B12`. */
export const addressOf = (row: number, column: number): string => `${columnLetters(column)}${row}`;

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Null when the text is not an address such as `B12` or `$B$12`. */
export function parseAddress(text: string): Place | null {
  const m = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!m) return null;
  const column = [...(m[1] as string)].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(m[2]), column };
}

/** Null when the text is not a range such as `A1:C3`; a lone address is a range of one cell. */
export function parseRange(text: string): Merge | null {
  const [from, to = from] = text.split(':');
  const first = parseAddress(from ?? '');
  const last = parseAddress(to ?? '');
  return first && last ? { top: first.row, left: first.column, bottom: last.row, right: last.column } : null;
}
