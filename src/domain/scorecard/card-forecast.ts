import { compare, fromDecimal, type Rational, sub, toDecimal, ZERO } from '../decimal.ts';
import { type Forecast, yearEndForecast } from '../improvement/forecast.ts';
import type { Decimal } from '../indicator.ts';
import { comparePeriods, type PeriodId, parsePeriod, periodsOfYear } from '../period.ts';
import type { ScoreItem } from '../scoring/indicator-working.ts';
import { type Basis, countsFor } from '../scoring/scored-entry.ts';

export interface IndicatorForecast {
  readonly indicator: string;
  readonly area: string;
  /** The months grow through the year and begin anew in January; what is added each month is what was projected. */
  readonly isCumulative: boolean;
  /** The first month without a figure before one with: what a cumulative figure gained since then nobody knows. */
  readonly missing: PeriodId | null;
  /** Null while such a month is missing. */
  readonly forecast: Forecast | null;
}

interface Month {
  readonly period: PeriodId;
  readonly value: Rational;
}

/**
 * Year-end estimates of the monthly indicators of a card. A cumulative figure is projected by its monthly additions: a
 * line through a saw would end somewhere in the middle. A month missing in another year costs its own additions alone.
 * Indicators whose year is complete have no estimate.
 */
export function cardForecasts(items: readonly ScoreItem[], basis: Basis): readonly IndicatorForecast[] {
  return items.flatMap((item): IndicatorForecast[] => {
    if (item.indicator.frequency !== 'monthly') return [];
    const months = monthsOf(item, basis);
    const isCumulative = item.indicator.aggregation === 'last' && growsWithinYears(months);
    const about = { indicator: item.indicator.code, area: item.area, isCumulative };
    const missing = isCumulative ? gapIn(months, item.year) : null;
    if (missing !== null) return [{ ...about, missing, forecast: null }];
    const forecast = forecastOf(item, months, isCumulative);
    return forecast ? [{ ...about, missing, forecast }] : [];
  });
}

/** Null where there is nothing to tell. */
function forecastOf({ indicator, year }: ScoreItem, months: readonly Month[], isCumulative: boolean) {
  const counted = isCumulative ? additions(months) : months;
  if (counted.length === 0) return null;
  const forecast = yearEndForecast({
    year,
    months: counted.map(({ period, value }) => ({ period, value: decimalOf(value) })),
    aggregation: isCumulative ? 'sum' : indicator.aggregation,
    isNeverNegative: counted.every(({ value }) => compare(value, ZERO) >= 0),
  });
  return forecast.reason === null || forecast.reason === 'too-few-points' ? forecast : null;
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

/** What each month added, where the month before it is known too. */
function additions(months: readonly Month[]): readonly Month[] {
  return months.flatMap((month, i) => {
    const before = months[i - 1];
    const isFirst = before === undefined || yearOf(before) !== yearOf(month);
    if (monthOf(month) !== (isFirst ? 1 : monthOf(before) + 1)) return [];
    return [{ ...month, value: isFirst ? month.value : sub(month.value, before.value) }];
  });
}

function gapIn(months: readonly Month[], year: number): PeriodId | null {
  const known = months.filter((month) => yearOf(month) === year).map(monthOf);
  const at = known.findIndex((month, i) => month !== i + 1);
  return at < 0 ? null : (periodsOfYear(year, 'monthly')[at] ?? null);
}
