import { rulesToMark } from '../../app/facts/rules-to-mark.ts';
import { facts } from '../../app/live/facts.ts';
import { unitShortName } from '../../app/live/names.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import type { PackStamp } from '../../domain/rule-pack/frame.ts';
import type { MapNode } from '../../domain/strategy-map/map-nodes.ts';
import type { StrategyMap, TestedLink } from '../../domain/strategy-map/strategy-map.ts';
import { namesApart } from '../parts/value/names-apart.ts';
import { words } from '../words/words.ts';

type Shown = Pick<StrategyMap, 'nodes'>;

/** By the nodes of a map: a new one comes with every change of what it is made of. */
const names = new WeakMap<Shown['nodes'], ReadonlyMap<string, string>>();

/** An objective as the plan says it, or the name of an indicator; those of one name on a map are told apart. */
export function nodeName({ nodes }: Shown, id: string): string {
  const known = names.get(nodes) ?? namesApart(nodes.map(named));
  names.set(nodes, known);
  return known.get(id) ?? named({ id }).name;
}

function named({ id }: Pick<MapNode, 'id'>) {
  const objective = facts.value?.planNodes.get(id);
  const indicator = facts.value?.indicators.get(id);
  const unit = objective?.owner ?? indicator?.owner ?? null;
  return {
    id,
    name: objective?.text ?? indicator?.name ?? id,
    unit: unit === null ? null : unitShortName(unit),
  };
}

/** `92,50 · tinggi`, or that nobody has measured it. */
export const nodeValue = (node: MapNode): string =>
  node.value ? formatDecimal(node.value.display, 2) : words.value.strategyMap.unmeasured;

export const linkId = ({ from, to }: Pick<TestedLink, 'from' | 'to'>): string => `${from}>${to}`;

/** `searah dengan dugaan · n = 14 titik`. */
export function testText({ test }: TestedLink): string {
  const say = words.value.strategyMap;
  return `${say.answer[test.answer]} · ${say.points(test.n)}`;
}

/** `+ · jeda 1 tahun`. */
export function expectedText({ sign, lag, step }: TestedLink): string {
  const say = words.value.strategyMap;
  return `${say.signs[sign]} · ${say.lagWords(lag, say.step[step])}`;
}

/** Rules under the figures of nodes that nobody has read in the regulation itself, each once. */
export const rulesOf = (nodes: readonly MapNode[]): readonly PackStamp[] => [
  ...new Map(
    nodes
      .flatMap(({ explanation }) => rulesToMark(explanation))
      .map((rule) => [`${rule.id} ${rule.version} ${rule.source} ${rule.note}`, rule] as const),
  ).values(),
];
