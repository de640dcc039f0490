import { objectiveOf } from '../plan/objective-of.ts';
import type { PlanNode } from '../strategy.ts';
import { annualTarget, ceilingOf, type PaperFacts } from './paper-facts.ts';

type Texts = Readonly<Record<string, string>>;

/**
 * Annex of an agreement as the plan gives it: the indicators of the unit that have a target in the year, each under
 * the objective it measures, and the programmes the unit has a ceiling for. Rows are named by what they refer to,
 * so that two people who add the same one write in the same row.
 */
export function proposedAnnex(unit: string, year: number, facts: PaperFacts): Texts {
  const lines = [...facts.indicators.values()]
    .filter(({ code, owner }) => owner === unit && annualTarget(facts, code, year) !== null)
    .map(({ code }) => lineFields(code, year, facts));
  return Object.assign({}, ...lines, ...programmesOf(unit, year, facts).map(({ id }) => programmeFields(id)));
}

/** A row of the annex for an indicator. */
export function lineFields(indicator: string, year: number, facts: PaperFacts): Texts {
  const objective = objectiveOf(facts.planNodes, indicator, year);
  const row = `line/${indicator}`;
  return { [`${row}/indicator`]: indicator, ...(objective && { [`${row}/objective`]: objective.id }) };
}

/** A row of the annex for a programme; ceiling and name are read from the plan, never typed. */
export const programmeFields = (node: string): Texts => ({ [`programme/${node}/node`]: node });

const BUDGETED: readonly PlanNode['level'][] = ['programme', 'activity', 'sub-activity'];

/** Programmes, activities and sub-activities of plans of that year for which the unit has a ceiling. */
export const budgetedLines = (unit: string, year: number, facts: PaperFacts): readonly PlanNode[] =>
  [...facts.planNodes.values()].filter(
    (node) =>
      BUDGETED.includes(node.level) &&
      node.from <= year &&
      year <= node.to &&
      ceilingOf(facts, node, unit, year) !== null,
  );

/** Of the budgeted lines of a unit and year the programmes alone. */
export const programmesOf = (unit: string, year: number, facts: PaperFacts): readonly PlanNode[] =>
  budgetedLines(unit, year, facts).filter(({ level }) => level === 'programme');
