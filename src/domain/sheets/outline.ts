import type { SheetTable } from './find-tables.ts';
import { appliedCell } from './record-cells.ts';
import type { Sheet } from './workbook.ts';

/** A column as a person recognises it: its letters, its names from the top down, and what stands in it. */
export interface ColumnOutline {
  readonly letters: string;
  readonly path: readonly string[];
  /** Text of the first filled cell. */
  readonly sample: string;
}

/** Rows that are looked through for a sample. */
const LOOKED_AT = 50;

/** Letters, header and the first text below it of each column, for whoever says what the columns are. */
export const outlineOf = (sheet: Sheet, table: SheetTable): readonly ColumnOutline[] =>
  table.columns.map(({ letters, path }, place) => {
    const texts = table.records.slice(0, LOOKED_AT).map((one) => appliedCell(sheet, table, one, place).text);
    return { letters, path, sample: texts.find((text) => text !== '') ?? '' };
  });
