import { computed } from '@preact/signals';
import { civilDay } from '../../domain/calendar.ts';
import { type Dossier, textOf } from '../../domain/dossier/dossier.ts';
import { actionPlan } from '../../domain/dossier/kinds/action-plan.ts';
import { type DueAction, dueActions } from '../../domain/papers/due-actions.ts';
import { present } from './clock-tick.ts';
import { dossiersOf } from './dossiers.ts';
import { facts } from './facts.ts';
import { paperFacts } from './paper-facts.ts';
import { position } from './position.ts';

/** Something an approved action plan asks for today. */
export interface DueTask extends DueAction {
  readonly plan: Dossier;
  readonly activity: string;
}

const plans = dossiersOf(actionPlan.name);

/** What is due of the position at work; a head sees the whole unit. Never what is not yet due. */
export const myDueActions = computed<readonly DueTask[]>(() => {
  const [known, shown, as] = [facts.value, paperFacts.value, position.value];
  if (!known || !shown || !as) return [];
  const day = civilDay(present.value, known.timeZone);
  return plans.value
    .filter(({ dossier }) => dossier.unit === as.unit)
    .flatMap(({ dossier: plan }) =>
      dueActions(plan, shown, day)
        .filter(({ owner }) => owner === as.id || as.role === 'head')
        .map((due) => ({ ...due, plan, activity: textOf(plan, `row/${due.row}/activity`) })),
    )
    .sort((a, b) => a.until.localeCompare(b.until));
});
