import { branchOf, type Chain } from './chain.ts';
import { mayStandUnder } from './levels.ts';

/** Why a branch cannot be hung under a node. */
export type NoPlace = 'unknown' | 'itself' | 'there-already' | 'other-plan' | 'level';

/** Null where the node, with everything under it, may hang under `to`. `branch` spares the search for what is under it. */
export function whyNotUnder(
  { nodes }: Pick<Chain, 'nodes'>,
  id: string,
  to: string,
  branch: ReadonlySet<string> = branchOf(nodes, id),
): NoPlace | null {
  const [node, place] = [nodes.get(id), nodes.get(to)];
  if (!node || !place) return 'unknown';
  if (branch.has(to)) return 'itself';
  if (node.parent === to) return 'there-already';
  if (node.plan !== place.plan) return 'other-plan';
  return mayStandUnder(node.level, place.level) ? null : 'level';
}
