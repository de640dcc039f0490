import { plainWords } from './cell-words.ts';
import type { Grid } from './grid.ts';
import type { HeaderBlock } from './header.ts';
import { type ColumnNumber, columnNumber } from './numbering.ts';
import { columnLetters } from './workbook.ts';

/** One column of a table, named by everything that stands above it. */
export interface TableColumn {
  /** Column of the sheet, from 1. */
  readonly column: number;
  readonly letters: string;
  /** Names from the top down: twins are told apart by their parents. Empty for a column without a name. */
  readonly path: readonly string[];
  readonly number: ColumnNumber | null;
  /** First column of the name it stands under, when several columns share one name (codes in pieces, ladders). */
  readonly group: number;
}

/** Columns with a name or under one, from the left. `hasData` says whether a column without own name holds anything. */
export function tableColumns(
  grid: Grid,
  header: HeaderBlock,
  hasData: (column: number) => boolean,
): readonly TableColumn[] {
  const rows = headerRows(header);
  const columns: TableColumn[] = [];
  for (let column = 1; column <= grid.columnCount; column += 1) {
    const isNamed = rows.some((row) => ownName(grid, row, column));
    const before = columns.at(-1);
    const joins = !isNamed && before?.column === column - 1 && hasData(column) ? before : null;
    if (!isNamed && !joins) continue;
    const path = pathOf(grid, rows, column);
    columns.push({
      column,
      letters: columnLetters(column),
      path: path.length === 0 && joins ? joins.path : path,
      number: header.numbering === null ? null : numberAt(grid, header.numbering, column),
      group: joins?.group ?? column,
    });
  }
  return columns;
}

/** Rows with names; the numbering row has none. */
function headerRows({ top, bottom, numbering }: HeaderBlock): readonly number[] {
  const rows: number[] = [];
  for (let row = top; row <= bottom; row += 1) if (row !== numbering) rows.push(row);
  return rows;
}

const ownName = (grid: Grid, row: number, column: number): boolean => grid.text(row, column) !== '';

function numberAt(grid: Grid, row: number, column: number): ColumnNumber | null {
  const merge = grid.merge(row, column);
  return columnNumber(merge ? grid.text(merge.top, merge.left) : grid.text(row, column));
}

function pathOf(grid: Grid, rows: readonly number[], column: number): readonly string[] {
  const names: string[] = [];
  for (const row of rows) {
    const name = nameAt(grid, rows, row, column);
    if (name !== '' && names.at(-1) !== name) names.push(name);
  }
  return names;
}

/** The name over a column in one row: its own, that of the merge, or without merges that of the group it is in. */
function nameAt(grid: Grid, rows: readonly number[], row: number, column: number): string {
  const own = grid.text(row, column);
  if (own !== '') return oneLine(own);
  const merge = grid.merge(row, column);
  if (merge) return rows.includes(merge.top) ? oneLine(grid.text(merge.top, merge.left)) : '';
  const from = groupStart(grid, rows, row, column);
  return from === null ? '' : oneLine(grid.text(row, from));
}

/**
 * Column of the name that reaches over this one: the nearest name to the left, if the column has a name of its own in a
 * lower row and no higher row begins another group between the two.
 */
function groupStart(grid: Grid, rows: readonly number[], row: number, column: number): number | null {
  const lower = rows.filter((one) => one > row);
  if (!lower.some((one) => ownName(grid, one, column))) return null;
  const higher = rows.filter((one) => one < row);
  for (let left = column - 1; left >= 1; left -= 1) {
    if (higher.some((one) => ownName(grid, one, left + 1))) return null;
    if (grid.text(row, left) === '') continue;
    const merge = grid.merge(row, left);
    if (merge && merge.right < column) return null;
    // A name with nothing below it is a column, not a group.
    return lower.some((one) => ownName(grid, one, left)) ? left : null;
  }
  return null;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The names of a column in the form in which two files meet. */
export const pathKey = (path: readonly string[]): string => path.map(plainWords).join(' › ');
