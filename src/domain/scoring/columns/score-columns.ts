import { closeNode } from './close-node.ts';
import { addUnits, clearSums } from './node-sums.ts';
import { scoreCell, scoreRows } from './score-rows.ts';
import type { ScoreSheet } from './score-sheet.ts';

/** Scores every row, year and node from the columns as they stand. */
export function scoreColumns(sheet: ScoreSheet): void {
  const { years } = sheet.columns;
  const { tree } = sheet;
  scoreRows(sheet);
  clearSums(sheet.sums);
  for (let i = 0; i < tree.nodes; i += 1) {
    const node = tree.order[i] as number;
    if (tree.wide[node] === 0) addNarrowRows(sheet, node);
    else addWideRows(sheet, node);
    closeNode(sheet, node, 0, years);
    for (let year = 0; year < years; year += 1) addToParent(sheet, node, year, 1);
  }
}

function addWideRows(sheet: ScoreSheet, node: number): void {
  const { starts, list } = sheet.tree.rows.members;
  for (let i = starts[node] as number; i < (starts[node + 1] as number); i += 1) {
    for (let year = 0; year < sheet.columns.years; year += 1) addCell(sheet, list[i] as number, year, 1);
  }
}

/** What `addCell` does for each row of a narrow node, without the limb that stays zero. */
function addNarrowRows({ columns, fixed, tree, sums }: ScoreSheet, node: number): void {
  const { years } = columns;
  const { weights, members } = tree.rows;
  const { starts, list } = members;
  const first = starts[node] as number;
  const end = starts[node + 1] as number;
  if (first === end) return;
  for (let year = 0; year < years; year += 1) {
    let [low, slack, counted] = [0, 0, 0];
    for (let i = first; i < end; i += 1) {
      const row = list[i] as number;
      const value = fixed[row * years + year] as number;
      if (Number.isNaN(value)) continue;
      const weight = weights[row] as number;
      const units = Math.floor(value);
      low += weight * units;
      slack += weight * (value - units);
      counted += weight;
    }
    const at = node * years + year;
    sums.low[at] = (sums.low[at] as number) + low;
    sums.slack[at] = (sums.slack[at] as number) + slack;
    sums.counted[at] = (sums.counted[at] as number) + counted;
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
  scoreCell(sheet, row, row * columns.years + year);
  addCell(sheet, row, year, 1);
  const { parents } = tree.inner;
  for (let node = tree.rows.parents[row] as number; node >= 0; node = parents[node] as number) {
    addToParent(sheet, node, year, -1);
    closeNode(sheet, node, year, year + 1);
    addToParent(sheet, node, year, 1);
  }
}
