import { compare, fromDecimal } from '../decimal.ts';
import { type Dossier, rowIds, textOf } from '../dossier/dossier.ts';
import { actionPlan } from '../dossier/kinds/action-plan.ts';
import { directive } from '../dossier/kinds/directive.ts';
import type { Decimal } from '../indicator.ts';
import { type PeriodId, parsePeriod } from '../period.ts';
import type { Alert, AlertFigure, AlertKind } from './alert.ts';

/** The newest signed value of an indicator, as far as it matters here. */
export interface MeasuredFigure {
  readonly indicator: string;
  readonly area: string;
  /** Unit that answers for it. */
  readonly unit: string;
  readonly period: PeriodId;
  readonly amount: Decimal;
}

const alertOf = (kind: AlertKind, unit: string, figure: AlertFigure): Alert => ({
  id: [kind, figure.indicator ?? unit, figure.area, figure.period].join('/'),
  kind,
  unit,
  to: null,
  due: null,
  text: '',
  figure,
  dossier: null,
});

const about = ({ unit, indicator, area, period, amount }: MeasuredFigure, kind: AlertKind): Alert =>
  alertOf(kind, unit, { indicator, area, entry: '', period, amount });

/** Low figures that nobody has been asked about and no approved action plan works on. `amount` = attainment, percent. */
export const unansweredReds = (
  reds: readonly MeasuredFigure[],
  dossiers: readonly Dossier[],
): readonly Alert[] =>
  reds
    .filter((red) => !dossiers.some((dossier) => works(dossier, red)))
    .map((red) => about(red, 'red-unanswered'));

/** Figures that changed for the worse by more than chance (XmR). `amount` = the value. */
export const signalled = (figures: readonly MeasuredFigure[]): readonly Alert[] =>
  figures.map((figure) => about(figure, 'signal'));

function works(dossier: Dossier, { indicator, area, unit, period }: MeasuredFigure): boolean {
  const { state } = dossier.status.value;
  if (dossier.kind === directive.name)
    return (
      (state === 'given' || state === 'answered') &&
      textOf(dossier, 'indicator') === indicator &&
      textOf(dossier, 'area') === area
    );
  if (dossier.kind !== actionPlan.name || dossier.unit !== unit || state !== 'approved') return false;
  // A plan of a year that was over before the figure was measured did not know of it.
  if (dossier.year < (parsePeriod(period)?.year ?? 0)) return false;
  return rowIds(dossier, 'row').some((row) => textOf(dossier, `row/${row}/indicator`) === indicator);
}

/** Percentage points behind an even pace from which spending is worth a question; a rule of this product. */
const SLOW = 5;

/** Whether spending lies so far behind, in percentage points, that it is worth a question. */
export const isSlow = (behind: Decimal): boolean =>
  compare(fromDecimal(behind) ?? { n: 0n, d: 1n }, { n: BigInt(SLOW), d: 1n }) > 0;

/** Spending of a unit by the end of a period, percentage points behind an even pace. */
export interface SpendingPace {
  readonly unit: string;
  readonly area: string;
  readonly period: PeriodId;
  readonly behind: Decimal;
}

/** Spending so far behind its plan that somebody has to ask why; the amount says how far, in points of percent. */
export const slowSpending = (paces: readonly SpendingPace[]): readonly Alert[] =>
  paces
    .filter(({ behind }) => isSlow(behind))
    .map(({ unit, area, period, behind }) =>
      alertOf('slow-spending', unit, { indicator: null, area, entry: '', period, amount: behind }),
    );
