import type { Indicator } from '../../domain/indicator.ts';
import { areasOf } from '../../domain/scoring/questions/filled-areas.ts';
import type { PlanNode } from '../../domain/strategy.ts';
import type { Target } from '../../domain/target.ts';
import type { Facts } from './facts.ts';
import { type SeriesPoint, seriesOf, targetFor } from './series.ts';

/** An indicator in the area it is read for, with its newest value, whatever state that is in. */
export interface Reading {
  readonly indicator: Indicator;
  readonly area: string;
  readonly series: readonly SeriesPoint[];
  readonly latest: SeriesPoint | null;
  readonly target: Target | null;
}

export interface MissionReading {
  readonly node: PlanNode;
  /** Everything below it, in the order of the plan. */
  readonly below: readonly PlanNode[];
  readonly flagships: readonly PlanNode[];
  readonly readings: readonly Reading[];
}

/** Plans with missions, the one in force first, then the newest. */
export function plansOf(
  facts: Facts,
  year: number,
): readonly { readonly id: string; readonly from: number; readonly to: number }[] {
  const missions = [...facts.planNodes.values()].filter((node) => node.level === 'mission');
  const plans = new Map(missions.map(({ plan, from, to }) => [plan, { id: plan, from, to }]));
  const inForce = ({ from, to }: { from: number; to: number }): number =>
    from <= year && year <= to ? 1 : 0;
  return [...plans.values()].sort((a, b) => inForce(b) - inForce(a) || b.from - a.from);
}

/** Missions of a plan with all indicators below them. Read with the head's eye: approved and waiting alike, labelled. */
export function missionsOf(facts: Facts, plan: string): readonly MissionReading[] {
  const nodes = [...facts.planNodes.values()].filter((node) => node.plan === plan);
  return nodes
    .filter((node) => node.level === 'mission')
    .sort((a, b) => a.code.localeCompare(b.code, 'id', { numeric: true }))
    .map((node) => {
      const below = descendants(nodes, node.id);
      const codes = new Set([node, ...below].flatMap((one) => one.indicators));
      return {
        node,
        below,
        flagships: below.filter((one) => one.level === 'flagship'),
        readings: [...codes].map((code) => readingOf(facts, code)).filter((one) => one !== null),
      };
    });
}

function descendants(
  nodes: readonly PlanNode[],
  id: string,
  seen: ReadonlySet<string> = new Set([id]),
): PlanNode[] {
  const children = nodes
    .filter((node) => node.parent === id && !seen.has(node.id))
    .sort((a, b) => a.code.localeCompare(b.code, 'id', { numeric: true }));
  return children.flatMap((child) => [child, ...descendants(nodes, child.id, new Set([...seen, child.id]))]);
}

/** The whole government where it has a value; else the first area that does. Null for an unknown indicator. */
export function readingOf(facts: Facts, code: string, area?: string): Reading | null {
  const indicator = facts.indicators.get(code);
  if (!indicator) return null;
  const areas = area === undefined ? areasOf(facts, indicator) : [area];
  const rooted = [...areas].sort((a, b) => depth(facts, a) - depth(facts, b));
  const where = rooted.find((one) => seriesOf(facts, code, one).length > 0) ?? rooted[0] ?? '';
  const series = seriesOf(facts, code, where);
  const latest = series.at(-1) ?? null;
  return {
    indicator,
    area: where,
    series,
    latest,
    target: latest && targetFor(facts, code, where, latest.period),
  };
}

const depth = (facts: Facts, area: string): number =>
  (facts.areas.get(area)?.parent ?? null) === null ? 0 : 1;

/** The line from the vision down to a node. */
export function lineTo(facts: Facts, id: string): readonly PlanNode[] {
  const line: PlanNode[] = [];
  let at = facts.planNodes.get(id);
  while (at && !line.includes(at)) {
    line.unshift(at);
    at = at.parent === null ? undefined : facts.planNodes.get(at.parent);
  }
  return line;
}
