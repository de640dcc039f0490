import type { Rational } from '../../decimal.ts';
import type { Decimal } from '../../indicator.ts';
import { weightOf } from '../weighted-mean.ts';
import { HIGHEST_RATIO, UNITS } from './fixed-percent.ts';

/** One row or node of a tree of weighted means. */
export interface Branch {
  /** Index of the node above; -1 = none, counted in no total. */
  readonly node: number;
  readonly weight: Decimal;
}

/** Members of each node in one list: those of node `i` from `starts[i]` up to `starts[i + 1]`. */
export interface Members {
  readonly starts: Int32Array;
  readonly list: Int32Array;
  /** Their weights once more, in the order of the list. */
  readonly weights: Float64Array;
}

type MemberList = Pick<Members, 'starts' | 'list'>;

/** Which node a row or node belongs to and with what weight, as whole numbers at one scale per node. */
export interface Side {
  readonly parents: Int32Array;
  /** 0 for a weight that is not a number or is negative. */
  readonly weights: Float64Array;
  readonly texts: readonly Decimal[];
  readonly members: Members;
}

/**
 * Indicators under objectives, objectives under perspectives, then units and the province: any depth, any level
 * left out. Nodes are worked in `order`, children before parents.
 */
export interface WeightTree {
  readonly nodes: number;
  readonly rows: Side;
  readonly inner: Side;
  readonly order: Int32Array;
  /** 1 where the weights are too fine or too large for whole numbers: such a node is computed by rationals. */
  readonly rational: Uint8Array;
  /** 1 where weight times value may pass 2^53 and the sums need two limbs. */
  readonly wide: Uint8Array;
}

/** Sum of the weights of one node, exclusive: with it two-limb sums stay below 2^53. */
const LARGEST_TOTAL = 2 ** 31;
/** The same for sums in one limb: times the highest value that is told apart. */
const LARGEST_NARROW = Math.floor(2 ** 53 / (HIGHEST_RATIO * 100 * UNITS));
const MOST_DIGITS = 9;

/** Throws when a node lies under itself or under a node that does not exist. */
export function weightTree(rows: readonly Branch[], nodes: readonly Branch[]): WeightTree {
  const count = nodes.length;
  const rowMembers = membersOf(rows, count);
  const innerMembers = membersOf(nodes, count);
  const rational = new Uint8Array(count);
  const wide = new Uint8Array(count);
  const rowWeights = new Float64Array(rows.length);
  const innerWeights = new Float64Array(count);
  for (let node = 0; node < count; node += 1) {
    const [own, below] = [membersAt(rowMembers, node), membersAt(innerMembers, node)];
    const texts = [...own.map((i) => rows[i] as Branch), ...below.map((i) => nodes[i] as Branch)].map(
      ({ weight }) => weight,
    );
    const whole = wholeWeights(texts);
    rational[node] = whole ? 0 : 1;
    wide[node] = whole && total(whole) < LARGEST_NARROW ? 0 : 1;
    own.forEach((row, i) => {
      rowWeights[row] = whole?.[i] ?? 0;
    });
    below.forEach((child, i) => {
      innerWeights[child] = whole?.[own.length + i] ?? 0;
    });
  }
  return {
    nodes: count,
    rows: sideOf(rows, rowWeights, rowMembers),
    inner: sideOf(nodes, innerWeights, innerMembers),
    order: childrenFirst(nodes),
    rational,
    wide,
  };
}

const sideOf = (branches: readonly Branch[], weights: Float64Array, members: MemberList): Side => ({
  parents: Int32Array.from(branches, ({ node }) => node),
  weights,
  texts: branches.map(({ weight }) => weight),
  members: { ...members, weights: Float64Array.from(members.list, (member) => weights[member] as number) },
});

/** Members of a node, by number. */
export const membersAt = ({ starts, list }: MemberList, node: number): number[] => [
  ...list.subarray(starts[node] as number, starts[node + 1] as number),
];

function membersOf(branches: readonly Branch[], nodes: number): MemberList {
  const starts = new Int32Array(nodes + 1);
  for (const { node } of branches) {
    if (node < -1 || node >= nodes) throw new Error(`No node ${node} in the tree.`);
    if (node >= 0) starts[node + 1] = (starts[node + 1] as number) + 1;
  }
  for (let i = 0; i < nodes; i += 1) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
  const next = starts.slice();
  const list = new Int32Array(starts[nodes] as number);
  branches.forEach(({ node }, i) => {
    if (node < 0) return;
    list[next[node] as number] = i;
    next[node] = (next[node] as number) + 1;
  });
  return { starts, list };
}

/** Null when the weights do not fit; a weight that is none counts as 0. */
function wholeWeights(texts: readonly Decimal[]): number[] | null {
  const exact = texts.map(weightOf);
  const digits = Math.max(0, ...exact.map((weight) => (weight === null ? 0 : digitsOf(weight))));
  if (digits > MOST_DIGITS) return null;
  const scaled = exact.map((weight) =>
    weight === null ? 0 : Number((weight.n * 10n ** BigInt(digits)) / weight.d),
  );
  return total(scaled) < LARGEST_TOTAL ? scaled : null;
}

const total = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0);

function digitsOf({ n, d }: Rational): number {
  let digits = 0;
  for (let rest = n % d; rest !== 0n; rest = (rest * 10n) % d) digits += 1;
  return digits;
}

function childrenFirst(nodes: readonly Branch[]): Int32Array {
  const depths = nodes.map((_, node) => depthOf(nodes, node));
  return Int32Array.from(nodes.keys()).sort((a, b) => (depths[b] as number) - (depths[a] as number) || a - b);
}

function depthOf(nodes: readonly Branch[], node: number): number {
  let depth = 0;
  for (let at = node; at >= 0; at = (nodes[at] as Branch).node) {
    depth += 1;
    if (depth > nodes.length) throw new Error(`Node ${node} lies under itself.`);
  }
  return depth;
}
