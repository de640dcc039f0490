import type { Members } from './weight-tree.ts';

/**
 * Running sums of each node and year: whole numbers (slack in halves), so that adding and taking away in any order
 * ends at the same sum. Index `node × years + year`.
 */
export interface NodeSums {
  /** Σ weight × value, the value split at 2^20 units into two limbs; narrow nodes use `low` alone. */
  readonly high: Float64Array;
  readonly low: Float64Array;
  /** Σ weight × half the width within which a value is known. */
  readonly slack: Float64Array;
  /** Σ weight of what has a value. */
  readonly counted: Float64Array;
  /** Of the node's own value the lower end in units, and the width within which the exact one lies; -1 = no value. */
  readonly lower: Float64Array;
  readonly width: Float64Array;
}

/** Empty sums of `count` cells (nodes × years), none with a value of its own. */
export const noSums = (count: number): NodeSums => ({
  high: new Float64Array(count),
  low: new Float64Array(count),
  slack: new Float64Array(count),
  counted: new Float64Array(count),
  lower: new Float64Array(count),
  width: new Float64Array(count).fill(-1),
});

/** Back to empty sums; the nodes' own values stay. */
export function clearSums({ high, low, slack, counted }: NodeSums): void {
  for (const column of [high, low, slack, counted]) column.fill(0);
}

const LIMB = 2 ** 20;

/**
 * Adds a value of at least `units` and at most `units + 2 × half` to the sums, or takes it away when the weight is
 * negative. A node is narrow when its weights times the highest value stay below 2^53.
 */
export function addUnits(
  sums: NodeSums,
  at: number,
  weight: number,
  units: number,
  half: number,
  isWide: boolean,
): void {
  const { high, low, slack, counted } = sums;
  const top = isWide ? Math.floor(units / LIMB) : 0;
  high[at] = (high[at] as number) + weight * top;
  low[at] = (low[at] as number) + weight * (units - top * LIMB);
  slack[at] = (slack[at] as number) + weight * half;
  counted[at] = (counted[at] as number) + weight;
}

/** Adds fixed percentages of the rows of a narrow node, year by year from `at`, as `addUnits` would one by one. */
export function sumNarrowRows(
  { starts, list, weights }: Members,
  node: number,
  fixed: Float64Array,
  sums: NodeSums,
  at: number,
  years: number,
): void {
  const first = starts[node] as number;
  const end = starts[node + 1] as number;
  for (let year = 0; year < years && first < end; year += 1) {
    let low = 0;
    let slack = 0;
    let counted = 0;
    for (let i = first; i < end; i += 1) {
      const value = fixed[(list[i] as number) * years + year] as number;
      if (Number.isNaN(value)) continue;
      const weight = weights[i] as number;
      const units = Math.floor(value);
      low += weight * units;
      slack += weight * (value - units);
      counted += weight;
    }
    addSums(sums, at + year, low, slack, counted);
  }
}

/** The same for the nodes below it. */
export function sumNarrowNodes(
  { starts, list, weights }: Members,
  node: number,
  sums: NodeSums,
  at: number,
  years: number,
): void {
  const { lower, width } = sums;
  const first = starts[node] as number;
  const end = starts[node + 1] as number;
  for (let year = 0; year < years && first < end; year += 1) {
    let low = 0;
    let slack = 0;
    let counted = 0;
    for (let i = first; i < end; i += 1) {
      const below = (list[i] as number) * years + year;
      const within = width[below] as number;
      if (within < 0) continue;
      const weight = weights[i] as number;
      low += weight * (lower[below] as number);
      slack += weight * (within / 2);
      counted += weight;
    }
    addSums(sums, at + year, low, slack, counted);
  }
}

function addSums(sums: NodeSums, at: number, low: number, slack: number, counted: number): void {
  sums.low[at] = (sums.low[at] as number) + low;
  sums.slack[at] = (sums.slack[at] as number) + slack;
  sums.counted[at] = (sums.counted[at] as number) + counted;
}

/**
 * Long division of the sums in limbs. Both quotients are exact: quotient times divisor stays below 2^53, so the
 * true quotient is further from the next whole number than rounding can move it.
 */
export function divide({ high, low, slack, counted, lower, width }: NodeSums, at: number): void {
  const weights = counted[at] as number;
  const sum = high[at] as number;
  const top = sum === 0 ? 0 : Math.floor(sum / weights);
  const dividend = (sum - top * weights) * LIMB + (low[at] as number);
  const units = Math.floor(dividend / weights);
  lower[at] = top * LIMB + units;
  width[at] = Math.ceil((dividend - units * weights + 2 * (slack[at] as number)) / weights);
}
