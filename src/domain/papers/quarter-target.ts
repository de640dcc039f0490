import { type Dossier, textOf } from '../dossier/dossier.ts';
import { QUARTERS, type Quarter } from '../dossier/kinds/action-plan.ts';
import type { Decimal } from '../indicator.ts';
import type { Target } from '../target.ts';
import type { PaperFacts } from './paper-facts.ts';
import { standingTarget } from './standing-target.ts';

/** What a quarter of a row aims at. */
export interface QuarterTarget {
  /** Null = nothing in that quarter. */
  readonly amount: Decimal | null;
  /** Row of the plan data it comes from; null = written in the action plan, because the data have none. */
  readonly from: Target | null;
}

type TargetFacts = Pick<PaperFacts, 'area' | 'indicators' | 'targets'>;

/** A quarter of a row. A target that is in the data is shown from there and typed nowhere. */
export function quarterTarget(
  plan: Dossier,
  row: string,
  quarter: Quarter,
  facts: TargetFacts,
): QuarterTarget {
  const from = standingTarget(facts, textOf(plan, `row/${row}/indicator`), periodOf(plan.year, quarter));
  return { amount: from?.amount ?? (textOf(plan, `row/${row}/${quarter}`) || null), from };
}

/** All four. */
export const quarterTargets = (plan: Dossier, row: string, facts: TargetFacts): readonly QuarterTarget[] =>
  QUARTERS.map((quarter) => quarterTarget(plan, row, quarter, facts));

const periodOf = (year: number, quarter: Quarter): string => `${year}-${quarter.toUpperCase()}`;
