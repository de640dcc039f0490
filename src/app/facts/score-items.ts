import { civilDay } from '../../domain/calendar.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { type PeriodId, parsePeriod } from '../../domain/period.ts';
import type { ScoreItem } from '../../domain/scoring/indicator-working.ts';
import { packOfYear } from '../../domain/scoring/kept-pack.ts';
import type { RulePack } from '../../domain/scoring/rule-pack.ts';
import type { ScorecardQuestion } from '../../domain/scoring/scorecard.ts';
import { type ScoredEntry, scoredEntry } from '../../domain/scoring/scored-entry.ts';
import type { Facts } from './facts.ts';
import { objectivesOf } from './objectives.ts';
import { areasOf, periodsAround } from './slots.ts';

/** The civil year now in the tenant's time zone. */
export const yearOf = (facts: Facts, at: number): number => Number(civilDay(at, facts.timeZone).slice(0, 4));

/** All that decides the score of one indicator in one area and year, from the rows this person holds. */
export function scoreItem(
  facts: Facts,
  indicator: Indicator,
  area: string,
  year: number,
  at: number,
): ScoreItem {
  return {
    indicator,
    area,
    year,
    expected: expectedPeriods(facts, indicator, year, at),
    entries: entriesOf(facts, indicator.code, area),
    targets: facts.targets.filter((target) => target.indicator === indicator.code && target.area === area),
    worst: null,
  };
}

/** The pack a year of an indicator is scored with; null while that pack is not on this device. */
export function packOfItem(facts: Facts, { indicator, area, year }: ScoreItem): RulePack | null {
  const pack = packOfYear(year, entriesOf(facts, indicator.code, area), facts.packs);
  return pack.ok ? pack.value : null;
}

/** Periods of the year that have ended, so that a value may be expected. */
function expectedPeriods(facts: Facts, indicator: Indicator, year: number, at: number): readonly PeriodId[] {
  return periodsAround(facts, indicator, at)
    .filter(({ period, window }) => window.opensAt <= at && parsePeriod(period)?.year === year)
    .map(({ period }) => period);
}

const entriesOf = (facts: Facts, indicator: string, area: string): readonly ScoredEntry[] =>
  [...facts.entries.values()]
    .filter(
      ({ entry }) => entry.indicator === indicator && entry.area === area && entry.disaggregation === '',
    )
    .map(({ id, entry }) => scoredEntry(id, entry));

/**
 * The card of a unit: every indicator it owns, in the area of the whole government or, failing that, its own areas,
 * under the packs that year was scored with. Null while one of them is not on this device.
 */
export function scorecardQuestion(
  facts: Facts,
  unit: string,
  year: number,
  at: number,
): ScorecardQuestion | null {
  const own = [...facts.indicators.values()].filter((indicator) => indicator.owner === unit);
  const items = own.flatMap((indicator) =>
    scoredAreas(facts, indicator).map((area) => scoreItem(facts, indicator, area, year, at)),
  );
  const pack = packOfYear(
    year,
    items.flatMap(({ entries }) => entries),
    facts.packs,
  );
  const packs = items.map((item) => packOfItem(facts, item));
  if (!pack.ok || packs.includes(null)) return null;
  return {
    unit,
    year,
    items: items.map((item, i) => withOwnPack(item, packs[i] ?? pack.value, pack.value)),
    objectives: objectivesOf(facts, year),
    perspectiveWeights: null,
    pack: pack.value,
  };
}

/** A pack is named beside an item only where it is another than that of the card. */
const withOwnPack = (item: ScoreItem, own: RulePack, pack: RulePack): ScoreItem =>
  own === pack ? item : { ...item, keptPack: own };

/** A figure of the whole government speaks for its parts; parts are scored only where there is no whole. */
function scoredAreas(facts: Facts, indicator: Indicator): readonly string[] {
  const areas = areasOf(facts, indicator);
  const whole = areas.filter((code) => (facts.areas.get(code)?.parent ?? null) === null);
  return whole.length > 0 ? whole : areas;
}

/** Years in which a unit has any value or target, newest first; this year at least. */
export function scoredYears(facts: Facts, unit: string, at: number): readonly number[] {
  const years = new Set<number>();
  const owned = new Set([...facts.indicators.values()].filter((i) => i.owner === unit).map((i) => i.code));
  for (const { entry } of facts.entries.values()) {
    const year =
      owned.has(entry.indicator) && entry.value.value ? parsePeriod(entry.period)?.year : undefined;
    if (year !== undefined) years.add(year);
  }
  if (years.size === 0) years.add(yearOf(facts, at));
  return [...years].sort((a, b) => b - a);
}
