import {
  type LinePerformance,
  budgetPerformance as performanceOf,
} from '../../domain/budget/budget-performance.ts';
import { type BudgetSum, unitBudget } from '../../domain/budget/unit-budget.ts';
import { now } from '../clock.ts';
import { facts } from './facts.ts';

export interface UnitMoney {
  readonly sum: BudgetSum;
  readonly lines: readonly LinePerformance[];
}

/** Budget of a unit beside what it reached, from what this device holds; null while it is being opened. */
export function unitMoney(unit: string, year: number): UnitMoney | null {
  const known = facts.value;
  if (!known) return null;
  const dossiers = [...known.dossiers.values()].map(({ dossier }) => dossier);
  return {
    sum: unitBudget(known.budgets, unit, year),
    lines: performanceOf({ ...known, dossiers }, unit, year, now()),
  };
}
