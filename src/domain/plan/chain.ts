import type { Indicator } from '../indicator.ts';
import { PLAN_LEVELS, type PlanNode } from '../strategy.ts';

/** Every plan of a tenant with the indicators that measure it. */
export interface Chain {
  readonly nodes: ReadonlyMap<string, PlanNode>;
  readonly indicators: ReadonlyMap<string, Indicator>;
}

type Nodes = Chain['nodes'];

/** Nodes by the id of what stands directly above them; siblings by order, then level, then code, then id. */
export function childrenIn(nodes: Nodes): ReadonlyMap<string | null, readonly PlanNode[]> {
  const under = new Map<string | null, PlanNode[]>();
  for (const node of nodes.values()) {
    const siblings = under.get(node.parent);
    if (siblings) siblings.push(node);
    else under.set(node.parent, [node]);
  }
  for (const siblings of under.values()) siblings.sort(bySeat);
  return under;
}

const UNORDERED = Number.MAX_SAFE_INTEGER;

// Made once: a comparison with options of its own costs fifty times as much.
const byCode = new Intl.Collator('id', { numeric: true });

const rank = new Map(PLAN_LEVELS.map((level, i) => [level, i] as const));
const rankOf = ({ level }: PlanNode): number => rank.get(level) ?? 0;

// Programmes that were imported and hang nowhere yet stand below the vision, not above it.
const bySeat = (a: PlanNode, b: PlanNode): number =>
  (a.order ?? UNORDERED) - (b.order ?? UNORDERED) ||
  rankOf(a) - rankOf(b) ||
  byCode.compare(a.code, b.code) ||
  (a.id < b.id ? -1 : 1);

/** Ids of a node and of everything under it, from the top down. Ends on lines that turn in a circle too. */
export function branchOf(nodes: Nodes, id: string): ReadonlySet<string> {
  const under = childrenIn(nodes);
  const branch = new Set([id]);
  for (const above of branch) for (const node of under.get(above) ?? []) branch.add(node.id);
  return branch;
}

/** Whether the line from a node upwards comes back to where it was. */
export function isInCircle({ nodes }: Pick<Chain, 'nodes'>, id: string): boolean {
  const seen = new Set<string>();
  let at: string | null = id;
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    at = nodes.get(at)?.parent ?? null;
  }
  return at === id;
}
