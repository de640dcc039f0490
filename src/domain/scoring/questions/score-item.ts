import { civilDay } from '../../calendar.ts';
import { entriesOf } from '../../entries-of.ts';
import type { Indicator } from '../../indicator.ts';
import { type PeriodId, parsePeriod } from '../../period.ts';
import { targetsOf } from '../../targets-of.ts';
import type { ScoreItem } from '../indicator-working.ts';
import { packOfYear } from '../kept-pack.ts';
import type { RulePack } from '../rule-pack.ts';
import { type ScoredEntry, scoredEntry } from '../scored-entry.ts';
import { periodsAround } from './filled-areas.ts';
import type { ScoreFacts } from './score-facts.ts';

/** The civil year now in the tenant's time zone. */
export const yearOf = (facts: Pick<ScoreFacts, 'timeZone'>, at: number): number =>
  Number(civilDay(at, facts.timeZone).slice(0, 4));

/** All that decides the score of one indicator in one area and year, from the rows that are held. */
export function scoreItem(
  facts: ScoreFacts,
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
    entries: entriesIn(facts, indicator.code, area),
    targets: targetsOf(facts.targets, indicator.code, area),
    worst: null,
  };
}

/** The pack a year of an indicator is scored with; null while that pack is not at hand. */
export function packOfItem(
  { packs }: Pick<ScoreFacts, 'packs'>,
  { entries, year }: ScoreItem,
): RulePack | null {
  const pack = packOfYear(year, entries, packs);
  return pack.ok ? pack.value : null;
}

/** Periods of the year that have ended, so that a value may be expected. */
function expectedPeriods(
  facts: ScoreFacts,
  indicator: Indicator,
  year: number,
  at: number,
): readonly PeriodId[] {
  return periodsAround(facts, indicator, at)
    .filter(({ period, window }) => window.opensAt <= at && parsePeriod(period)?.year === year)
    .map(({ period }) => period);
}

const entriesIn = (facts: ScoreFacts, indicator: string, area: string): readonly ScoredEntry[] =>
  entriesOf(facts.entries, indicator)
    .filter(({ entry }) => entry.area === area && entry.disaggregation === '')
    .map(({ id, entry }) => scoredEntry(id, entry));
