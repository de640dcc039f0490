import type { Indicator } from '../../indicator.ts';
import { parsePeriod } from '../../period.ts';
import type { ScoreItem } from '../indicator-working.ts';
import { packOfYear } from '../kept-pack.ts';
import type { Objective } from '../perspective-score.ts';
import type { RulePack } from '../rule-pack.ts';
import type { ScorecardQuestion } from '../scorecard.ts';
import { scoredAreas } from './filled-areas.ts';
import type { ScoreFacts } from './score-facts.ts';
import { packOfItem, scoreItem, yearOf } from './score-item.ts';

/**
 * The card of a unit: every indicator it owns, in the area of the whole government or, failing that, its own areas,
 * under the packs that year was scored with. Null while one of them is not at hand.
 */
export function scorecardQuestion(
  facts: ScoreFacts,
  unit: string,
  year: number,
  at: number,
): ScorecardQuestion | null {
  const own = [...facts.indicators.values()].filter((indicator) => indicator.owner === unit);
  return cardQuestion(facts, unit, own, year, at);
}

/** The card that any set of indicators makes; `owner` names it in the result. */
export function cardQuestion(
  facts: ScoreFacts,
  owner: string,
  own: readonly Indicator[],
  year: number,
  at: number,
): ScorecardQuestion | null {
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
    unit: owner,
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

/**
 * Objectives of the plans in force in a year. The plan states no weight for them, so each weighs what its indicators
 * weigh together.
 */
const objectivesOf = ({ planNodes }: ScoreFacts, year: number): readonly Objective[] =>
  [...planNodes.values()]
    .filter(({ level, from, to, indicators }) => {
      return level === 'objective' && from <= year && year <= to && indicators.length > 0;
    })
    .map(({ id, indicators }) => ({ id, weight: null, indicators }));

/** Years in which any of the units has a value, newest first; this year at least. */
export function scoredYears(facts: ScoreFacts, units: readonly string[], at: number): readonly number[] {
  const years = new Set<number>();
  const owners = new Set(units);
  for (const { entry } of facts.entries.values()) {
    const owner = facts.indicators.get(entry.indicator)?.owner;
    const isOwn = owner !== undefined && owners.has(owner);
    const year = isOwn && entry.value.value ? parsePeriod(entry.period)?.year : undefined;
    if (year !== undefined) years.add(year);
  }
  if (years.size === 0) years.add(yearOf(facts, at));
  return [...years].sort((a, b) => b - a);
}
