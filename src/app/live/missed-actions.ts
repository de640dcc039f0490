import { missedActions as missed } from '../../domain/alerts/missed-actions.ts';
import type { PlannedAction } from '../../domain/alerts/overdue.ts';
import { civilDay } from '../../domain/calendar.ts';
import { actionPlan } from '../../domain/dossier/kinds/action-plan.ts';
import { present } from './clock-tick.ts';
import { dossiersOf } from './dossiers.ts';
import { facts } from './facts.ts';
import { paperFacts } from './paper-facts.ts';

const plans = dossiersOf(actionPlan.name);

/** What approved action plans had promised by now and nobody has marked done, the longest missed first; null = every unit. */
export function missedActions(unit: string | null): readonly PlannedAction[] {
  const [known, shown] = [facts.value, paperFacts.value];
  if (!known || !shown) return [];
  const own = plans.value.map(({ dossier }) => dossier).filter((plan) => unit === null || plan.unit === unit);
  return missed(own, shown, civilDay(present.value, known.timeZone));
}
