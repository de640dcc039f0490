import { compare, fromDecimal, type Rational } from '../decimal.ts';
import { parsePeriod } from '../period.ts';
import type { ChartPoint } from './control-chart.ts';

/**
 * The points that can be held against one another. A series that grows all through each year and begins anew with the
 * next, as spending does, is read at one time of the year: that of its newest point. Nobody has written down which
 * series do; this one never fell within a year, and fell at every turn of one.
 */
export function comparablePoints(points: readonly ChartPoint[]): readonly ChartPoint[] {
  if (!restartsYearly(points)) return points;
  const newest = parsePeriod(points.findLast(({ value }) => value !== null)?.period ?? '');
  return points.filter(({ period }) => parsePeriod(period)?.index === newest?.index);
}

/** Steps within a year from which a series that never fell is no accident. */
const LEAST_STEPS = 5;

function restartsYearly(points: readonly ChartPoint[]): boolean {
  const known = points.flatMap(({ period, value }) => {
    const [year, number] = [parsePeriod(period)?.year, value === null ? null : fromDecimal(value)];
    return year !== undefined && number ? [{ year, number }] : [];
  });
  const steps = known.slice(1).map((one, i) => stepFrom(known[i] as Known, one));
  const within = steps.filter(({ isTurn }) => !isTurn);
  const turns = steps.filter(({ isTurn }) => isTurn);
  return (
    turns.length > 0 &&
    within.length >= LEAST_STEPS &&
    within.every(({ side }) => side >= 0) &&
    turns.every(({ side }) => side < 0)
  );
}

interface Known {
  readonly year: number;
  readonly number: Rational;
}

const stepFrom = (before: Known, after: Known) => ({
  isTurn: before.year !== after.year,
  side: compare(after.number, before.number),
});
