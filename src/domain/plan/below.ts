import type { PlanNode } from '../strategy.ts';

/** A node and everything below it, each once; a plan that runs in a circle ends. */
export function subtree(nodes: ReadonlyMap<string, PlanNode>, root: string): readonly PlanNode[] {
  const found = new Map<string, PlanNode>();
  const queue = [root];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const node = nodes.get(id);
    if (!node || found.has(id)) continue;
    found.set(id, node);
    for (const other of nodes.values()) if (other.parent === id) queue.push(other.id);
  }
  return [...found.values()];
}

/** The nearest node of a level at or above another; null when there is none. */
export function nodeAbove(
  nodes: ReadonlyMap<string, PlanNode>,
  from: string,
  level: PlanNode['level'],
): PlanNode | null {
  const seen = new Set<string>();
  for (let at = nodes.get(from); at && !seen.has(at.id); at = nodes.get(at.parent ?? '')) {
    if (at.level === level) return at;
    seen.add(at.id);
  }
  return null;
}
