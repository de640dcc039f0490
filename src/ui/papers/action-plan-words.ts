import { QUARTERS, type Quarter } from '../../domain/dossier/kinds/action-plan.ts';
import { words } from '../words/words.ts';

export const quarterName = (quarter: Quarter): string =>
  words.value.papers.actionPlan.quarter(QUARTERS.indexOf(quarter) + 1);

/** Name of a field of a row, of a quarter, or of the rows themselves. */
export function actionPlanField(path: string): string {
  const name = path.split('/').at(-1) ?? path;
  const quarter = QUARTERS.find((one) => one === name);
  return quarter ? quarterName(quarter) : (words.value.papers.actionPlan.fields[name] ?? path);
}

export const actionPlanState = (state: string): string =>
  words.value.papers.actionPlan.states[state] ?? state;
