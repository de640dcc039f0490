import { type Merge, type Sheet, type SheetCell, shownText } from './workbook.ts';

/** A sheet that answers for any cell, also outside its used part, and knows which cells are shown as one. */
export interface Grid {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cell: (row: number, column: number) => SheetCell | null;
  /** Text in the cell itself: a cell covered by a merge has none. */
  readonly text: (row: number, column: number) => string;
  readonly merge: (row: number, column: number) => Merge | null;
  /** Columns with text, ascending. */
  readonly filled: (row: number) => readonly number[];
}

const NONE: readonly number[] = [];

/** The cells of a sheet with their merges, by row and column from 1. */
export function gridOf(sheet: Sheet): Grid {
  const { rows } = sheet;
  const columnCount = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const merges = mergeIndex(sheet, columnCount);
  const filled = rows.map((row) => {
    const columns: number[] = [];
    for (let c = 0; c < row.length; c += 1) if (shownText(row[c]) !== '') columns.push(c + 1);
    return columns;
  });
  const cell = (row: number, column: number) => rows[row - 1]?.[column - 1] ?? null;
  return {
    rowCount: rows.length,
    columnCount,
    cell,
    text: (row, column) => shownText(cell(row, column)),
    merge: (row, column) => merges.get(row * WIDTH + column) ?? null,
    filled: (row) => filled[row - 1] ?? NONE,
  };
}

/** More columns than any spreadsheet has, so that row and column make one number. */
const WIDTH = 16_385;

/** Every covered cell of the used part, by its place. A whole column merged by mistake must not fill the memory. */
function mergeIndex({ rows, merges }: Sheet, columnCount: number): ReadonlyMap<number, Merge> {
  const index = new Map<number, Merge>();
  for (const merge of merges) {
    const bottom = Math.min(merge.bottom, rows.length);
    const right = Math.min(merge.right, columnCount);
    for (let row = merge.top; row <= bottom; row += 1) {
      for (let column = merge.left; column <= right; column += 1) index.set(row * WIDTH + column, merge);
    }
  }
  return index;
}

/** A merge over several columns. */
export const isWide = (merge: Merge | null): boolean => merge !== null && merge.right > merge.left;
/** A merge over several rows. */
export const isDeep = (merge: Merge | null): boolean => merge !== null && merge.bottom > merge.top;
