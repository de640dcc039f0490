import { governmentBudget, unitBudget } from '../budget/unit-budget.ts';
import { fromDecimal, mean, type Rational, roundHalfUp } from '../decimal.ts';
import type { Decimal, Indicator } from '../indicator.ts';
import type { PlanLevel, PlanNode } from '../strategy.ts';
import type { Target } from '../target.ts';
import { DEFAULT_VALUE_FOR_MONEY_PACK } from '../value-for-money/default-value-for-money-pack.ts';
import { reportEfficiency } from '../value-for-money/report-efficiency.ts';
import { type IndicatorResult, indicatorResult } from './indicator-result.ts';
import { isGovernment, type ReportFacts, wholeArea } from './report-facts.ts';
import { reportedIndicators } from './reported-indicators.ts';

/** One line of the budget with what its money reached. Rupiah and percent. */
export interface MoneyResult {
  readonly name: string;
  readonly ceiling: Decimal | null;
  readonly spent: Decimal | null;
  readonly absorption: Decimal | null;
  /** Mean attainment of the indicators the plan ties to it; null when it ties none. */
  readonly attainment: Decimal | null;
  /** Attainment − absorption, percentage points. */
  readonly difference: Decimal | null;
  /** Title of the verdict; empty where none can be said. */
  readonly verdict: string;
}

/** Every figure of a performance report. Plain data, so that it can be frozen as a text. */
export interface ReportFigures {
  readonly unit: string;
  readonly unitName: string;
  readonly government: string;
  readonly isGovernment: boolean;
  readonly year: number;
  readonly indicators: readonly IndicatorResult[];
  /** Objectives the indicators measure, in the order of the plan. */
  readonly objectives: readonly string[];
  readonly programmes: readonly string[];
  readonly money: readonly MoneyResult[];
  readonly total: MoneyResult;
}

const mean2 = (percents: readonly (Decimal | null)[]): Decimal | null => {
  const numbers = percents.map((text) => fromDecimal(text ?? '')).filter((one) => one !== null);
  const middle: Rational | null = mean(numbers);
  return middle && roundHalfUp(middle, 2);
};

/** What a report shows, by what heads have approved until now; `at` in ms. */
export function reportFigures(facts: ReportFacts, unit: string, year: number, at: number): ReportFigures {
  const indicators = reportedIndicators(facts, unit, year);
  const narrowed = narrowedBy(facts, indicators);
  const results = indicators.map((one) => indicatorResult(narrowed(one.code), one, year, at));
  const whole = isGovernment(facts, unit);
  const root = [...facts.units.values()].find(({ parent }) => parent === null);
  const budget = whole
    ? governmentBudget(facts.budgets, wholeArea(facts), year)
    : unitBudget(facts.budgets, unit, year);
  const money = budget.lines.map((line) => {
    const tied = tiedTo(facts, line.code, line.unit, year);
    const attained = mean2(results.filter(({ code }) => tied.has(code)).map((one) => one.attainment));
    const spent = line.spent.at(-1)?.amount ?? null;
    return moneyResult(line.name, line.ceiling, spent, line.absorption?.display ?? null, attained);
  });
  return {
    unit,
    unitName: facts.units.get(unit)?.name ?? unit,
    government: root?.name ?? '',
    isGovernment: whole,
    year,
    indicators: results,
    objectives: [...new Set(results.map(({ objective }) => objective).filter((text) => text !== ''))],
    programmes: namesOf(facts, 'programme', year, (node) => whole || node.owner === unit),
    money,
    total: moneyResult(
      'Jumlah',
      budget.ceiling,
      budget.spent,
      budget.absorption?.display ?? null,
      mean2(results.map((one) => one.attainment)),
    ),
  };
}

type Placed = ReportFacts['entries'] extends ReadonlyMap<string, infer One> ? One : never;

/** What is known of each indicator alone, so that its many years are not looked for among everybody's entries. */
function narrowedBy(facts: ReportFacts, indicators: readonly Indicator[]): (code: string) => ReportFacts {
  const codes = new Set(indicators.map(({ code }) => code));
  const entries = new Map<string, Map<string, Placed>>();
  for (const [id, one] of facts.entries) {
    const { indicator } = one.entry;
    if (codes.has(indicator)) entries.set(indicator, (entries.get(indicator) ?? new Map()).set(id, one));
  }
  const targets = new Map<string, Target[]>();
  for (const target of facts.targets) {
    const own = targets.get(target.indicator);
    if (own) own.push(target);
    else targets.set(target.indicator, [target]);
  }
  return (code) => ({
    ...facts,
    entries: entries.get(code) ?? new Map(),
    targets: targets.get(code) ?? [],
  });
}

function moneyResult(
  name: string,
  ceiling: Decimal | null,
  spent: Decimal | null,
  absorption: Decimal | null,
  attainment: Decimal | null,
): MoneyResult {
  const { difference, verdict } = reportEfficiency(attainment, absorption, DEFAULT_VALUE_FOR_MONEY_PACK);
  const judged = { difference: difference?.display ?? null, verdict: verdict?.title ?? '' };
  return { name, ceiling, spent, absorption, attainment, ...judged };
}

function tiedTo(facts: ReportFacts, code: string, unit: string | null, year: number): ReadonlySet<string> {
  const nodes = inForce(facts, year).filter(
    (node) => node.code === code && (node.owner === null || node.owner === unit),
  );
  return new Set(nodes.flatMap(({ indicators }) => indicators));
}

const inForce = ({ planNodes }: ReportFacts, year: number): readonly PlanNode[] =>
  [...planNodes.values()].filter(({ from, to }) => from <= year && year <= to);

const namesOf = (
  facts: ReportFacts,
  level: PlanLevel,
  year: number,
  isOwn: (node: PlanNode) => boolean,
): readonly string[] =>
  inForce(facts, year)
    .filter((node) => node.level === level && isOwn(node))
    .map(({ text }) => text);
