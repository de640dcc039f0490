import { type PeriodId, parsePeriod, periodsOfYear } from '../../../domain/period.ts';
import type { Target } from '../../../domain/target.ts';
import { EXAMPLE, PROVINCE, percentOfUnits, SHOWN, scaled } from './example.ts';
import { indicatorCode } from './indicator-list.ts';
import type { Measure } from './measure-list.ts';
import { planYears } from './plan-list.ts';

/** Target in the last digit shown. Regencies carry a tenth of what is counted, and the same rate otherwise. */
export function targetUnits(measure: Measure, period: PeriodId, area: string, firstYear: number): number {
  const parsed = parsePeriod(period);
  const step = parsed ? Math.max(parsed.index, 1) : 1;
  if (measure.path === 'cumulative') return Math.floor((measure.level * step + 6) / 12);
  if (measure.path === 'to-zero') return Math.max(0, measure.level - 2 * step);
  const progress = (parsed?.year ?? firstYear) - firstYear;
  const yearly = percentOfUnits(
    measure.level,
    measure.polarity === 'lower' ? 100 - 4 * progress : 100 + 2 * progress,
  );
  return area !== PROVINCE && measure.digits === 0 ? percentOfUnits(yearly, 10) : yearly;
}

/** Width of the band to both sides of a band target. */
export const bandHalf = (measure: Measure): number => percentOfUnits(measure.level, 40);

/** Of the shown unit these many years before the first have figures too, so that its report has something to compare with. */
const YEARS_SHOWN_BEFORE = 2;

/** Years before the first that a unit has figures of, oldest first. */
export const yearsBefore = (unit: string, firstYear: number): readonly number[] =>
  unit === SHOWN
    ? Array.from({ length: YEARS_SHOWN_BEFORE }, (_, i) => firstYear - YEARS_SHOWN_BEFORE + i)
    : [];

/** Targets of one measure for both years, and where the plan wants to be at its end. Budget revenue has two stages, tourism one period nobody can decide. */
export function latihanTargets(
  unit: string,
  measure: Measure,
  areas: readonly string[],
  firstYear: number,
): Target[] {
  if (measure.polarity === 'none') return [];
  const periods = [firstYear, firstYear + 1].flatMap((year) => periodsOfYear(year, measure.frequency));
  const before = yearsBefore(unit, firstYear).flatMap((year) => periodsOfYear(year, measure.frequency));
  return [
    ...before.flatMap((period) => targetsFor(unit, measure, period, PROVINCE, firstYear)),
    ...areas.flatMap((area) =>
      periods.flatMap((period) => targetsFor(unit, measure, period, area, firstYear)),
    ),
    atPlanEnd(unit, measure, firstYear),
  ];
}

function atPlanEnd(unit: string, measure: Measure, firstYear: number): Target {
  const indicator = indicatorCode(unit, measure);
  const period = `${planYears(firstYear).to}-FY`;
  return {
    id: `${indicator}-${PROVINCE}-${period}`,
    indicator,
    area: PROVINCE,
    period,
    ...boundOf(measure, unitsAtEnd(measure, period, firstYear)),
    stage: 'final',
    statedOn: `${firstYear}-01-05`,
    ...EXAMPLE,
  };
}

function unitsAtEnd(measure: Measure, period: PeriodId, firstYear: number): number {
  if (measure.path === 'cumulative') return measure.level;
  if (measure.path === 'to-zero') return targetUnits(measure, `${firstYear}-Q4`, PROVINCE, firstYear);
  const units = targetUnits(measure, period, PROVINCE, firstYear);
  const whole = 100 * 10 ** measure.digits;
  return measure.measureUnit === '%' && measure.level <= whole ? Math.min(units, whole) : units;
}

function targetsFor(
  unit: string,
  measure: Measure,
  period: PeriodId,
  area: string,
  firstYear: number,
): Target[] {
  const indicator = indicatorCode(unit, measure);
  const units = targetUnits(measure, period, area, firstYear);
  const target: Target = {
    id: `${indicator}-${area}-${period}`,
    indicator,
    area,
    period,
    ...boundOf(measure, units),
    stage: 'final',
    statedOn: `${period.slice(0, 4)}-01-05`,
    ...EXAMPLE,
  };
  if (measure.measureUnit === 'miliar rupiah')
    return [{ ...target, stage: 'APBD' }, revised(target, measure, units)];
  return period === `${firstYear}-Q2` &&
    measure.measureUnit === 'orang' &&
    measure.byArea &&
    area === PROVINCE
    ? disputed(target, measure, units)
    : [target];
}

function boundOf(measure: Measure, units: number): Pick<Target, 'operator' | 'amount' | 'upper'> {
  if (measure.formula === 'ordinal') return { operator: 'grade', amount: 'BB', upper: null };
  if (measure.polarity === 'range') {
    const half = bandHalf(measure);
    const [low, high] = [units - half, units + half].map((bound) => scaled(bound, measure.digits));
    return { operator: 'range', amount: low ?? '0', upper: high ?? null };
  }
  const operator = measure.polarity === 'lower' && measure.suffix === 'HASIL' ? '<=' : '=';
  return { operator, amount: scaled(units, measure.digits), upper: null };
}

const revised = (target: Target, measure: Measure, units: number): Target => ({
  ...target,
  id: `${target.id}-P`,
  amount: scaled(percentOfUnits(units, 104), measure.digits),
  stage: 'APBD-P',
  statedOn: `${target.period.slice(0, 4)}-09-20`,
});

const disputed = (target: Target, measure: Measure, units: number): Target[] => {
  const undated = { ...target, stage: null, statedOn: null };
  const other = scaled(percentOfUnits(units, 130), measure.digits);
  return [undated, { ...undated, id: `${target.id}-2`, amount: other }];
};
