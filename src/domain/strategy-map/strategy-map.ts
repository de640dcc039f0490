import { roundHalfUp } from '../decimal.ts';
import type { Decimal, Perspective } from '../indicator.ts';
import type { PeriodId } from '../period.ts';
import { type ScoredIndicator, scoreIndicator } from '../scoring/indicator-score.ts';
import type { ScoreItem } from '../scoring/indicator-working.ts';
import type { Objective } from '../scoring/perspective-score.ts';
import type { RulePack } from '../scoring/rule-pack.ts';
import type { Basis } from '../scoring/scored-entry.ts';
import { commonStep, type DataSeries, pairsOf, type Step } from './changes.ts';
import { dataSeries } from './data-series.ts';
import { type LinkTest, linkTest } from './link-test.ts';
import { type MapFlag, mapFlags } from './map-flags.ts';
import type { MapLink } from './map-links.ts';
import { type MapNode, mapNodes } from './map-nodes.ts';

export interface StrategyMapQuestion {
  readonly items: readonly ScoreItem[];
  readonly objectives: readonly Objective[];
  readonly places: Readonly<Record<string, Perspective>>;
  readonly isWithLoose: boolean;
  readonly links: readonly MapLink[];
  readonly basis: Basis;
  readonly pack: RulePack;
}

/** A link with what the data say about it. */
export interface TestedLink extends MapLink {
  readonly test: LinkTest;
  readonly step: Step;
  /** Indicators that were compared. */
  readonly cause: string;
  readonly effect: string;
  /** What was compared, oldest first: changes in the units of the indicators. */
  readonly pairs: readonly { readonly period: PeriodId; readonly cause: Decimal; readonly effect: Decimal }[];
}

/** Plain JSON. */
export interface StrategyMap {
  readonly nodes: readonly MapNode[];
  /** Links with both ends on the map. */
  readonly links: readonly TestedLink[];
  readonly flags: readonly MapFlag[];
}

/** A map drawn from scratch: scores of its nodes, tests of its links, and outcomes that do not follow. */
export function strategyMapOf(question: StrategyMapQuestion): StrategyMap {
  const { items, basis, pack } = question;
  const scored = items.map((item): ScoredIndicator => scoreIndicator(item, item.keptPack ?? pack));
  const nodes = mapNodes({ ...question, scored }, basis, pack);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const links = question.links.flatMap((link): TestedLink[] => {
    const [from, to] = [byId.get(link.from), byId.get(link.to)];
    return from && to ? [tested(link, from, to, items, basis)] : [];
  });
  return { nodes, links, flags: mapFlags(nodes, links) };
}

function tested(
  link: MapLink,
  from: MapNode,
  to: MapNode,
  items: readonly ScoreItem[],
  basis: Basis,
): TestedLink {
  const [causes, effects] = [from, to].map((node) => seriesOf(node, items, basis)) as [
    readonly DataSeries[],
    readonly DataSeries[],
  ];
  // An indicator filled in by areas is compared within each of them, never one area with another.
  const joined = causes.flatMap((cause) =>
    effects.filter(({ area }) => area === cause.area).map((effect) => [cause, effect] as const),
  );
  const pairs = joined.flatMap(([cause, effect]) => pairsOf(cause, effect, link.lag));
  const [first] = joined;
  return {
    ...link,
    test: linkTest(pairs, link.sign),
    step: first ? commonStep(...first) : 'year',
    cause: from.indicators[0] ?? '',
    effect: to.indicators[0] ?? '',
    pairs: pairs.map((pair) => ({
      period: pair.period,
      cause: roundHalfUp(pair.cause, 4),
      effect: roundHalfUp(pair.effect, 4),
    })),
  };
}

const seriesOf = (node: MapNode, items: readonly ScoreItem[], basis: Basis): readonly DataSeries[] =>
  items
    .filter(({ indicator }) => indicator.code === node.indicators[0])
    .map((item) => dataSeries(item, basis));
