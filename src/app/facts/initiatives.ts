import type { PlanNode } from '../../domain/strategy.ts';
import type { Facts } from './facts.ts';

/** What is done for an objective, as a scorecard names it. */
const INITIATIVES: readonly PlanNode['level'][] = ['flagship', 'programme'];

/** Flagships and programmes below a node, in the order of the plan. */
export function initiativesOf(facts: Facts, id: string): readonly PlanNode[] {
  const found: PlanNode[] = [];
  const seen = new Set<string>();
  const gather = (parent: string): void => {
    if (seen.has(parent)) return;
    seen.add(parent);
    for (const node of childrenOf(facts, parent)) {
      if (INITIATIVES.includes(node.level)) found.push(node);
      gather(node.id);
    }
  };
  gather(id);
  return found;
}

const childrenOf = (facts: Facts, parent: string): readonly PlanNode[] =>
  [...facts.planNodes.values()]
    .filter((node) => node.parent === parent)
    .sort((a, b) => a.code.localeCompare(b.code, 'id', { numeric: true }));
