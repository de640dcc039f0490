import { type Dossier, textOf } from '../dossier/dossier.ts';
import { QUARTERS, type Quarter } from '../dossier/kinds/action-plan.ts';
import type { Decimal } from '../indicator.ts';
import { chooseTarget } from '../scoring/target-choice.ts';
import type { Target } from '../target.ts';
import type { PaperFacts } from './paper-facts.ts';

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
  facts: Pick<PaperFacts, 'area' | 'targets'>,
): readonly QuarterTarget[] {
  const indicator = textOf(plan, `row/${row}/indicator`);
  const own = facts.targets.filter((one) => one.indicator === indicator && one.area === facts.area);
  return QUARTERS.map((quarter) => {
    const from = chooseTarget(own, periodOf(plan.year, quarter)).used;
    return { amount: from?.amount ?? (textOf(plan, `row/${row}/${quarter}`) || null), from };
  });
}

const periodOf = (year: number, quarter: Quarter): string => `${year}-${quarter.toUpperCase()}`;
