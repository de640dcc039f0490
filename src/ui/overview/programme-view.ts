import type { Facts } from '../../app/facts/facts.ts';
import type { Budget, PlanNode } from '../../domain/strategy.ts';
import { rupiahText } from '../words/number.ts';
import { words } from '../words/words.ts';
import type { Names } from './names.ts';
import type { ProgrammeView } from './programme-table.tsx';

/** Programmes with the newest budget of their own unit and code; a budget of another unit is another money. */
export const programmeViews = (
  nodes: readonly PlanNode[],
  budgets: Facts['budgets'],
  names: Names,
): readonly ProgrammeView[] =>
  nodes.map((node) => {
    const budget = newestBudget(node, budgets);
    return {
      id: node.id,
      code: node.code,
      name: node.text,
      isActivity: node.level === 'activity',
      ceiling: budget?.ceiling ? `${rupiahText(budget.ceiling)} (${budget.year})` : null,
      spent: budget?.realized ? rupiahText(budget.realized) : null,
      unit: node.owner
        ? words.value.overview.ask.head(names.unitShort(node.owner))
        : words.value.overview.missionPage.none,
      example: node.example,
      verified: node.verified,
    };
  });

const newestBudget = (node: PlanNode, budgets: Facts['budgets']): Budget | undefined =>
  budgets
    .filter(({ code, unit }) => code === node.code && unit === node.owner)
    .sort((a, b) => b.year - a.year || ((b.asOf ?? '') < (a.asOf ?? '') ? -1 : 1))[0];
