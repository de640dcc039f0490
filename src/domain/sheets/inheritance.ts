import type { TableColumn } from './columns.ts';
import { type Grid, isDeep } from './grid.ts';
import type { Merge } from './workbook.ts';

/** For each row and column of a table, the row of the cell that applies there; 0 when nothing does. */
export type Sources = ReadonlyMap<number, readonly number[]>;

interface Setting {
  readonly grid: Grid;
  readonly columns: readonly TableColumn[];
  /** Data rows in order. */
  readonly rows: readonly number[];
  /** Rows after which nothing applies any further: totals and sections. */
  readonly breaks: ReadonlySet<number>;
  /** Place of the column that only numbers rows, -1 without one. */
  readonly sequence: number;
  /** Places of columns whose code belongs to the name right of it: they are blank together or not at all. */
  readonly paired: ReadonlySet<number>;
  /** Columns that share one name in pieces: a blank among them means itself. */
  readonly pieces: ReadonlySet<number>;
}

/**
 * Which cell applies where. A merge reaches down by itself. Where a column has none among the data, a blank left of the
 * first text of its row repeats the cell above: so people write what applies downwards. A blank right of a text is blank.
 */
export function appliedCells(setting: Setting): Sources {
  const { grid, columns, rows, breaks } = setting;
  const merged = columns.map(({ column }) => rows.some((row) => isDeep(grid.merge(row, column))));
  const sources = new Map<number, readonly number[]>();
  let above: readonly number[] | null = null;
  let before = 0;
  for (const row of rows) {
    if (hasBreak(breaks, before, row)) above = null;
    before = row;
    const first = firstText(setting, row);
    const fromAbove = (place: number): number =>
      merged[place] ? 0 : repeatedFrom(setting, above, place, first);
    const applied = columns.map(({ column }, place) => {
      if (grid.text(row, column) !== '') return row;
      const merge = grid.merge(row, column);
      return merge && merge.left === column && merge.top !== row ? mergedFrom(grid, merge) : fromAbove(place);
    });
    sources.set(row, applied);
    above = applied;
  }
  return sources;
}

const mergedFrom = (grid: Grid, { top, left }: Merge): number => (grid.text(top, left) === '' ? 0 : top);

/** Row of the cell above that a blank at `place` repeats, 0 when it repeats none. */
function repeatedFrom(
  { pieces, paired, sequence }: Setting,
  above: readonly number[] | null,
  place: number,
  first: number,
): number {
  if (above === null || pieces.has(place) || place >= first) return 0;
  const isApart = place !== sequence && paired.has(place) && place + 1 >= first;
  return isApart ? 0 : (above[place] ?? 0);
}

function hasBreak(breaks: ReadonlySet<number>, before: number, row: number): boolean {
  for (let between = before + 1; between < row; between += 1) if (breaks.has(between)) return true;
  return false;
}

/** Place of the first text of a row, the numbering of rows left aside: it may number finer than the column beside it. */
function firstText({ grid, columns, sequence }: Setting, row: number): number {
  const place = columns.findIndex(({ column }, i) => i !== sequence && grid.text(row, column) !== '');
  return place < 0 ? columns.length : place;
}
