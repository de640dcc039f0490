import type { Dossier } from '../dossier/dossier.ts';
import type { Indicator } from '../indicator.ts';
import { isGovernment } from '../report/report-facts.ts';
import { packOfYear } from '../scoring/kept-pack.ts';
import type { Objective } from '../scoring/perspective-score.ts';
import { scoredAreas } from '../scoring/questions/filled-areas.ts';
import type { ScoreFacts } from '../scoring/questions/score-facts.ts';
import { packOfItem, scoreItem } from '../scoring/questions/score-item.ts';
import type { Basis } from '../scoring/scored-entry.ts';
import { linksOf, placesOf } from './map-links.ts';
import type { StrategyMapQuestion } from './strategy-map.ts';

export interface MapScope {
  readonly unit: string;
  readonly plan: string;
  readonly year: number;
  readonly basis: Basis;
}

/**
 * The map of a unit: objectives of a plan that its indicators measure, and its indicators that measure none. The map of
 * the government has every objective of the plan, and of other indicators only those a person put on it. Null while a
 * rule pack of the year is not at hand.
 */
export function mapQuestion(
  facts: ScoreFacts,
  dossier: Dossier | null,
  { unit, plan, year, basis }: MapScope,
  at: number,
): StrategyMapQuestion | null {
  const isWhole = isGovernment(facts, unit);
  const places = placesOf(dossier);
  const objectives = objectivesOf(facts, plan);
  const measured = new Set(objectives.flatMap(({ indicators }) => indicators));
  const own = [...facts.indicators.values()].filter(({ code, owner }) =>
    isWhole ? measured.has(code) || places[code] !== undefined : owner === unit,
  );
  const items = itemsOf(facts, own, year, at);
  const pack = packOfYear(
    year,
    items.flatMap(({ entries }) => entries),
    facts.packs,
  );
  const packs = items.map((item) => packOfItem(facts, item));
  if (!pack.ok || packs.includes(null)) return null;
  return {
    items: items.map((item, i) =>
      packs[i] === pack.value ? item : { ...item, keptPack: packs[i] ?? undefined },
    ),
    objectives,
    places,
    isWithLoose: !isWhole,
    links: linksOf(dossier),
    basis,
    pack: pack.value,
  };
}

const itemsOf = (facts: ScoreFacts, indicators: readonly Indicator[], year: number, at: number) =>
  indicators.flatMap((indicator) =>
    scoredAreas(facts, indicator).map((area) => scoreItem(facts, indicator, area, year, at)),
  );

const objectivesOf = ({ planNodes }: ScoreFacts, plan: string): readonly Objective[] =>
  [...planNodes.values()]
    .filter((node) => node.plan === plan && node.level === 'objective' && node.indicators.length > 0)
    .map(({ id, weight, indicators }) => ({ id, weight: weight ?? null, indicators }));
