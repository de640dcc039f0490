import { closeNode } from './close-node.ts';
import { addUnits, clearSums } from './node-sums.ts';
import { scoreRows } from './score-rows.ts';
import type { ScoreSheet } from './score-sheet.ts';

/** Scores every row, year and node from the columns as they stand. */
export function scoreColumns(sheet: ScoreSheet): void {
  const { rows, years } = sheet.columns;
  scoreRows(sheet, 0, rows, -1);
  clearSums(sheet.sums);
  addRows(sheet);
  const { tree } = sheet;
  for (let i = 0; i < tree.nodes; i += 1) {
    const node = tree.order[i] as number;
    for (let year = 0; year < years; year += 1) {
      closeNode(sheet, node, node * years + year);
      addToParent(sheet, node, year, 1);
    }
  }
}

function addRows(sheet: ScoreSheet): void {
  const { columns, tree } = sheet;
  const { parents } = tree.rows;
  for (let row = 0; row < columns.rows; row += 1) {
    const node = parents[row] as number;
    if (node < 0) continue;
    if (tree.wide[node] === 0) addNarrowRow(sheet, row, node);
    else for (let year = 0; year < columns.years; year += 1) addCell(sheet, row, year, 1);
  }
}

/** What `addCell` does for a narrow node, for all years at once and without the limb that stays zero. */
function addNarrowRow({ columns, fixed, tree, sums }: ScoreSheet, row: number, node: number): void {
  const { low, slack, counted } = sums;
  const { years } = columns;
  const weight = tree.rows.weights[row] as number;
  for (let year = 0; year < years; year += 1) {
    const value = fixed[row * years + year] as number;
    if (!(value >= 0)) continue;
    const at = node * years + year;
    const units = Math.floor(value);
    low[at] = (low[at] as number) + weight * units;
    slack[at] = (slack[at] as number) + weight * (value - units);
    counted[at] = (counted[at] as number) + weight;
  }
}

function addCell(sheet: ScoreSheet, row: number, year: number, sign: 1 | -1): void {
  const { columns, fixed, tree, sums } = sheet;
  const node = tree.rows.parents[row] as number;
  const value = fixed[row * columns.years + year] as number;
  if (node < 0 || !(value >= 0)) return;
  const weight = sign * (tree.rows.weights[row] as number);
  const units = Math.floor(value);
  addUnits(sums, node * columns.years + year, weight, units, value - units, tree.wide[node] !== 0);
}

/** Adds what is known of a node to the sums of the one above; a node without a value adds nothing. */
function addToParent({ columns, tree, sums }: ScoreSheet, node: number, year: number, sign: 1 | -1): void {
  const parent = tree.inner.parents[node] as number;
  const at = node * columns.years + year;
  const width = sums.width[at] as number;
  if (parent < 0 || width < 0) return;
  const weight = sign * (tree.inner.weights[node] as number);
  const lower = sums.lower[at] as number;
  addUnits(sums, parent * columns.years + year, weight, lower, width / 2, tree.wide[parent] !== 0);
}

/**
 * Scores one row and year again after its columns changed, with every node above it: the digits are those of scoring
 * everything anew. The sheet must have been scored whole before. Goes to the top even where an interval stays as it
 * was, because the exact value inside may have moved.
 */
export function scoreChange(sheet: ScoreSheet, row: number, year: number): void {
  const { columns, tree } = sheet;
  addCell(sheet, row, year, -1);
  scoreRows(sheet, row, row + 1, year);
  addCell(sheet, row, year, 1);
  const { parents } = tree.inner;
  for (let node = tree.rows.parents[row] as number; node >= 0; node = parents[node] as number) {
    addToParent(sheet, node, year, -1);
    closeNode(sheet, node, node * columns.years + year);
    addToParent(sheet, node, year, 1);
  }
}
