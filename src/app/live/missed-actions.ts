import { civilDay } from '../../domain/calendar.ts';
import { textOf } from '../../domain/dossier/dossier.ts';
import { actionPlan } from '../../domain/dossier/kinds/action-plan.ts';
import { dueActions } from '../../domain/papers/due-actions.ts';
import { present } from './clock-tick.ts';
import { dossiersOf } from './dossiers.ts';
import type { DueTask } from './due-actions.ts';
import { facts } from './facts.ts';
import { paperFacts } from './paper-facts.ts';

const plans = dossiersOf(actionPlan.name);

/** What approved action plans had promised by now and nobody has marked done, the longest missed first; null = every unit. */
export function missedActions(unit: string | null): readonly DueTask[] {
  const [known, shown] = [facts.value, paperFacts.value];
  if (!known || !shown) return [];
  const day = civilDay(present.value, known.timeZone);
  return plans.value
    .filter(({ dossier }) => unit === null || dossier.unit === unit)
    .flatMap(({ dossier: plan }) =>
      dueActions(plan, shown, day)
        .filter(({ isOverdue }) => isOverdue)
        .map((due) => ({ ...due, plan, activity: textOf(plan, `row/${due.row}/activity`) })),
    )
    .sort((a, b) => a.until.localeCompare(b.until));
}
