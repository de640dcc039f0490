/** Equal plain data: numbers, texts, null, lists and objects. Stops at the first difference and makes nothing. */
export function sameData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((one, i) => sameData(one, b[i]))
    );
  }
  const [mine, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  for (const key in other) if (!(key in mine)) return false;
  for (const key in mine) if (!(key in other) || !sameData(mine[key], other[key])) return false;
  return true;
}
