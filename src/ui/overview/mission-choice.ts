import type { MissionOverview } from '../../app/facts/overview-of.ts';
import type { ScoredReading } from '../../domain/readings/scored-reading.ts';
import type { PlanNode } from '../../domain/strategy.ts';

/** A goal or objective with the indicators that measure it. */
export interface ChoiceNode {
  readonly node: PlanNode;
  readonly readings: readonly ScoredReading[];
}

export interface MissionChoice {
  readonly nodes: readonly ChoiceNode[];
  readonly goal: PlanNode | null;
  readonly objective: PlanNode | null;
  readonly reading: ScoredReading | null;
  readonly programmes: readonly PlanNode[];
}

/** What a mission page shows for its address; without one, the first key indicator that has a value. */
export function chooseInMission(
  { below, readings }: MissionOverview,
  asked: { readonly node: string | null; readonly indicator: string | null },
): MissionChoice {
  const byCode = new Map(readings.map((reading) => [reading.indicator.code, reading]));
  const nodes = below
    .filter(({ level }) => level === 'goal' || level === 'objective')
    .map((node) => ({ node, readings: node.indicators.flatMap((code) => byCode.get(code) ?? []) }))
    .filter(({ node, readings: own }) => node.level === 'objective' || own.length > 0);
  const chosen = chosenNode(nodes, asked.node, asked.indicator);
  const reading =
    chosen?.readings.find(({ indicator }) => indicator.code === asked.indicator) ??
    chosen?.readings.find(isTelling) ??
    null;
  const parent = below.find(({ id }) => id === chosen?.node.parent) ?? null;
  const isGoal = chosen?.node.level === 'goal';
  return {
    nodes,
    goal: isGoal ? chosen.node : parent,
    objective: isGoal ? null : (chosen?.node ?? null),
    reading: reading ?? chosen?.readings[0] ?? null,
    programmes: programmesUnder(below, chosen?.node ?? null),
  };
}

const isTelling = ({ latest }: ScoredReading): boolean => latest !== null;

function chosenNode(
  nodes: readonly ChoiceNode[],
  code: string | null,
  indicator: string | null,
): ChoiceNode | null {
  const named = nodes.find(({ node }) => node.code === code);
  const measured = nodes.find(({ readings }) => readings.some((one) => one.indicator.code === indicator));
  const key = nodes.find(({ readings }) => readings.some((one) => one.indicator.key && isTelling(one)));
  const telling = nodes.find(({ readings }) => readings.some(isTelling));
  return named ?? measured ?? key ?? telling ?? nodes[0] ?? null;
}

/** Programmes and their activities under a node, or under the objectives of a goal. */
function programmesUnder(below: readonly PlanNode[], node: PlanNode | null): readonly PlanNode[] {
  const inside = new Set(node ? [node.id] : []);
  return below.filter(({ id, parent, level }) => {
    if (parent === null || !inside.has(parent)) return false;
    inside.add(id);
    return level === 'programme' || level === 'activity';
  });
}
