import { compare, div, fromDecimal, HUNDRED, mul, type Rational } from '../decimal.ts';
import type { Decimal } from '../indicator.ts';
import { type Figure, figure } from '../scoring/figure.ts';
import type { Budget, BudgetLevel, BudgetStage } from '../strategy.ts';

/** Acts of budgeting in the order in which they replace one another; positions on a day are none. */
export const BUDGET_ACTS: readonly BudgetStage[] = [
  'KUA-PPAS',
  'RAPBD',
  'APBD',
  'before-change',
  'RKPA',
  'APBD-P',
];

/** The closing accounts name the ceiling after its last change, also where that act itself is not known. */
const CEILING_STAGES: readonly BudgetStage[] = [...BUDGET_ACTS, 'final'];

/** A ceiling as one act of budgeting set it, rupiah; null when two sources of one day differ. */
export interface BudgetAct {
  readonly stage: BudgetStage;
  readonly ceiling: Decimal | null;
}

/** What had been spent by the end of a day, rupiah. */
export interface Spending {
  readonly day: string;
  readonly amount: Decimal;
}

/** One line of the budget of a unit in a year: how its ceiling came about and what became of it. */
export interface BudgetLine {
  readonly unit: string | null;
  readonly level: BudgetLevel;
  readonly code: string;
  readonly name: string;
  readonly year: number;
  /** Oldest act first. */
  readonly acts: readonly BudgetAct[];
  /** Of the closing accounts, else of the last act, else of the last position; null when there is none, or two disagree. Rupiah. */
  readonly ceiling: Decimal | null;
  /** Cash plan: spending planned until the end of a day. */
  readonly planned: readonly Spending[];
  /** Positions of spending, oldest first. */
  readonly spent: readonly Spending[];
  /** Realization ÷ ceiling, percent; null with a blank or a ceiling of zero. */
  readonly absorption: Figure | null;
  readonly isVerified: boolean;
  readonly isExample: boolean;
}

/** Lines of a year, each made of all that is known of it, in the order of their codes. */
export function budgetLines(budgets: readonly Budget[], year: number): readonly BudgetLine[] {
  const groups = new Map<string, Budget[]>();
  for (const one of budgets) {
    if (one.year !== year) continue;
    const key = [one.government, one.unit ?? '', one.level, one.code].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const order = (line: BudgetLine): string => `${line.unit ?? ''} ${line.code}`;
  return [...groups.values()].map(lineOf).sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

function lineOf(rows: readonly Budget[]): BudgetLine {
  const { unit, level, code, name, year } = rows.at(-1) as Budget;
  const dated = [...rows].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
  const acts = CEILING_STAGES.flatMap((stage): BudgetAct[] => {
    const own = dated.filter((one) => one.stage === stage && one.ceiling !== null);
    return own.length === 0 ? [] : [{ stage, ceiling: lastStated(own) }];
  });
  const plan = dated.filter(({ stage }) => stage === 'cash-plan');
  const actual = dated.filter(({ stage }) => stage !== 'cash-plan');
  const spent = spendings(actual, ({ realized }) => realized);
  const last = acts.at(-1);
  const ceiling = last ? last.ceiling : (actual.findLast((one) => one.ceiling !== null)?.ceiling ?? null);
  return {
    unit,
    level,
    code,
    name,
    year,
    acts,
    ceiling,
    planned: spendings(plan, (one) => one.ceiling),
    spent,
    absorption: absorptionOf(spent.at(-1)?.amount ?? null, ceiling),
    isVerified: rows.every(({ verified }) => verified),
    isExample: rows.some(({ example }) => example),
  };
}

/** Without a day a position is that of the end of its year. */
const dayOf = ({ asOf, year }: Budget): string => asOf ?? `${year}-12-31`;

const spendings = (rows: readonly Budget[], of: (row: Budget) => Decimal | null): readonly Spending[] =>
  rows.flatMap((row): Spending[] => {
    const amount = of(row);
    return amount === null ? [] : [{ day: dayOf(row), amount }];
  });

/** Of one act the statement of the latest day; null when two of that day differ. */
function lastStated(rows: readonly Budget[]): Decimal | null {
  const day = dayOf(rows.at(-1) as Budget);
  const standing = rows.filter((one) => dayOf(one) === day).map(({ ceiling }) => fromDecimal(ceiling ?? ''));
  const [first] = standing;
  const isOne = first && standing.every((one) => one && compare(one, first) === 0);
  return isOne ? (rows.at(-1)?.ceiling ?? null) : null;
}

/** Percent of a ceiling that was spent. */
export function absorptionOf(spent: Decimal | null, ceiling: Decimal | null): Figure | null {
  const [part, whole] = [fromDecimal(spent ?? ''), fromDecimal(ceiling ?? '')];
  const share: Rational | null = part && whole && div(part, whole);
  return share && figure(mul(share, HUNDRED));
}
