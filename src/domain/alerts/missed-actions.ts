import { type Dossier, textOf } from '../dossier/dossier.ts';
import { dueActions } from '../papers/due-actions.ts';
import type { PaperFacts } from '../papers/paper-facts.ts';
import type { PlannedAction } from './overdue.ts';

/** What approved action plans had promised by a day, `YYYY-MM-DD`, and nobody has marked done, the longest missed first. */
export const missedActions = (
  plans: readonly Dossier[],
  facts: Pick<PaperFacts, 'area' | 'indicators' | 'targets'>,
  day: string,
): readonly PlannedAction[] =>
  plans
    .flatMap((plan) =>
      dueActions(plan, facts, day)
        .filter(({ isOverdue }) => isOverdue)
        .map((due) => ({ ...due, plan, activity: textOf(plan, `row/${due.row}/activity`) })),
    )
    .sort((a, b) => a.until.localeCompare(b.until));
