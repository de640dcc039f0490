import {
  compare,
  div,
  fromDecimal,
  fromInteger,
  HUNDRED,
  mean,
  mul,
  roundHalfUp,
  sub,
  toDecimal,
} from '../decimal.ts';
import { type Dossier, rowIds, textOf } from '../dossier/dossier.ts';
import { QUARTERS } from '../dossier/kinds/action-plan.ts';
import type { Decimal } from '../indicator.ts';
import { quarterTargets } from '../papers/quarter-target.ts';
import { yearResultOf } from '../report/indicator-result.ts';
import { type ReportFacts, wholeArea } from '../report/report-facts.ts';
import { BUDGET_LEVELS, type PlanNode } from '../strategy.ts';
import { DEFAULT_VALUE_FOR_MONEY_PACK } from '../value-for-money/default-value-for-money-pack.ts';
import { reportEfficiency } from '../value-for-money/report-efficiency.ts';
import { type BudgetLine, budgetLines } from './budget-line.ts';

/** A line of the budget beside what its money did. Percent with two digits; null = not known. */
export interface LinePerformance {
  readonly line: BudgetLine;
  /** How deep it stands under the lines above it, 0 = on top. */
  readonly depth: number;
  /** Rupiah planned to be spent by the day of the last realization. */
  readonly plannedByThen: Decimal | null;
  /** Realization − plan on that day, rupiah; below zero is late. */
  readonly deviation: Decimal | null;
  /** Quarterly steps of the action plan marked done, of those it asks for. */
  readonly physical: Decimal | null;
  /** Mean attainment of the indicators the plan ties to the line. */
  readonly outcome: Decimal | null;
  /** Physical progress − absorption, percentage points; below zero is money ahead of work. */
  readonly lead: Decimal | null;
  /** Title of the verdict on outcome and absorption; empty where none can be said. */
  readonly verdict: string;
}

/** Budget lines of a unit beside physical progress and outcome, each under the one it is part of; `at` in ms. */
export function budgetPerformance(
  facts: ReportFacts,
  unit: string,
  year: number,
  at: number,
): readonly LinePerformance[] {
  const own = facts.budgets.filter((one) => one.unit === unit);
  const lines = budgetLines(own, year).filter(({ level }) => level !== 'apbd-line');
  const plan = facts.dossiers.find(
    (one) => one.kind === 'action-plan' && one.unit === unit && one.year === year,
  );
  const attainments = new Map<string, Decimal | null>();
  const attained = (code: string): Decimal | null => {
    const known = attainments.get(code);
    if (known !== undefined) return known;
    const indicator = facts.indicators.get(code);
    const found = indicator ? yearResultOf(facts, indicator, year, at).attainment : null;
    attainments.set(code, found);
    return found;
  };
  return lines.map((line) => {
    const nodes = budgetedNodes(facts, line);
    const spent = line.spent.at(-1) ?? null;
    const plannedByThen = spent && (line.planned.findLast(({ day }) => day <= spent.day)?.amount ?? null);
    const steps = plan ? physicalSteps(plan, nodes, facts) : null;
    const physical = steps && progressOf(steps);
    const absorption = line.absorption?.display ?? null;
    const outcome = meanOf(nodes.flatMap(({ indicators }) => indicators).map(attained));
    const judged = reportEfficiency(outcome, absorption, DEFAULT_VALUE_FOR_MONEY_PACK);
    return {
      line,
      depth: depthOf(line, lines),
      plannedByThen,
      deviation: difference(spent?.amount ?? null, plannedByThen),
      physical,
      outcome,
      lead: difference(physical, absorption),
      verdict: judged.verdict?.title ?? '',
    };
  });
}

/** Nodes of the plan that a budget line pays for. */
export const budgetedNodes = (
  { planNodes }: ReportFacts,
  { code, unit, year, level }: BudgetLine,
): readonly PlanNode[] =>
  [...planNodes.values()].filter(
    (node) =>
      node.code === code &&
      node.level === level &&
      node.from <= year &&
      year <= node.to &&
      (node.owner === null || node.owner === unit),
  );

/** A line is part of the nearest one whose code begins its own: `5.01.02.1.01` of `5.01.02`. */
function depthOf({ code, level }: BudgetLine, lines: readonly BudgetLine[]): number {
  const above = lines.filter(
    (one) =>
      BUDGET_LEVELS.indexOf(one.level) < BUDGET_LEVELS.indexOf(level) && code.startsWith(`${one.code}.`),
  );
  return above.length;
}

/** Quarterly steps of an action plan: those marked done, of those it asks for. */
export interface Steps {
  readonly done: number;
  readonly asked: number;
}

/** Share of steps that are done, percent with two digits; null where none is asked for. */
export function progressOf({ done, asked }: Steps): Decimal | null {
  const share = div(fromInteger(done), fromInteger(asked));
  return share && roundHalfUp(mul(share, HUNDRED), 2);
}

/** Steps of an approved action plan under these nodes; null where it asks for none. */
export function physicalSteps(plan: Dossier, nodes: readonly PlanNode[], facts: ReportFacts): Steps | null {
  if (plan.status.value.state !== 'approved') return null;
  const wanted = new Set(nodes.map(({ id }) => id));
  const isUnder = (id: string): boolean => {
    const seen = new Set<string>();
    for (
      let node = facts.planNodes.get(id);
      node && !seen.has(node.id);
      node = facts.planNodes.get(node.parent ?? '')
    ) {
      if (wanted.has(node.id)) return true;
      seen.add(node.id);
    }
    return false;
  };
  const rows = rowIds(plan, 'row').filter((row) => isUnder(textOf(plan, `row/${row}/budget`)));
  const area = wholeArea(facts);
  const steps = rows.flatMap((row) => {
    const targets = quarterTargets(plan, row, { ...facts, area });
    return QUARTERS.flatMap((quarter, i) =>
      ['0', null].includes(targets[i]?.amount ?? null) ? [] : [textOf(plan, `row/${row}/done/${quarter}`)],
    );
  });
  return steps.length === 0 ? null : { done: steps.filter((day) => day !== '').length, asked: steps.length };
}

function meanOf(percents: readonly (Decimal | null)[]): Decimal | null {
  const middle = mean(percents.map((text) => fromDecimal(text ?? '')).filter((one) => one !== null));
  return middle && roundHalfUp(middle, 2);
}

function difference(a: Decimal | null, b: Decimal | null): Decimal | null {
  const [first, second] = [fromDecimal(a ?? ''), fromDecimal(b ?? '')];
  return first && second && toDecimal(sub(first, second));
}

/** Whether money runs ahead of work, or spending behind its plan, by more than a tenth. */
export function isConspicuous({ lead, deviation, plannedByThen }: LinePerformance): boolean {
  const [points, late, planned] = [lead, deviation, plannedByThen].map((text) => fromDecimal(text ?? ''));
  const isAhead = points != null && compare(points, fromInteger(-10)) < 0;
  const share = late && planned ? div(mul(late, HUNDRED), planned) : null;
  return isAhead || (share !== null && compare(share, fromInteger(-10)) < 0);
}
