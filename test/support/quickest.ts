/**
 * Milliseconds of the shortest of some runs: whatever else a machine does only lengthens one. The first that is
 * shorter than `limit` is enough.
 */
export function quickest(work: () => void, limit: number): number {
  let shortest = Infinity;
  for (let run = 0; run < 30 && shortest >= limit; run += 1) {
    const from = performance.now();
    work();
    shortest = Math.min(shortest, performance.now() - from);
  }
  return shortest;
}
