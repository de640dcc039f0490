import { fromDecimal, type Rational, sum, toDecimal } from '../decimal.ts';
import type { Decimal } from '../indicator.ts';
import type { Figure } from '../scoring/figure.ts';
import { BUDGET_LEVELS, type Budget } from '../strategy.ts';
import { absorptionOf, type BudgetLine, budgetLines } from './budget-line.ts';

/** Money of a unit, or of the whole government, in a year; rupiah. */
export interface BudgetSum {
  readonly lines: readonly BudgetLine[];
  /** Null when a line has none, because a sum that leaves one out is no sum. */
  readonly ceiling: Decimal | null;
  readonly spent: Decimal | null;
  readonly absorption: Figure | null;
}

const together = (amounts: readonly (Decimal | null)[]): Decimal | null => {
  const numbers = amounts.map((text) => fromDecimal(text ?? ''));
  return numbers.length === 0 || numbers.includes(null) ? null : toDecimal(sum(numbers as Rational[]));
};

function summed(lines: readonly BudgetLine[]): BudgetSum {
  const ceiling = together(lines.map((one) => one.ceiling));
  const spent = together(lines.map((one) => one.spent.at(-1)?.amount ?? null));
  return { lines, ceiling, spent, absorption: absorptionOf(spent, ceiling) };
}

/** Lines of a unit at the highest level it has: programmes, else activities. Lower levels are parts of these. */
export function unitBudget(budgets: readonly Budget[], unit: string, year: number): BudgetSum {
  const own = budgetLines(
    budgets.filter((one) => one.unit === unit),
    year,
  );
  const level = BUDGET_LEVELS.find((one) => own.some((line) => line.level === one));
  return summed(own.filter((line) => line.level === level));
}

/** Account code of expenditure in the chart of accounts. Source: Permendagri 90/2019, lampiran. */
const EXPENDITURE = '5';

/** Expenditure of a government by its accounts; where these are not known, the programmes of all its units. */
export function governmentBudget(budgets: readonly Budget[], government: string, year: number): BudgetSum {
  const own = budgetLines(
    budgets.filter((one) => one.government === government),
    year,
  );
  const accounts = own.filter(({ level, code }) => level === 'apbd-line' && code.startsWith(EXPENDITURE));
  const whole = accounts.find(({ code }) => code === EXPENDITURE);
  if (!whole) return summed(own.filter(({ level }) => level === 'programme'));
  const parts = accounts.filter(({ code }) => code !== EXPENDITURE && code.split('.').length === 2);
  return { ...summed([whole]), lines: parts.length > 0 ? parts : [whole] };
}
