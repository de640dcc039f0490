import type { Decimal, Indicator } from '../../../domain/indicator.ts';
import { inMillions } from '../../../domain/millions.ts';
import { formatDecimal } from '../../../domain/number-input.ts';
import { type PeriodId, parsePeriod } from '../../../domain/period.ts';
import type { Target } from '../../../domain/target.ts';
import { amountText, NBSP, signedText } from '../../words/number.ts';
import { words } from '../../words/words.ts';

const MILLION = 7;

/** A value as it is read: digits of the indicator, short unit attached; long units stand beside it. */
export function valueText(indicator: Indicator, amount: Decimal): string {
  const { decimals } = indicator;
  const measureUnit = unitOf(indicator.measureUnit);
  return isShort(measureUnit)
    ? amountText(amount, measureUnit, shown(amount, decimals))
    : figureText(indicator, amount);
}

/** For narrow places: seven digits and more in millions, `2,00 juta`; the exact value stands on the indicator's page. */
export function compactText(indicator: Indicator, amount: Decimal): string {
  const millions = isMoney(indicator) ? null : inMillions(amount);
  return millions
    ? `${formatDecimal(millions, 2)}${NBSP}${words.value.overview.million}`
    : valueText(indicator, amount);
}

/** Money is written `Rp6.621 miliar` whatever order the unit names its words in. */
const unitOf = (unit: string): string => unit.replace(/^(ribu|juta|miliar|triliun) rupiah/, 'Rp $1');

export const isMoney = ({ measureUnit }: Indicator): boolean => unitOf(measureUnit).startsWith('Rp');

/** A position within its year grows until the year is over: set against the year's target it earns no class yet. */
export const isCumulative = (period: PeriodId): boolean => {
  const kind = parsePeriod(period)?.kind;
  return kind === 'D' || kind === 'H';
};

/** Without any unit. */
export const figureText = ({ decimals }: Indicator, amount: Decimal): string =>
  formatDecimal(amount, shown(amount, decimals));

/** The unit when it is not part of `valueText`. */
export const unitBeside = ({ measureUnit }: Indicator): string | undefined =>
  isShort(unitOf(measureUnit)) || measureUnit.startsWith('indeks') || measureUnit === ''
    ? undefined
    : measureUnit;

const isShort = (unit: string): boolean =>
  unit === '%' || unit === 'tahun' || unit === 'orang' || unit.startsWith('Rp');

/** A source that prints more digits than the indicator shows is not cut: 533,104 stays readable at its source. */
const shown = (amount: Decimal, decimals: number): number =>
  amount.replace(/\D/g, '').length > MILLION + decimals ? 0 : decimals;

export const changeText = ({ decimals }: Indicator, change: Decimal): string => signedText(change, decimals);

const SIGNS: Readonly<Record<string, string>> = { '<': '< ', '<=': '≤ ', '>': '> ', '>=': '≥ ' };

type TargetFigure = Pick<Target, 'operator' | 'amount' | 'upper'>;

/** `≤ 14,00 %`, `1,50–3,50 %`, `BB`. */
export function targetText(indicator: Indicator, target: TargetFigure): string {
  if (target.operator === 'grade') return target.amount;
  if (target.operator === 'range' && target.upper !== null) {
    return `${figureText(indicator, target.amount)}–${valueText(indicator, target.upper)}`;
  }
  return `${SIGNS[target.operator] ?? ''}${valueText(indicator, target.amount)}`;
}
