/** A list by the key of its members; keys and members in the order in which they come. */
export function grouped<T, K>(list: Iterable<T>, key: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of list) {
    const at = key(one);
    const group = groups.get(at);
    if (group) group.push(one);
    else groups.set(at, [one]);
  }
  return groups;
}

/**
 * The members under a key of something that never changes in place, in its order. It is read through once, for as long
 * as it lives, however often it is asked: a screen asks once for each row of each table.
 */
export function groupedOnce<L extends object, T, K>(
  members: (list: L) => Iterable<T>,
  key: (one: T) => K,
): (list: L, key: K) => readonly T[] {
  const known = new WeakMap<L, ReadonlyMap<K, readonly T[]>>();
  const none: readonly T[] = [];
  return (list, wanted) => {
    const groups = known.get(list) ?? grouped(members(list), key);
    known.set(list, groups);
    return groups.get(wanted) ?? none;
  };
}
