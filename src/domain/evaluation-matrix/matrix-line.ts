import { type BudgetLine, budgetLines } from '../budget/budget-line.ts';
import { div, fromDecimal, HUNDRED, mul, type Rational, roundHalfUp, sum, toDecimal } from '../decimal.ts';
import type { Decimal, Indicator } from '../indicator.ts';
import { annualTarget, type PaperFacts } from '../papers/paper-facts.ts';
import { yearResultOf } from '../report/indicator-result.ts';
import type { ReportFacts } from '../report/report-facts.ts';
import type { PlanNode } from '../strategy.ts';

/** What matrices of a plan are filled from. */
export type MatrixFacts = ReportFacts & PaperFacts;

/** One of the pairs of columns of the forms: a figure of the indicator, and rupiah. Null = not known. */
export interface Pair {
  readonly figure: string | null;
  readonly money: Decimal | null;
}

/** A programme, activity or sub-activity with one of its indicators. */
export interface MatrixLine {
  readonly node: PlanNode;
  /** Text of the objective it serves; empty = none above it. */
  readonly objective: string;
  /** Null where the plan ties none to it. */
  readonly indicator: Indicator | null;
  /** Money is the node's, so it stands in its first line only and is counted once. */
  readonly isFirst: boolean;
}

const LEVELS: readonly PlanNode['level'][] = ['programme', 'activity', 'sub-activity'];

/** Lines of the plan a unit carries out in a year, in the order of their codes. */
export function matrixLines(facts: MatrixFacts, unit: string, year: number): readonly MatrixLine[] {
  const own = facts.budgets.filter((one) => one.unit === unit && one.year === year);
  const budgeted = new Set(own.map(({ level, code }) => `${level} ${code}`));
  return [...facts.planNodes.values()]
    .filter(
      (node) =>
        LEVELS.includes(node.level) &&
        node.from <= year &&
        year <= node.to &&
        (node.owner === unit || (node.owner === null && budgeted.has(`${node.level} ${node.code}`))),
    )
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .flatMap((node) => {
      const known = node.indicators.flatMap((code) => facts.indicators.get(code) ?? []);
      const objective = objectiveOf(facts, node);
      const indicators: readonly (Indicator | null)[] = known.length === 0 ? [null] : known;
      return indicators.map((indicator, i) => ({ node, objective, indicator, isFirst: i === 0 }));
    });
}

function objectiveOf({ planNodes }: MatrixFacts, node: PlanNode): string {
  const seen = new Set<string>();
  for (let at: PlanNode | undefined = node; at && !seen.has(at.id); at = planNodes.get(at.parent ?? '')) {
    if (at.level === 'objective') return at.text;
    seen.add(at.id);
  }
  return '';
}

/** The budget line of a node in a year; null when there is none. */
export function moneyOf(
  facts: MatrixFacts,
  { node }: MatrixLine,
  unit: string,
  year: number,
): BudgetLine | null {
  const own = facts.budgets.filter(
    (one) => one.unit === unit && one.code === node.code && one.level === node.level,
  );
  return budgetLines(own, year)[0] ?? null;
}

/** The year's stated target beside its ceiling. */
export function targeted(facts: MatrixFacts, line: MatrixLine, unit: string, year: number): Pair {
  const target = line.indicator && annualTarget(facts, line.indicator.code, year);
  return {
    figure: target?.amount ?? null,
    money: line.isFirst ? (moneyOf(facts, line, unit, year)?.ceiling ?? null) : null,
  };
}

/** What heads approved for the year beside what was spent in it; `at` in ms. */
export function realized(facts: MatrixFacts, line: MatrixLine, unit: string, year: number, at: number): Pair {
  return {
    figure: line.indicator && yearResultOf(facts, line.indicator, year, at).realization,
    money: line.isFirst ? (moneyOf(facts, line, unit, year)?.spent.at(-1)?.amount ?? null) : null,
  };
}

/**
 * Several years as one: money is added; figures are added where the indicator adds up over time, else the last one known
 * stands. `isWhole` = a year without a figure leaves no sum, because a target that leaves a year out is none.
 */
export function overYears(years: readonly Pair[], indicator: Indicator | null, isWhole: boolean): Pair {
  const figures = years.map(({ figure }) => figure);
  return {
    figure: indicator?.aggregation === 'sum' ? added(figures, isWhole) : (figures.findLast(isThere) ?? null),
    money: added(
      years.map(({ money }) => money),
      isWhole,
    ),
  };
}

const isThere = (text: string | null): text is string => text !== null;

function added(texts: readonly (string | null)[], isWhole: boolean): Decimal | null {
  const numbers = texts.map((text) => fromDecimal(text ?? ''));
  const known = numbers.filter((one): one is Rational => one !== null);
  if (known.length === 0 || (isWhole && known.length < numbers.length)) return null;
  return toDecimal(sum(known));
}

/**
 * Reached of aimed at, percent with two digits, plain division as in the form. Null for an indicator that is better when
 * it is lower: there the quotient says the opposite of what a reader takes from it.
 */
export function rate(reached: Pair, aimed: Pair, indicator: Indicator | null): Pair {
  const isPlain = indicator?.polarity === 'higher';
  return {
    figure: isPlain ? percent(reached.figure, aimed.figure) : null,
    money: percent(reached.money, aimed.money),
  };
}

function percent(part: string | null, whole: string | null): Decimal | null {
  const [a, b] = [fromDecimal(part ?? ''), fromDecimal(whole ?? '')];
  const share = a && b && div(a, b);
  return share && roundHalfUp(mul(share, HUNDRED), 2);
}

/** Years of the plan a node belongs to. */
export const yearsOf = ({ from, to }: PlanNode): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);
