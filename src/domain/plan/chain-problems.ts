import { compare, fromDecimal, HUNDRED, sum, toDecimal, ZERO } from '../decimal.ts';
import type { PlanNode } from '../strategy.ts';
import { type Chain, childrenIn, isInCircle } from './chain.ts';
import { mayStandUnder } from './levels.ts';

const CHAIN_FAULTS = [
  'circle',
  'orphan',
  'level-order',
  'other-plan',
  'weights',
  'no-owner',
  'no-text',
  'indicator-incomplete',
  'indicator-without-node',
] as const;
export type ChainFault = (typeof CHAIN_FAULTS)[number];

/** One thing that an edit of the chain breaks. */
export interface ChainProblem {
  readonly fault: ChainFault;
  /** Node id, indicator code, or for weights the id above the siblings (the plan for those at the top). */
  readonly at: string;
  /** What is wrong about it: the id above, or the sum of the weights. */
  readonly detail: string;
}

/**
 * What an edit breaks: faults of the chain after it that were not there before. Faults that stood already are left to
 * whoever made them, or no small correction could ever be published.
 */
export function chainProblems(before: Chain, after: Chain): readonly ChainProblem[] {
  const key = ({ fault, at }: ChainProblem) => `${fault} ${at}`;
  const old = new Set(faultsOf(before).map(key));
  return [...faultsOf(after).filter((one) => !old.has(key(one))), ...displaced(before, after)];
}

function faultsOf(chain: Chain): readonly ChainProblem[] {
  const nodes = [...chain.nodes.values()];
  return [
    ...nodes.flatMap((node) => nodeFaults(chain, node)),
    ...weightFaults(chain),
    ...[...chain.indicators.values()]
      .filter(({ name, measureUnit, owner }) => name === '' || measureUnit === '' || owner === '')
      .map(({ code }) => ({ fault: 'indicator-incomplete' as const, at: code, detail: '' })),
  ];
}

function nodeFaults(chain: Chain, node: PlanNode): ChainProblem[] {
  const faults: ChainProblem[] = [];
  const say = (fault: ChainFault, detail = '') => faults.push({ fault, at: node.id, detail });
  const above = node.parent === null ? null : chain.nodes.get(node.parent);
  if (above === undefined) say('orphan', node.parent ?? '');
  else if (!mayStandUnder(node.level, above?.level ?? null)) say('level-order', above?.id ?? '');
  if (above && above.plan !== node.plan) say('other-plan', above.plan);
  if (above && isInCircle(chain, node.id)) say('circle', above.id);
  if (node.text.trim() === '') say('no-text');
  if (node.owner === null) say('no-owner');
  return faults;
}

/** Siblings of one level share 100; none of them needs a weight, but if one has it, all are counted. */
function weightFaults(chain: Chain): ChainProblem[] {
  const faults: ChainProblem[] = [];
  for (const siblings of childrenIn(chain.nodes).values()) {
    for (const [at, group] of sharers(siblings)) {
      if (group.every(({ weight }) => weight === undefined)) continue;
      const total = sum(group.map(({ weight }) => fromDecimal(weight ?? '0') ?? ZERO));
      if (compare(total, HUNDRED) !== 0) faults.push({ fault: 'weights', at, detail: toDecimal(total) });
    }
  }
  return faults;
}

/** Nodes that stand at the top of one plan are siblings too, those of another plan are not. */
function sharers(siblings: readonly PlanNode[]): ReadonlyMap<string, readonly PlanNode[]> {
  const groups = new Map<string, PlanNode[]>();
  for (const node of siblings) {
    const at = node.parent ?? node.plan;
    const group = groups.get(at);
    if (group) group.push(node);
    else groups.set(at, [node]);
  }
  return groups;
}

/** Indicators that measured something and measure nothing any more: their targets, entries and agreements hang loose. */
function displaced(before: Chain, after: Chain): ChainProblem[] {
  const measured = measuredIn(after);
  const known = measuredIn(before);
  return [...after.indicators.keys()]
    .filter((code) => !measured.has(code) && (known.has(code) || !before.indicators.has(code)))
    .map((code) => ({ fault: 'indicator-without-node', at: code, detail: '' }));
}

const measuredIn = ({ nodes }: Chain): ReadonlySet<string> =>
  new Set([...nodes.values()].flatMap(({ indicators }) => indicators));
