import { comparePeriods, type PeriodId, periodEnd, periodsOfYear } from '../../../domain/period.ts';
import type { DemoEntry } from '../demo-entry.ts';
import { type Random, randomFor } from '../random.ts';
import { reachedUnits, written } from './amount.ts';
import { closesAfter, later } from './calendar-list.ts';
import { dealCases, type Slot } from './case-deal.ts';
import { standing } from './entry-cases.ts';
import { PROVINCE, percentOfUnits, SHOWN } from './example.ts';
import { indicatorCode } from './indicator-list.ts';
import type { Measure } from './measure-list.ts';
import { absorbedUnits } from './money-list.ts';
import { yearsBefore } from './target-list.ts';

/** Work on a period goes on for about this many days after its end. */
const RECENT_DAYS = 200;

/** How far measures stand from their targets, in percent: all five classes occur. */
const SKILLS = [6, 3, 0, -2, -5, -8, -14, -22, -32, -48] as const;

/** One series of the demonstration unit turned with the year, so that there is a signal beside all the noise. */
const TURNED = { indicator: 'LAT-DINKES-ADUAN', before: -30, after: -2 } as const;

export interface UnitWork {
  readonly unit: string;
  readonly measures: readonly Measure[];
  readonly areasOf: (measure: Measure) => readonly string[];
  readonly firstYear: number;
  /** Civil day; periods that have not ended before it have no entry yet. */
  readonly today: string;
  readonly seed: number;
}

interface Place extends Slot {
  readonly measure: Measure;
  readonly end: string;
}

/** Entries of one unit, newest period first. */
export function latihanEntries(work: UnitWork): DemoEntry[] {
  const random = randomFor(work.seed, work.unit);
  const skills = new Map(
    work.measures.map((measure) => [measure, random.pick(SKILLS) + random.integer(-4, 4)]),
  );
  const places = placesOf(work);
  const cases = dealCases(places, random);
  const skill = ({ measure }: Place): number => skills.get(measure) ?? 0;
  return [
    ...places.map((place, i) =>
      entryAt(
        work,
        place,
        isReported(work, place) ? 'approved' : (cases[i] ?? 'approved'),
        skill(place),
        random,
      ),
    ),
    ...placesBefore(work).map((place) => entryAt(work, place, 'approved', skill(place), random)),
  ];
}

/** What the shown unit measured once in the closed year stands in its report. */
const isReported = ({ unit }: UnitWork, { measure, recent }: Place): boolean =>
  unit === SHOWN && measure.frequency === 'annual' && !recent;

/** Years before the first: nothing is left to do in them. */
const placesBefore = ({ unit, measures, firstYear }: UnitWork): Place[] =>
  yearsBefore(unit, firstYear)
    .toReversed()
    .flatMap((year) =>
      measures.flatMap((measure) =>
        periodsOfYear(year, measure.frequency).map((period) => ({
          measure,
          period,
          area: PROVINCE,
          end: periodEnd(period) ?? `${year}-12-31`,
          closed: true,
          recent: false,
          mayNotApply: false,
        })),
      ),
    )
    .sort((a, b) => comparePeriods(b.period, a.period));

function placesOf({ measures, areasOf, firstYear, today }: UnitWork): Place[] {
  const periodsFor = (measure: Measure): PeriodId[] =>
    [firstYear, firstYear + 1].flatMap((year) => periodsOfYear(year, measure.frequency));
  return measures
    .flatMap((measure) =>
      periodsFor(measure).flatMap((period) => areasOf(measure).map((area) => ({ measure, period, area }))),
    )
    .map((place) => ({ ...place, end: periodEnd(place.period) ?? today }))
    .filter(({ end }) => end < today)
    .map((place) => ({
      ...place,
      closed: later(place.end, closesAfter(place.measure.frequency)) < today,
      recent: later(place.end, RECENT_DAYS) >= today,
      mayNotApply: place.measure.path === 'flat',
    }))
    .sort((a, b) => comparePeriods(b.period, a.period));
}

function entryAt(
  { unit, firstYear, today, seed }: UnitWork,
  { measure, period, area, end }: Place,
  of: Parameters<typeof standing>[0],
  skill: number,
  random: Random,
): DemoEntry {
  const isTurned = indicatorCode(unit, measure) === TURNED.indicator;
  const turn = Number(period.slice(0, 4)) <= firstYear ? TURNED.before : TURNED.after;
  const stands = isTurned ? turn : skill;
  const likely = reachedUnits(measure, period, area, firstYear, stands, isTurned, random);
  const reached = measure.suffix === 'SERAPAN' ? absorbedUnits(unit, period, today, seed) : likely;
  const closes = closesAfter(measure.frequency);
  const earliest = (day: string): string => (day < today ? day : today);
  const filled = {
    amount: written(reached, measure),
    other: written(percentOfUnits(reached, 103) + 1, measure),
    inTime: earliest(later(end, random.integer(1, Math.min(closes, 25)))),
    tooLate: earliest(later(end, closes + random.integer(1, 9))),
  };
  return {
    indicator: indicatorCode(unit, measure),
    unit,
    area,
    period,
    ...standing(of, filled, random),
    example: true,
  };
}
