import { isBlankWord, isQuantity, isYear } from './cell-words.ts';
import { type Grid, isWide } from './grid.ts';
import { hasHeaderWord } from './header-words.ts';
import { isNumberingRow } from './numbering.ts';

/** The rows that name the columns of one table. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
  /** Row of column numbers, wherever among the header rows it stands; null without one. */
  readonly numbering: number | null;
}

/** Header rows deeper than this are a table of text. */
const DEEPEST = 7;
/** Share of cells that must read like names of columns. */
const MOSTLY = 0.6;
/** A longer text is a sentence, not the name of a column. */
const LONGEST = 200;

const isLabel = (text: string): boolean =>
  isYear(text) || (text.length <= LONGEST && !isQuantity(text) && !isBlankWord(text));

function labelShare(grid: Grid, row: number): number {
  const columns = grid.filled(row);
  if (columns.length === 0 || !columns.every((column) => isLabel(grid.text(row, column)))) return 0;
  return columns.filter((column) => hasHeaderWord(grid.text(row, column))).length / columns.length;
}

/** A row with one text alone, at the left edge or shown across: a title, a section or a note. */
export function isLoneText(grid: Grid, row: number, left: number): boolean {
  const columns = grid.filled(row);
  const [only] = columns;
  return columns.length === 1 && only !== undefined && (only <= left || isWide(grid.merge(row, only)));
}

/** Every header of a sheet from top to bottom. `apart` are rows that only look like one. */
export function headerBlocks(grid: Grid, apart: ReadonlySet<number>): readonly HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  for (let row = 1; row <= grid.rowCount; row += 1) {
    const before = blocks.at(-1) ?? null;
    if (apart.has(row) || !startsHeader(grid, row, before)) continue;
    const top = firstHeaderRow(grid, row, before?.bottom ?? 0);
    const block = blockFrom(grid, top, row);
    blocks.push(block);
    row = block.bottom;
  }
  return blocks;
}

function startsHeader(grid: Grid, row: number, before: HeaderBlock | null): boolean {
  const columns = grid.filled(row);
  if (isNumberingRow(grid, row)) return before === null || !repeatsNumbers(grid, row, before);
  if (columns.length < 2 || labelShare(grid, row) < MOSTLY) return false;
  if (columns.length === 2 && !isFollowedByData(grid, row) && !isFollowedByNames(grid, row)) return false;
  if (before === null) return true;
  // Within data only a gap, a title line or a new "No" begins another table.
  const above = grid.filled(row - 1);
  return above.length <= 1 || /^no(?:mor)?\.?$/i.test(grid.text(row, columns[0] as number));
}

/** Two names, and below the second of them its parts, or the numbers of all columns. */
function isFollowedByNames(grid: Grid, row: number): boolean {
  if (isNumberingRow(grid, row + 1)) return true;
  const [first = 0] = grid.filled(row);
  const [below = 0, ...more] = grid.filled(row + 1);
  return below > first && more.length > 0 && labelShare(grid, row + 1) >= MOSTLY;
}

function repeatsNumbers(grid: Grid, row: number, before: HeaderBlock): boolean {
  const { numbering } = before;
  return numbering !== null && grid.filled(row).every((c) => grid.text(row, c) === grid.text(numbering, c));
}

/** Rows in which a table of two columns shows an amount. */
const SHOWN_WITHIN = 8;

/** A table of two columns has a number in one of them, under sections perhaps; two lines of a letterhead have not. */
function isFollowedByData(grid: Grid, row: number): boolean {
  for (let next = row + 1; next <= row + SHOWN_WITHIN; next += 1) {
    const columns = grid.filled(next);
    if (columns.length === 0 || columns.length > 2) return false;
    if (columns.length === 2 && columns.some((column) => isQuantity(grid.text(next, column)))) return true;
  }
  return false;
}

/** Headers may begin with a row of groups above the first full row; a title above them stands alone at the left. */
function firstHeaderRow(grid: Grid, row: number, after: number): number {
  const left = grid.filled(row)[0] ?? 1;
  let top = row;
  while (top - 1 > after && row - top < DEEPEST) {
    const above = grid.filled(top - 1);
    if (above.length === 0 || isLoneText(grid, top - 1, left)) break;
    if (!above.every((column) => isLabel(grid.text(top - 1, column)))) break;
    if (above.length === 1 && !hasHeaderWord(grid.text(top - 1, above[0] as number))) break;
    top -= 1;
  }
  return top;
}

function blockFrom(grid: Grid, top: number, from: number): HeaderBlock {
  let bottom = from;
  let numbering = isNumberingRow(grid, from) ? from : null;
  while (bottom - top < DEEPEST) {
    const next = bottom + 1;
    const isFirstNumbering = numbering === null && isNumberingRow(grid, next);
    if (isFirstNumbering) numbering = next;
    else if (!isCovered(grid, top, next) && !isNamed(grid, { top, bottom, numbering }, next)) break;
    bottom = next;
  }
  return { top, bottom, numbering };
}

/** The names of the columns, or more of them, without a merge to show it. */
function isNamed(grid: Grid, { top, bottom, numbering }: HeaderBlock, row: number): boolean {
  const hasNumbersAlone = numbering === top && top === bottom;
  return hasNumbersAlone ? labelShare(grid, row) >= MOSTLY : continues(grid, top, row, numbering);
}

/** A cell of the header reaches down into the row. */
function isCovered(grid: Grid, top: number, row: number): boolean {
  for (let column = 1; column <= grid.columnCount; column += 1) {
    const merge = grid.merge(row, column);
    if (merge && merge.top >= top && merge.top < row) return true;
  }
  return false;
}

/**
 * Without merges a row of the header shows itself by names that stand below groups: under a blank of the rows above, or
 * under a name with a blank beside it. Before a numbering row everything is header.
 */
function continues(grid: Grid, top: number, row: number, numbering: number | null): boolean {
  const columns = grid.filled(row);
  if (columns.length === 0 || !columns.every((column) => isLabel(grid.text(row, column)))) return false;
  if (numbering === null && leadsToNumbering(grid, row)) return true;
  const first = columnsNamed(grid, top, row)[0];
  if (labelShare(grid, row) < MOSTLY || columns[0] === first) return false;
  return columns.every((column) => isBelowGroup(grid, top, row, column));
}

function leadsToNumbering(grid: Grid, row: number): boolean {
  for (let next = row + 1; next <= row + DEEPEST; next += 1) {
    if (isNumberingRow(grid, next)) return true;
    const columns = grid.filled(next);
    if (columns.length === 0 || !columns.every((column) => isLabel(grid.text(next, column)))) return false;
  }
  return false;
}

function columnsNamed(grid: Grid, top: number, row: number): readonly number[] {
  const named = new Set<number>();
  for (let above = top; above < row; above += 1) for (const column of grid.filled(above)) named.add(column);
  return [...named].sort((a, b) => a - b);
}

function isBelowGroup(grid: Grid, top: number, row: number, column: number): boolean {
  for (let above = row - 1; above >= top; above -= 1) {
    if (isNumberingRow(grid, above)) continue;
    if (grid.text(above, column) !== '') return grid.text(above, column + 1) === '';
  }
  return true;
}
