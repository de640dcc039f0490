import { evenShare } from '../budget/even-share.ts';
import { unitBudget } from '../budget/unit-budget.ts';
import { fromDecimal, roundHalfUp, sub } from '../decimal.ts';
import type { Budget } from '../strategy.ts';
import type { SpendingPace } from './figures.ts';

/** Spending of every unit in a year on the last day for which all its lines are known; units without such a day are left out. */
export function spendingPaces(budgets: readonly Budget[], year: number): readonly SpendingPace[] {
  const own = budgets.filter((budget) => budget.year === year && budget.unit !== null);
  const governments = new Map(own.map(({ unit, government }) => [unit as string, government]));
  return [...governments].flatMap(([unit, area]) => {
    const { lines, absorption } = unitBudget(own, unit, year);
    const [day, ...others] = new Set(lines.map(({ spent }) => spent.at(-1)?.day));
    const even = day === undefined || others.length > 0 ? null : fromDecimal(evenShare(day));
    const share = fromDecimal(absorption?.decimal ?? '');
    if (!day || !even || !share) return [];
    const period = `${year}-D${day.slice(5).replace('-', '')}`;
    return [{ unit, area, period, behind: roundHalfUp(sub(even, share), 1) }];
  });
}
