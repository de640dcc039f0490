import type { Cell, Table } from './document.ts';

/** Sizes of letters in half points, the usual one first. */
const SIZES = [20, 18, 16, 14] as const;
const SMALLEST = 12;
/** Width of a letter and height of a line as shares of the size, generous for Arial. */
const LETTER = 0.52;
const LINE = 1.2;
/** Room around the text of a cell, points. */
const [BESIDE, ABOVE] = [8, 5];
/** Room below a table, points. */
const BELOW = 14;

/**
 * Tables in the largest letters in which all of them stand within a width and a height (points), as a form of one sheet
 * must; in the smallest where even they do not.
 */
export function fitted(tables: readonly Table[], width: number, height: number): readonly Table[] {
  const size =
    SIZES.find((one) => tables.reduce((sum, table) => sum + heightOf(table, width, one), 0) <= height) ??
    SMALLEST;
  return tables.map((table) => ({ ...table, size }));
}

function heightOf({ head, rows, widths }: Table, width: number, size: number): number {
  const points = size / 2;
  const rowHeight = (cells: readonly Cell[]) =>
    Math.max(...cells.map((cell, i) => linesOf(cell, ((widths[i] ?? 0) / 100) * width, points))) *
      points *
      LINE +
    ABOVE;
  return [...head, ...rows].reduce((sum, cells) => sum + rowHeight(cells), BELOW);
}

function linesOf({ text }: Cell, width: number, points: number): number {
  const letters = Math.max(1, Math.floor((width - BESIDE) / (points * LETTER)));
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
}
