import { BUDGET_ACTS } from '../budget/budget-line.ts';
import type { Indicator } from '../indicator.ts';
import type { OrgUnit } from '../org-unit.ts';
import type { Person, Position } from '../person.ts';
import type { Budget, PlanNode } from '../strategy.ts';
import type { Target } from '../target.ts';
import { standingTarget } from './standing-target.ts';

/** What a paper shows besides the texts of its dossier. */
export interface PaperFacts {
  /** Area whose targets are agreed on: the government's own. */
  readonly area: string;
  /** As its own unit is called, else as the tenant is. */
  readonly government: string;
  readonly units: ReadonlyMap<string, OrgUnit>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly planNodes: ReadonlyMap<string, PlanNode>;
  readonly targets: readonly Target[];
  readonly budgets: readonly Budget[];
  readonly positions: ReadonlyMap<string, Position>;
  readonly persons: ReadonlyMap<string, Person>;
}

/** What a government is called on paper: the name of the unit nothing is above, else that of its tenant. */
export const governmentName = (units: Iterable<OrgUnit>, tenant: string): string =>
  [...units].find(({ parent }) => parent === null)?.name ?? tenant;

/** The annual target in force at the end of a year; null when there is none, or two disagree. */
export const annualTarget = (facts: PaperFacts, indicator: string, year: number): Target | null =>
  standingTarget(facts, indicator, `${year}-FY`);

/** The ceiling of a line of the plan in a year by its last act of budgeting; null when there is none, or two disagree. */
export function ceilingOf(facts: PaperFacts, node: PlanNode, unit: string, year: number): Budget | null {
  const own = facts.budgets.filter(
    (one) =>
      one.code === node.code &&
      one.unit === unit &&
      one.year === year &&
      one.level === node.level &&
      one.ceiling !== null &&
      BUDGET_ACTS.includes(one.stage),
  );
  const last = Math.max(...own.map(({ stage }) => BUDGET_ACTS.indexOf(stage)));
  const standing = own.filter(({ stage }) => BUDGET_ACTS.indexOf(stage) === last);
  const isOne = new Set(standing.map(({ ceiling }) => ceiling)).size === 1;
  return isOne ? (standing[0] ?? null) : null;
}
