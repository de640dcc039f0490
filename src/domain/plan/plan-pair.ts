import type { PlanNode } from '../strategy.ts';
import type { Chain } from './chain.ts';

/** A line of two plans beside each other; null where a plan has no such node. */
export interface PlanPair {
  readonly here: PlanNode | null;
  readonly there: PlanNode | null;
  readonly is: 'same' | 'changed' | 'alone';
}

const seatOf = ({ level, code }: PlanNode): string => `${level} ${code}`;

/** Two plans side by side: nodes of one level and code are the same line over the years, and their texts are compared. */
export function planPairs({ nodes }: Pick<Chain, 'nodes'>, here: string, there: string): readonly PlanPair[] {
  const of = (plan: string) => [...nodes.values()].filter((node) => node.plan === plan);
  const others = new Map(of(there).map((node) => [seatOf(node), node]));
  const pairs = of(here).map((node): PlanPair => {
    const other = others.get(seatOf(node)) ?? null;
    others.delete(seatOf(node));
    return { here: node, there: other, is: other ? (sameText(node, other) ? 'same' : 'changed') : 'alone' };
  });
  return [
    ...pairs,
    ...[...others.values()].map((node): PlanPair => ({ here: null, there: node, is: 'alone' })),
  ];
}

const plain = ({ text }: PlanNode): string => text.toLocaleLowerCase('id').replace(/\s+/g, ' ').trim();
const sameText = (a: PlanNode, b: PlanNode): boolean => plain(a) === plain(b);
