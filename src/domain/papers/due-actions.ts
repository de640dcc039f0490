import { type Dossier, rowIds, textOf } from '../dossier/dossier.ts';
import { QUARTERS, type Quarter } from '../dossier/kinds/action-plan.ts';
import type { PaperFacts } from './paper-facts.ts';
import { quarterTarget } from './quarter-target.ts';

export interface DueAction {
  readonly row: string;
  readonly quarter: Quarter;
  /** Position in charge; empty while none is named. */
  readonly owner: string;
  /** Last day on which it is in time, `YYYY-MM-DD`. */
  readonly until: string;
  readonly isOverdue: boolean;
}

/** First and last day of each quarter, `MM-DD`. */
export const QUARTER_SPANS: Readonly<Record<Quarter, readonly [from: string, until: string]>> = {
  q1: ['01-01', '03-31'],
  q2: ['04-01', '06-30'],
  q3: ['07-01', '09-30'],
  q4: ['10-01', '12-31'],
};

/**
 * What an approved action plan asks for on a day, `YYYY-MM-DD`: a quarter that has begun, has a target above nothing
 * and is not marked done. A quarter that has not begun is never among them, nor is anything of a plan not approved.
 */
export function dueActions(
  plan: Dossier,
  facts: Pick<PaperFacts, 'area' | 'indicators' | 'targets'>,
  day: string,
): readonly DueAction[] {
  if (plan.status.value.state !== 'approved') return [];
  return rowIds(plan, 'row').flatMap((row) =>
    QUARTERS.flatMap((quarter): DueAction[] => {
      const [from, until] = QUARTER_SPANS[quarter].map((date) => `${plan.year}-${date}`) as [string, string];
      const isDone = textOf(plan, `row/${row}/done/${quarter}`) !== '';
      if (day < from || isDone) return [];
      if (['0', null].includes(quarterTarget(plan, row, quarter, facts).amount)) return [];
      return [{ row, quarter, owner: textOf(plan, `row/${row}/owner`), until, isOverdue: day > until }];
    }),
  );
}
