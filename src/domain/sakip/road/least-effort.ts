/**
 * One way to take a stage, in whole units. `chosen` is a set of actions as bits, the first action the highest bit, so
 * that of two sets of equal effort the larger number is the one that comes first in order.
 */
export interface Choice {
  readonly effort: bigint;
  readonly gain: bigint;
  /** Decides between choices of equal effort and gain. */
  readonly progress: bigint;
  readonly chosen: bigint;
}

/** Ways that exclude one another, each with an effort above zero; taking none of them is always possible. */
export type Stage = readonly Choice[];

export const NOTHING: Choice = { effort: 0n, gain: 0n, progress: 0n, chosen: 0n };

/** The best and the second best of one effort: enough to know whether the answer is the only one. */
type Bucket = readonly [Choice] | readonly [Choice, Choice];

const isBetter = (a: Choice, b: Choice): boolean => {
  if (a.gain !== b.gain) return a.gain > b.gain;
  return a.progress === b.progress ? a.chosen > b.chosen : a.progress > b.progress;
};

const joined = (a: Choice, b: Choice): Choice => ({
  effort: a.effort + b.effort,
  gain: a.gain + b.gain,
  progress: a.progress + b.progress,
  chosen: a.chosen | b.chosen,
});

const byEffort = (a: Choice, b: Choice): number => (a.effort < b.effort ? -1 : a.effort > b.effort ? 1 : 0);

function put(buckets: Map<bigint, Bucket>, one: Choice): void {
  const held = buckets.get(one.effort);
  if (!held) buckets.set(one.effort, [one]);
  else if (isBetter(one, held[0])) buckets.set(one.effort, [one, held[0]]);
  else if (held.length === 1 || isBetter(one, held[1])) buckets.set(one.effort, [held[0], one]);
}

/**
 * Drops what costs more than something that gains as much: it is part of no least-effort answer, because replacing it
 * by the cheaper one would give a cheaper answer.
 */
export function undominated(choices: readonly Choice[]): readonly Choice[] {
  const kept: Choice[] = [];
  let [reached, reachedHere, effort] = [-1n, -1n, -1n];
  for (const one of [...choices].sort(byEffort)) {
    if (one.effort > effort) [reached, effort] = [reachedHere, one.effort];
    if (one.gain > reached) kept.push(one);
    if (one.gain > reachedHere) reachedHere = one.gain;
  }
  return kept;
}

/** Least effort that could still gain `need` from the stages after a point; null when they cannot. */
type Bound = (stage: number, need: bigint) => bigint | null;

/**
 * Combinations of the stages worth keeping: per effort the best two, none dominated, none that the bound says costs
 * more than `most` in the end. Exact: whole numbers only.
 */
function combinations(
  stages: readonly Stage[],
  keep: (one: Choice, next: number) => boolean,
): readonly Choice[] {
  let states: readonly Choice[] = [NOTHING];
  stages.forEach((stage, at) => {
    const buckets = new Map<bigint, Bucket>();
    for (const state of states) {
      if (keep(state, at + 1)) put(buckets, state);
      for (const choice of stage) {
        const next = joined(state, choice);
        if (keep(next, at + 1)) put(buckets, next);
      }
    }
    states = undominated([...buckets.values()].flat());
  });
  return states;
}

/** Every combination worth taking, cheapest first, beginning with nothing. */
export const frontier = (stages: readonly Stage[]): readonly Choice[] => combinations(stages, () => true);

/**
 * Cheapest combination that gains at least `need`; of equal efforts the greater gain, then the greater progress, then
 * the first in order. `second` is the next one of the same effort that also reaches `need`. Null when even everything
 * together does not. Search by effort with branch and bound; the bound is the linear relaxation.
 */
export function leastEffort(
  stages: readonly Stage[],
  need: bigint,
): { readonly best: Choice; readonly second: Choice | null } | null {
  if (need <= 0n) return { best: NOTHING, second: null };
  const slopes = stages.map(hull);
  // The steepest stages first, so that the bound tightens early.
  const order = stages.map((_, i) => i).sort((a, b) => bySlope(slopes[a]?.[0], slopes[b]?.[0]));
  const most = greedy(slopes.flat(), need);
  if (most === null) return null;
  const bound = boundOf(order.map((i) => slopes[i] ?? []));
  const found = combinations(
    order.map((i) => stages[i] ?? []),
    (one, next) => {
      const rest = bound(next, need - one.gain);
      return rest !== null && one.effort + rest <= most;
    },
  ).filter((one) => one.gain >= need);
  const [best, second] = [...found].sort((a, b) => byEffort(a, b) || (isBetter(a, b) ? -1 : 1));
  if (!best) return null;
  return { best, second: second && second.effort === best.effort ? second : null };
}

/** A stretch of the concave hull of a stage: `gain` more for `effort` more. */
interface Slope {
  readonly effort: bigint;
  readonly gain: bigint;
}

const bySlope = (a: Slope | undefined, b: Slope | undefined): number => {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  const difference = b.gain * a.effort - a.gain * b.effort;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

function hull(stage: Stage): readonly Slope[] {
  const slopes: Slope[] = [];
  let last: Slope = { effort: 0n, gain: 0n };
  for (const one of undominated([NOTHING, ...stage])) {
    if (one.gain <= last.gain) continue;
    let slope: Slope = { effort: one.effort - last.effort, gain: one.gain - last.gain };
    for (let before = slopes.at(-1); before && bySlope(slope, before) <= 0; before = slopes.at(-1)) {
      slopes.pop();
      slope = { effort: slope.effort + before.effort, gain: slope.gain + before.gain };
    }
    slopes.push(slope);
    last = one;
  }
  return slopes;
}

function greedy(slopes: readonly Slope[], need: bigint): bigint | null {
  let [effort, gain] = [0n, 0n];
  for (const slope of [...slopes].sort(bySlope)) {
    if (gain >= need) break;
    [effort, gain] = [effort + slope.effort, gain + slope.gain];
  }
  return gain >= need ? effort : null;
}

function boundOf(slopes: readonly (readonly Slope[])[]): Bound {
  const suffixes = slopes.map((_, i) => summed(slopes.slice(i).flat()));
  suffixes.push(summed([]));
  return (stage, need) => {
    if (need <= 0n) return 0n;
    const sums = suffixes[stage] ?? [];
    const end = firstReaching(sums, need);
    const [reached, before] = [sums[end], sums[end - 1] ?? { effort: 0n, gain: 0n }];
    if (!reached) return null;
    const [gain, effort] = [reached.gain - before.gain, reached.effort - before.effort];
    const missing = (need - before.gain) * effort;
    return before.effort + (missing + gain - 1n) / gain;
  };
}

/** Running sums of the slopes, steepest first. */
function summed(slopes: readonly Slope[]): readonly Slope[] {
  let sum: Slope = { effort: 0n, gain: 0n };
  return [...slopes].sort(bySlope).map((slope) => {
    sum = { effort: sum.effort + slope.effort, gain: sum.gain + slope.gain };
    return sum;
  });
}

function firstReaching(sums: readonly Slope[], need: bigint): number {
  let [low, high] = [0, sums.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle]?.gain ?? need) < need) low = middle + 1;
    else high = middle;
  }
  return low;
}
