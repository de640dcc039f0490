/** One line of the report: medians over the runs. Less is better, but for rates (a unit that ends in `/s`). */
export interface BenchmarkResult {
  readonly id: string;
  readonly unit: string;
  readonly ours: number;
  readonly peers: Readonly<Record<string, number>>;
  /** Best peer ÷ ours, for rates ours ÷ best peer: above one, ours is better. Null without a peer. */
  readonly ratio: number | null;
  /** What the bare work costs, with no engine at all; null where there is no such thing. */
  readonly floor: number | null;
  readonly runs: number;
  /** Interquartile range of ours, as a part of its median. */
  readonly spread: number;
}

export interface Benchmark {
  readonly ids: readonly string[];
  readonly run: () => Promise<readonly BenchmarkResult[]>;
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

const inOrder = (list: readonly number[]): number[] => [...list].sort((a, b) => a - b);

export const median = (list: readonly number[]): number => at(inOrder(list), 0.5);

export function spread(list: readonly number[]): number {
  const sorted = inOrder(list);
  return (at(sorted, 0.75) - at(sorted, 0.25)) / at(sorted, 0.5);
}

export function result(
  id: string,
  unit: string,
  ours: readonly number[],
  peers: Readonly<Record<string, readonly number[]>>,
  floor: readonly number[] | null,
): BenchmarkResult {
  const medians = Object.fromEntries(Object.entries(peers).map(([name, list]) => [name, median(list)]));
  const isRate = unit.endsWith('/s');
  const best = isRate ? Math.max(...Object.values(medians)) : Math.min(...Object.values(medians));
  const ratio = isRate ? median(ours) / best : best / median(ours);
  return {
    id,
    unit,
    ours: median(ours),
    peers: medians,
    ratio: Number.isFinite(best) ? ratio : null,
    floor: floor && median(floor),
    runs: ours.length,
    spread: spread(ours),
  };
}
