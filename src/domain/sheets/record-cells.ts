import { isBlankWord } from './cell-words.ts';
import { type DayOrder, dayOrder } from './date-text.ts';
import type { SheetTable } from './find-tables.ts';
import { type NumberStyle, numberStyle } from './number-style.ts';
import type { TableRecord } from './records.ts';
import { addressOf, type Sheet, type SheetCell, shownText } from './workbook.ts';

/** The cell that applies to a record in one column. */
export interface AppliedCell {
  readonly cell: SheetCell | null;
  readonly text: string;
  /** Address of the cell that holds it; of the record's own empty cell when nothing applies. */
  readonly address: string;
  /** It stands in a row above and applies downwards. */
  readonly isInherited: boolean;
}

/** The cell of a record in the column at a place of the table, its own or one above that applies downwards. */
export function appliedCell(
  sheet: Sheet,
  table: SheetTable,
  record: TableRecord,
  place: number,
): AppliedCell {
  const column = table.columns[place]?.column ?? 0;
  const source = record.sources[place] ?? 0;
  const cell = source === 0 ? null : (sheet.rows[source - 1]?.[column - 1] ?? null);
  return {
    cell,
    text: shownText(cell),
    address: addressOf(source === 0 ? (record.rows[0] as number) : source, column),
    isInherited: source !== 0 && !record.rows.includes(source),
  };
}

/** How the cells of one column are written. */
export interface ColumnStyle {
  readonly numbers: NumberStyle;
  readonly days: DayOrder | null;
}

/** More cells tell nothing new about a column. */
const LOOKED_AT = 2_000;

/** How numbers and days of a column are written, from an even sample of its cells; footers are left out. */
export function columnStyle(sheet: Sheet, table: SheetTable, place: number): ColumnStyle {
  const column = table.columns[place]?.column ?? 0;
  const step = Math.max(1, Math.floor(table.rows.length / LOOKED_AT));
  const texts: string[] = [];
  for (let i = 0; i < table.rows.length; i += step) {
    const { row, kind } = table.rows[i] as (typeof table.rows)[number];
    const cell = sheet.rows[row - 1]?.[column - 1];
    if (typeof cell === 'string' && kind !== 'footer' && !isBlankWord(cell)) texts.push(cell);
  }
  return { numbers: numberStyle(texts), days: dayOrder(texts) };
}

/**
 * The lines that several cells of a record have in common: a form lists indicators in one cell and their targets line by
 * line in the next. One empty list per place when the numbers of lines differ; a lone cell with two lines is one text.
 */
export function pairedLines(texts: readonly string[]): readonly (readonly string[])[] {
  const split = texts.map((text) => text.split('\n').map((line) => line.trim()));
  const [first] = split;
  const count = first?.length ?? 0;
  const arePaired = count > 1 && split.filter((lines) => lines.length === count).length > 1;
  if (!arePaired) return [texts];
  const isEven = split.every((lines) => lines.length === count || lines.length === 1);
  if (!isEven) return [texts];
  return Array.from({ length: count }, (_, i) =>
    split.map((lines) => (lines.length === count ? (lines[i] ?? '') : (lines[0] ?? ''))),
  );
}
