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

/** The four quarters of a row. A target that is in the data is shown from there and typed nowhere. */
export function quarterTargets(
  plan: Dossier,
  row: string,
  facts: Pick<PaperFacts, 'area' | 'indicators' | 'targets'>,
): readonly QuarterTarget[] {
  const indicator = textOf(plan, `row/${row}/indicator`);
  return QUARTERS.map((quarter) => {
    const from = standingTarget(facts, indicator, periodOf(plan.year, quarter));
    return { amount: from?.amount ?? (textOf(plan, `row/${row}/${quarter}`) || null), from };
  });
}

const periodOf = (year: number, quarter: Quarter): string => `${year}-${quarter.toUpperCase()}`;
