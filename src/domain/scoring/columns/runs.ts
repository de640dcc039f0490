import type { Aggregation, FormulaId } from '../../indicator.ts';
import { COLUMN_AGGREGATIONS, COLUMN_FORMULAS, type Columns } from './columns.ts';

/** Rows side by side, `from` up to `to`, that are aggregated and scored alike: one loop without a choice inside. */
export interface Run {
  readonly aggregation: number;
  readonly formula: number;
  readonly from: number;
  readonly to: number;
}

/** Rows placed in the order of this key make few and long runs. Any other order gives the same scores, later. */
export const runKey = (aggregation: Aggregation, formula: FormulaId): number =>
  COLUMN_AGGREGATIONS.indexOf(aggregation) * COLUMN_FORMULAS.length +
  (COLUMN_FORMULAS as readonly string[]).indexOf(formula);

/** Splits all rows, in order, into the longest runs that are aggregated and scored alike. */
export function runsOf({ rows, aggregations, formulas }: Columns): readonly Run[] {
  const runs: Run[] = [];
  for (let from = 0, to = 1; from < rows; from = to, to += 1) {
    const [aggregation, formula] = [aggregations[from] as number, formulas[from] as number];
    while (to < rows && aggregations[to] === aggregation && formulas[to] === formula) to += 1;
    runs.push({ aggregation, formula, from, to });
  }
  return runs;
}
