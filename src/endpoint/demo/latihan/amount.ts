import type { Decimal } from '../../../domain/indicator.ts';
import { type PeriodId, parsePeriod } from '../../../domain/period.ts';
import type { Random } from '../random.ts';
import { percentOfUnits, scaled } from './example.ts';
import type { Measure } from './measure-list.ts';
import { bandHalf, targetUnits } from './target-list.ts';

/** What was reached in a period, in the last digit shown. `skill` is how far the unit stands from its targets, in percent; a steady one swings by no more than a hundredth. */
export function reachedUnits(
  measure: Measure,
  period: PeriodId,
  area: string,
  firstYear: number,
  skill: number,
  steady: boolean,
  random: Random,
): number {
  const target = targetUnits(measure, period, area, firstYear);
  if (measure.polarity === 'range')
    return target - bandHalf(measure) + random.integer(0, 2 * bandHalf(measure) + 25);
  if (measure.path === 'to-zero') return Math.max(0, target + random.integer(-1, 3));
  const swing = steady ? 1 : measure.path === 'cumulative' ? 2 : 7;
  const luck = skill + random.integer(-swing, swing);
  const reached = percentOfUnits(target, measure.polarity === 'lower' ? 100 - luck : 100 + luck);
  return measure.measureUnit === '%' ? Math.min(reached, percentCeiling(measure, period)) : reached;
}

/** No share passes 100 %; a cumulative share passes neither the months gone by. */
function percentCeiling(measure: Measure, period: PeriodId): number {
  const month = parsePeriod(period)?.index ?? 12;
  const whole = 100 * 10 ** measure.digits;
  if (measure.level > whole) return Number.MAX_SAFE_INTEGER;
  return measure.path === 'cumulative' ? Math.min(whole, Math.floor((whole * (month + 1)) / 12)) : whole;
}

export const written = (units: number, measure: Measure): Decimal => scaled(units, measure.digits);
