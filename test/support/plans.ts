import type { Chain } from '../../src/domain/plan/chain.ts';
import { levelsUnder } from '../../src/domain/plan/levels.ts';
import type { PlanLevel, PlanNode } from '../../src/domain/strategy.ts';
import { indicator, SOURCED } from './builders.ts';

export const PLAN = 'RPJMD';

/** A node of one plan; its owner is `disdik`. */
export const planNode = (
  id: string,
  level: PlanLevel,
  parent: string | null,
  change: Partial<PlanNode> = {},
): PlanNode => ({
  id,
  plan: PLAN,
  level,
  code: id,
  parent,
  text: `Teks ${id}`,
  from: 2025,
  to: 2029,
  indicators: [],
  owner: 'disdik',
  ...SOURCED,
  ...change,
});

/** Vision, two missions with a goal each, and under the first two objectives and a programme with `IK-1`. */
export const smallPlan = (): readonly PlanNode[] => [
  planNode('v', 'vision', null),
  planNode('m1', 'mission', 'v', { weight: '60' }),
  planNode('m2', 'mission', 'v', { weight: '40' }),
  planNode('g1', 'goal', 'm1'),
  planNode('g2', 'goal', 'm2'),
  planNode('o1', 'objective', 'g1'),
  planNode('o2', 'objective', 'g1'),
  planNode('p1', 'programme', 'o1', { indicators: ['IK-1'] }),
  planNode('a1', 'activity', 'p1'),
];

export const chainOf = (nodes: readonly PlanNode[], codes: readonly string[] = ['IK-1']): Chain => ({
  nodes: new Map(nodes.map((node) => [node.id, node])),
  indicators: new Map(codes.map((code) => [code, indicator(code)])),
});

/** About `count` nodes that fan out under one vision as far down as levels go. */
export function bigPlan(count: number): readonly PlanNode[] {
  const nodes = [planNode('n0', 'vision', null)];
  const chain: readonly PlanLevel[] = [
    'mission',
    'goal',
    'objective',
    'programme',
    'activity',
    'sub-activity',
  ];
  for (let i = 0; nodes.length < count; i += 1) {
    const above = nodes[i] as PlanNode;
    const below = levelsUnder(above.level).find((level) => chain.includes(level));
    for (let n = 0; below && n < 6 && nodes.length < count; n += 1)
      nodes.push(planNode(`n${nodes.length}`, below, above.id));
  }
  return nodes;
}
