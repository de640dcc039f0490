import { type Reading, readingOf } from '../../domain/readings/reading.ts';
import type { PlanNode } from '../../domain/strategy.ts';
import type { Facts } from './facts.ts';

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
