import { BUDGET_ACTS } from '../../domain/budget/budget-line.ts';
import { evenShare } from '../../domain/budget/even-share.ts';
import { governmentBudget } from '../../domain/budget/unit-budget.ts';
import {
  div,
  fromDecimal,
  HUNDRED,
  mul,
  type Rational,
  roundHalfUp,
  sub,
  sum,
} from '../../domain/decimal.ts';
import type { Decimal } from '../../domain/indicator.ts';
import { parsePeriod, periodEnd } from '../../domain/period.ts';
import { seriesOf } from '../../domain/readings/series.ts';
import type { Budget } from '../../domain/strategy.ts';
import type { Facts } from './facts.ts';

export interface PacePoint {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Percent of the budget spent since 1 January. */
  readonly share: Decimal;
  /** Percent of the year gone by that day. */
  readonly even: Decimal;
  readonly source: string | null;
  readonly example: boolean;
}

/** How fast the budget of one year is spent, against an even pace. */
export interface BudgetPace {
  readonly year: number;
  readonly points: readonly PacePoint[];
  /** The last ceiling known for the year, rupiah. */
  readonly ceiling: { readonly amount: Decimal; readonly stage: Budget['stage'] } | null;
  /** Rupiah not spent by the last point; null without a ceiling. */
  readonly remaining: Decimal | null;
  /** Percentage points that the last point lies behind (positive) or ahead of the even pace. */
  readonly behind: Decimal;
  /** Ceilings differ within the year, so the shares are not quite comparable. */
  readonly ceilingChanged: boolean;
  readonly indicator: string | null;
  readonly owner: string | null;
}

type RawPoint = Omit<PacePoint, 'even'>;

/** Account code of expenditure in the chart of accounts. Source: Permendagri 90/2019, lampiran. */
const EXPENDITURE = '5';

/** The newest year that has figures, read from signed facts; null when nothing says how much was spent. */
export function budgetPace(facts: Facts): BudgetPace | null {
  const measured = measuredPoints(facts);
  const points = measured.points.length > 0 ? measured.points : summedPoints(facts);
  const year = Number(
    points
      .map(({ day }) => day)
      .sort()
      .at(-1)
      ?.slice(0, 4),
  );
  const own = points
    .filter(({ day }) => Number(day.slice(0, 4)) === year)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const last = own.at(-1);
  if (!last) return null;
  const ceilings = ceilingsOf(facts, year);
  const ceiling = ceilings.at(-1) ?? summedCeiling(facts, year);
  return {
    year,
    points: own.map((point) => ({ ...point, even: evenShare(point.day) })),
    ceiling,
    remaining: ceiling && remainder(ceiling.amount, last.share),
    behind: difference(evenShare(last.day), last.share),
    ceilingChanged: new Set(ceilings.map(({ amount }) => amount)).size > 1,
    indicator: measured.points.length > 0 ? measured.indicator : null,
    owner: measured.points.length > 0 ? measured.owner : null,
  };
}

/** A published share of spending is what people know; it exists when one indicator measures it for the government. */
function measuredPoints(facts: Facts): {
  readonly points: readonly RawPoint[];
  readonly indicator: string | null;
  readonly owner: string | null;
} {
  const root = rootOf(facts);
  const measuring = [...facts.indicators.values()].filter(
    ({ perspective, measureUnit, aggregation, polarity }) =>
      perspective === 'financial' && measureUnit === '%' && aggregation === 'last' && polarity === 'higher',
  );
  const [only] = measuring;
  if (!only || measuring.length > 1) return { points: [], indicator: null, owner: null };
  const points = seriesOf(facts, only.code, root).flatMap(
    ({ period, amount, source, example }): RawPoint[] => {
      const day = parsePeriod(period) && periodEnd(period);
      return day ? [{ day, share: amount, source, example }] : [];
    },
  );
  return { points, indicator: only.code, owner: only.owner };
}

/** Without one, the programmes added up: positions of the same day of all units together. */
function summedPoints(facts: Facts): readonly RawPoint[] {
  const positions = facts.budgets.filter(
    (budget) =>
      budget.level === 'programme' &&
      budget.asOf !== null &&
      budget.ceiling !== null &&
      budget.realized !== null,
  );
  return [...new Set(positions.map(({ asOf }) => asOf as string))].flatMap((day): RawPoint[] => {
    const own = positions.filter(({ asOf }) => asOf === day);
    const total = (of: (budget: Budget) => Decimal | null): Rational =>
      sum(own.map((budget) => fromDecimal(of(budget) ?? '')).filter((one) => one !== null));
    const share = div(
      mul(
        total(({ realized }) => realized),
        HUNDRED,
      ),
      total(({ ceiling }) => ceiling),
    );
    const source = own[0]?.source ?? null;
    return share
      ? [{ day, share: roundHalfUp(share, 2), source, example: own.every(({ example }) => example) }]
      : [];
  });
}

/** Ceilings of expenditure in the order they were in force. */
function ceilingsOf(facts: Facts, year: number): readonly { amount: Decimal; stage: Budget['stage'] }[] {
  return facts.budgets
    .filter(
      (budget) =>
        budget.level === 'apbd-line' &&
        budget.code === EXPENDITURE &&
        budget.year === year &&
        budget.ceiling !== null,
    )
    .sort((a, b) => ((a.asOf ?? '') < (b.asOf ?? '') ? -1 : 1))
    .map(({ ceiling, stage }) => ({ amount: ceiling as Decimal, stage }));
}

/** Where no account says it, the programmes of all units together under the newest act of budgeting. */
function summedCeiling(facts: Facts, year: number): BudgetPace['ceiling'] {
  const { lines, ceiling } = governmentBudget(facts.budgets, rootOf(facts), year);
  const acts = new Set(lines.flatMap((line) => line.acts.map(({ stage }) => stage)));
  const stage = BUDGET_ACTS.findLast((one) => acts.has(one));
  return ceiling && stage ? { amount: ceiling, stage } : null;
}

/** The whole government's area. */
const rootOf = ({ areas }: Facts): string =>
  [...areas.values()].find(({ parent }) => parent === null)?.code ?? '';

const ZERO: Rational = { n: 0n, d: 1n };

const difference = (a: Decimal, b: Decimal): Decimal =>
  roundHalfUp(sub(fromDecimal(a) ?? ZERO, fromDecimal(b) ?? ZERO), 1);

function remainder(ceiling: Decimal, share: Decimal): Decimal | null {
  const [whole, spent] = [fromDecimal(ceiling), fromDecimal(share)];
  const left = whole && spent && div(mul(whole, sub(HUNDRED, spent)), HUNDRED);
  return left && roundHalfUp(left, 0);
}
