import {
  COLUMN_AGGREGATIONS,
  COLUMN_FORMULAS,
  type Columns,
  emptyColumns,
} from '../../../src/domain/scoring/columns/columns.ts';
import { runKey } from '../../../src/domain/scoring/columns/runs.ts';
import { type WeightTree, weightTree } from '../../../src/domain/scoring/columns/weight-tree.ts';
import type { Province } from './province.ts';

/** The province as the product lays it out: rows that are scored alike side by side. */
export interface InRuns {
  readonly columns: Columns;
  readonly tree: WeightTree;
  /** By row of the province, its row here. */
  readonly places: Int32Array;
}

export function inRuns({ columns, rows, nodes }: Province): InRuns {
  const order = [...rows.keys()].sort((a, b) => keyOf(columns, a) - keyOf(columns, b) || a - b);
  const laid = emptyColumns(columns.rows, columns.years);
  const places = new Int32Array(order.length);
  order.forEach((row, place) => {
    places[row] = place;
    copyRow(columns, row, laid, place);
  });
  const branches = order.flatMap((row) => rows[row] ?? []);
  return { columns: laid, tree: weightTree(branches, nodes), places };
}

const keyOf = ({ aggregations, formulas }: Columns, row: number): number =>
  runKey(
    COLUMN_AGGREGATIONS[aggregations[row] as number] ?? 'sum',
    COLUMN_FORMULAS[formulas[row] as number] ?? 'none',
  );

function copyRow(from: Columns, row: number, to: Columns, place: number): void {
  const { counting: countingFrom, rows: _rows, years: _years, ...columns } = from;
  const { counting: countingTo, rows, years: _same, ...targets } = to;
  const pairs = [
    ...Object.keys(columns).map((name) => [
      columns[name as keyof typeof columns],
      targets[name as keyof typeof targets],
    ]),
    ...Object.keys(countingFrom).map((basis) => [
      countingFrom[basis as keyof typeof countingFrom],
      countingTo[basis as keyof typeof countingTo],
    ]),
  ];
  for (const [source, target] of pairs) {
    const width = (source?.length ?? 0) / rows;
    target?.set(source?.subarray(row * width, (row + 1) * width) ?? [], place * width);
  }
}
