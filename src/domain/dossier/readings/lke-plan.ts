import type { Efforts, RoadAction } from '../../sakip/road/road-action.ts';
import { type Dossier, rowIds, textOf } from '../dossier.ts';

/** One action of the accepted plan. */
export interface PlannedAction {
  /** Id of a `RoadAction`. */
  readonly action: string;
  /** Position that must do it; empty while nobody is named. */
  readonly owner: string;
  /** Day, empty while none is set. */
  readonly due: string;
  readonly effort: string;
}

// A field's path has no room for `>`, which a raise of a grade has in its id.
const rowOf = (action: string): string => action.replace('>', '@');
const actionOf = (row: string): string => row.replace('@', '>');

/** What a dossier's plan holds, in the order in which it was accepted. */
export const plannedActions = (dossier: Pick<Dossier, 'fields'>): readonly PlannedAction[] =>
  rowIds(dossier, 'plan').map((row) => ({
    action: actionOf(row),
    owner: textOf(dossier, `plan/${row}/owner`),
    due: textOf(dossier, `plan/${row}/due`),
    effort: textOf(dossier, `plan/${row}/effort`),
  }));

/** Effort by action as the plan estimates it. */
export const plannedEfforts = (plan: readonly PlannedAction[]): Efforts =>
  Object.fromEntries(
    plan.filter(({ effort }) => effort !== '').map(({ action, effort }) => [action, effort]),
  );

/** Fields that make a set of actions the plan; what was planned before and is not among them is taken away. */
export function acceptedPlan(
  dossier: Pick<Dossier, 'fields'> | null,
  actions: readonly Pick<RoadAction, 'id' | 'effort'>[],
  target: string,
): Readonly<Record<string, string>> {
  const before = dossier ? rowIds(dossier, 'plan') : [];
  const rows = actions.map(({ id, effort }) => ({ row: rowOf(id), effort }));
  const kept = new Set(rows.map(({ row }) => row));
  return {
    'road/target': target,
    ...Object.fromEntries(before.filter((row) => !kept.has(row)).map((row) => [`plan/${row}/gone`, 'yes'])),
    ...Object.fromEntries(
      rows.flatMap(({ row, effort }) => [
        [`plan/${row}/effort`, effort],
        ...(dossier?.fields[`plan/${row}/gone`]?.value === 'yes' ? [[`plan/${row}/gone`, '']] : []),
      ]),
    ),
  };
}

/** Field of one planned action. */
export const planPath = (action: string, field: 'owner' | 'due' | 'effort'): string =>
  `plan/${rowOf(action)}/${field}`;
