import { compare, fromDecimal, type Rational, sub, toDecimal, ZERO } from '../decimal.ts';
import { type Forecast, yearEndForecast } from '../improvement/forecast.ts';
import type { Decimal } from '../indicator.ts';
import { comparePeriods, type PeriodId, parsePeriod } from '../period.ts';
import type { ScoreItem } from '../scoring/indicator-working.ts';
import { type Basis, countsFor } from '../scoring/scored-entry.ts';

export interface IndicatorForecast {
  readonly indicator: string;
  readonly area: string;
  /** The months grow through the year and begin anew in January; what is added each month is what was projected. */
  readonly isCumulative: boolean;
  readonly forecast: Forecast;
}

interface Month {
  readonly period: PeriodId;
  readonly value: Rational;
}

/**
 * Year-end estimates of the monthly indicators of a card. A cumulative figure is projected by its monthly additions: a
 * line through a saw would end somewhere in the middle. Indicators whose year is complete have no estimate.
 */
export function cardForecasts(items: readonly ScoreItem[], basis: Basis): readonly IndicatorForecast[] {
  return items.flatMap((item): IndicatorForecast[] => {
    const { indicator, area, year } = item;
    if (indicator.frequency !== 'monthly') return [];
    const months = monthsOf(item, basis);
    const isCumulative = indicator.aggregation === 'last' && growsWithinYears(months);
    const counted = isCumulative ? additions(months) : months;
    if (counted === null || counted.length === 0) return [];
    const forecast = yearEndForecast({
      year,
      months: counted.map(({ period, value }) => ({ period, value: decimalOf(value) })),
      aggregation: isCumulative ? 'sum' : indicator.aggregation,
      isNeverNegative: counted.every(({ value }) => compare(value, ZERO) >= 0),
    });
    const isTold = forecast.reason === null || forecast.reason === 'too-few-points';
    return isTold ? [{ indicator: indicator.code, area, isCumulative, forecast }] : [];
  });
}

const decimalOf = (value: Rational): Decimal => toDecimal(value);

/** Months up to the year asked about, oldest first. */
const monthsOf = ({ entries, year }: ScoreItem, basis: Basis): readonly Month[] =>
  entries
    .flatMap(({ period, amount, state }): Month[] => {
      const parsed = parsePeriod(period);
      const value = amount?.kind === 'amount' ? fromDecimal(amount.amount) : null;
      return parsed?.kind === 'M' && parsed.year <= year && value && countsFor(basis, state)
        ? [{ period, value }]
        : [];
    })
    .sort((a, b) => comparePeriods(a.period, b.period));

const yearOf = ({ period }: Month): number => parsePeriod(period)?.year ?? 0;
const monthOf = ({ period }: Month): number => parsePeriod(period)?.index ?? 0;

/** Never falls within a year and falls at every turn of the year, of which there must be one to tell. */
function growsWithinYears(months: readonly Month[]): boolean {
  const steps = months.slice(1).map((month, i) => [months[i] as Month, month] as const);
  const turns = steps.filter(([before, after]) => yearOf(before) !== yearOf(after));
  const falls = ([before, after]: readonly [Month, Month]): boolean => compare(after.value, before.value) < 0;
  return turns.length > 0 && steps.every((step) => falls(step) === turns.includes(step));
}

/** What each month added; null where a month is missing within a year, because then nobody knows which month added what. */
function additions(months: readonly Month[]): readonly Month[] | null {
  const added: Month[] = [];
  for (const [i, month] of months.entries()) {
    const before = months[i - 1];
    const isFirst = before === undefined || yearOf(before) !== yearOf(month);
    if (monthOf(month) !== (isFirst ? 1 : monthOf(before) + 1)) return null;
    added.push({ ...month, value: isFirst ? month.value : sub(month.value, before.value) });
  }
  return added;
}
