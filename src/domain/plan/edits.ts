import type { PlanLevel } from '../strategy.ts';
import { branchOf, type Chain } from './chain.ts';
import { TOP } from './drafted-chain.ts';

/** Fields of a plan draft with their texts. */
export type Edits = Readonly<Record<string, string>>;

/** Hangs a node, with everything under it, elsewhere; nothing when it would hang under itself. */
export function draftedMove({ nodes }: Chain, id: string, to: string | null): Edits {
  if (!nodes.has(id) || (to !== null && (!nodes.has(to) || branchOf(nodes, id).has(to)))) return {};
  return { [`node/${id}/parent`]: to ?? TOP };
}

export interface NewNode {
  readonly id: string;
  readonly level: PlanLevel;
  readonly parent: string | null;
  readonly text: string;
  readonly owner: string;
}

/** A node that stands nowhere yet. */
export const draftedAddition = ({ id, level, parent, text, owner }: NewNode): Edits => ({
  [`node/${id}/level`]: level,
  [`node/${id}/parent`]: parent ?? TOP,
  [`node/${id}/text`]: text,
  [`node/${id}/owner`]: owner,
});
