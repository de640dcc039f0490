import { closeNode } from './close-node.ts';
import { addUnits, clearSums, sumNarrowNodes, sumNarrowRows } from './node-sums.ts';
import { scoreCell, scoreRows } from './score-rows.ts';
import type { ScoreSheet } from './score-sheet.ts';
import { membersAt } from './weight-tree.ts';

/** Scores every row, year and node from the columns as they stand. */
export function scoreColumns(sheet: ScoreSheet): void {
  const { tree, columns, sums } = sheet;
  scoreRows(sheet);
  clearSums(sums);
  for (let i = 0; i < tree.nodes; i += 1) {
    const node = tree.order[i] as number;
    if (tree.wide[node] === 0) sumNarrow(sheet, node);
    else sumWide(sheet, node);
    closeNode(sheet, node, 0, columns.years);
  }
}

/** Adds up the members of a node, children of it closed before. */
function sumWide(sheet: ScoreSheet, node: number): void {
  const { tree, columns } = sheet;
  for (const row of membersAt(tree.rows.members, node)) {
    for (let year = 0; year < columns.years; year += 1) addCell(sheet, row, year, 1);
  }
  for (const child of membersAt(tree.inner.members, node)) {
    for (let year = 0; year < columns.years; year += 1) addToParent(sheet, child, year, 1);
  }
}

/** The same for a node whose sums need one limb only. */
function sumNarrow({ columns, fixed, tree, sums }: ScoreSheet, node: number): void {
  const { rows, inner } = tree;
  const at = node * columns.years;
  sumNarrowRows(rows.members, node, fixed, sums, at, columns.years);
  sumNarrowNodes(inner.members, node, sums, at, columns.years);
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
