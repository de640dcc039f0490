import { fromDecimal, sub, toDecimal } from '../decimal.ts';
import type { Decimal } from '../indicator.ts';
import { isApproved } from '../workflow/state.ts';
import {
  type MatrixFacts,
  type MatrixLine,
  matrixLines,
  moneyOf,
  overYears,
  type Pair,
  rate,
  realized,
  targeted,
  yearsOf,
} from './matrix-line.ts';

/**
 * A line of E.81, evaluation of the yearly work plan (Renja). Columns (5) to (14) of the form.
 * Source: Permendagri 86/2017, annex E; known only from forms that governments fill in, not read in the regulation.
 */
export interface WorkPlanRow extends MatrixLine {
  /** (5) Of the medium-term plan, at its end. */
  readonly planned: Pair;
  /** (6) Reached from the beginning of that plan until the year before. */
  readonly before: Pair;
  /** (7) */
  readonly year: Pair;
  /** (8)–(11) */
  readonly quarters: readonly Pair[];
  /** (12) */
  readonly reached: Pair;
  /** (13) = (6) + (12) */
  readonly until: Pair;
  /** (14) = (13) ÷ (5) */
  readonly rate: Pair;
}

/** Rows of a unit and year; `at` in ms. */
export function workPlanMatrix(
  facts: MatrixFacts,
  unit: string,
  year: number,
  at: number,
): readonly WorkPlanRow[] {
  return matrixLines(facts, unit, year).map((line) => {
    const { indicator } = line;
    const years = yearsOf(line.node);
    const past = years.filter((one) => one < year).map((one) => realized(facts, line, unit, one, at));
    const reached = realized(facts, line, unit, year, at);
    const planned = overYears(
      years.map((one) => targeted(facts, line, unit, one)),
      indicator,
      true,
    );
    const until = overYears([...past, reached], indicator, false);
    return {
      ...line,
      planned,
      before: overYears(past, indicator, false),
      year: targeted(facts, line, unit, year),
      quarters: quartersOf(facts, line, unit, year),
      reached,
      until,
      rate: rate(until, planned, indicator),
    };
  });
}

const QUARTER_ENDS = ['03-31', '06-30', '09-30', '12-31'] as const;

function quartersOf(facts: MatrixFacts, line: MatrixLine, unit: string, year: number): readonly Pair[] {
  const spent = line.isFirst ? (moneyOf(facts, line, unit, year)?.spent ?? []) : [];
  const until = QUARTER_ENDS.map((day) => spent.findLast((one) => one.day <= `${year}-${day}`) ?? null);
  return QUARTER_ENDS.map((day, i) => ({
    figure: line.indicator && approvedIn(facts, line.indicator.code, `${year}-Q${i + 1}`),
    // A position of an earlier quarter says nothing about this one.
    money:
      until[i] &&
      until[i].day > `${year}-${QUARTER_ENDS[i - 1] ?? '00-00'}` &&
      until[i].day <= `${year}-${day}`
        ? since(until[i].amount, i === 0 ? '0' : (until[i - 1]?.amount ?? null))
        : null,
  }));
}

/** Spent between two positions; without the earlier one nothing can be said. */
function since(after: Decimal, before: Decimal | null): Decimal | null {
  const [a, b] = [fromDecimal(after), fromDecimal(before ?? '')];
  return a && b && toDecimal(sub(a, b));
}

function approvedIn(facts: MatrixFacts, indicator: string, period: string): string | null {
  for (const { entry } of facts.entries.values()) {
    if (entry.indicator !== indicator || entry.period !== period || entry.area !== facts.area) continue;
    const amount = entry.value.value;
    if (isApproved(entry.status.value.state) && entry.disaggregation === '' && amount?.kind === 'amount')
      return amount.amount;
  }
  return null;
}
