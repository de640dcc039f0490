import {
  type MatrixFacts,
  type MatrixLine,
  matrixLines,
  overYears,
  type Pair,
  rate,
  realized,
  targeted,
  yearsOf,
} from './matrix-line.ts';

/**
 * A line of E.80, evaluation of a unit's strategic plan (Renstra): its years side by side.
 * Source: Permendagri 86/2017, annex E; known only from forms that governments fill in, not read in the regulation.
 */
export interface StrategicPlanRow extends MatrixLine {
  /** What stood when the plan began; a figure without money. */
  readonly baseline: string | null;
  /** Of the whole plan. */
  readonly planned: Pair;
  readonly years: readonly StrategicPlanYear[];
}

export interface StrategicPlanYear {
  readonly year: number;
  readonly aimed: Pair;
  readonly reached: Pair;
  readonly rate: Pair;
}

/** Rows of a unit, from the lines of the plan that holds in a year; `at` in ms. */
export function strategicPlanMatrix(
  facts: MatrixFacts,
  unit: string,
  year: number,
  at: number,
): readonly StrategicPlanRow[] {
  return matrixLines(facts, unit, year).map((line) => {
    const { indicator } = line;
    const years = yearsOf(line.node).map((one): StrategicPlanYear => {
      const aimed = targeted(facts, line, unit, one);
      const reached = realized(facts, line, unit, one, at);
      return { year: one, aimed, reached, rate: rate(reached, aimed, indicator) };
    });
    const planned = overYears(
      years.map(({ aimed }) => aimed),
      indicator,
      true,
    );
    return { ...line, baseline: indicator?.baseline?.amount ?? null, planned, years };
  });
}
