export function count<Name>(tally: Map<Name, number>, name: Name): void {
  tally.set(name, (tally.get(name) ?? 0) + 1);
}

/** Sums of counts by name. */
export function added<Name>(tallies: readonly ReadonlyMap<Name, number>[]): Map<Name, number> {
  const sums = new Map<Name, number>();
  for (const tally of tallies) for (const [name, n] of tally) sums.set(name, (sums.get(name) ?? 0) + n);
  return sums;
}
