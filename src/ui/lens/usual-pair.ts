import type { Entry } from '../../domain/entry.ts';

type Placed = Pick<Entry, 'indicator' | 'area' | 'period'>;

/** The two indicators with most to compare: the one filled in most often, and the one that shares most places and times with it. */
export function usualPair(entries: Iterable<Placed>): readonly [first: string, second: string] {
  const filled = new Map<string, Set<string>>();
  for (const { indicator, area, period } of entries) {
    const places = filled.get(indicator) ?? new Set();
    filled.set(indicator, places.add(`${area} ${period}`));
  }
  const [most, ...others] = [...filled].sort(
    ([a, some], [b, more]) => more.size - some.size || (a < b ? -1 : 1),
  );
  if (!most) return ['', ''];
  const [first, places] = most;
  const shared = (own: ReadonlySet<string>): number => [...own].filter((one) => places.has(one)).length;
  const beside = others.map(([code, own]) => ({ code, n: shared(own) })).sort((a, b) => b.n - a.n);
  return [first, beside[0]?.code ?? first];
}
