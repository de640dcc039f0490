import { add, compare, fromInteger, type Rational, ZERO } from '../decimal.ts';
import { determined } from './determined.ts';

/** A count of people, by a name of its own. */
export interface Cell {
  readonly id: string;
  readonly amount: Rational;
}

/** `times` × the total is the sum of the parts: what anybody can add up from a table. */
export interface Sum {
  readonly total: string;
  readonly parts: readonly string[];
  /** 1 for a sum; the number of parts for a mean. */
  readonly times: number;
}

/** What stands in a table of counts beside the cells. */
export interface Ties {
  readonly sums: readonly Sum[];
  /** Cells that are published together or not at all. */
  readonly families: readonly (readonly string[])[];
}

/**
 * Cells that are not published: those below `least`, and as many others as are needed so that no sum gives one of them
 * away, neither exactly nor as a difference below `least`. It is not told which of them are the small ones; a reader
 * who knew could bound them again. The smallest others go first, so that as little as possible is lost.
 */
export function suppressed(
  cells: readonly Cell[],
  { sums, families }: Ties,
  least: Rational,
): ReadonlySet<string> {
  const amounts = new Map(cells.map(({ id, amount }) => [id, amount]));
  const hidden = new Set(cells.filter(({ amount }) => compare(amount, least) < 0).map(({ id }) => id));
  if (hidden.size === 0) return hidden;
  for (;;) {
    for (const family of families)
      if (family.some((id) => hidden.has(id))) for (const id of family) hidden.add(id);
    const leak = sums.find((sum) => leaks(sum, amounts, hidden, least)) ?? derivable(sums, hidden);
    const next = leak && smallestShown(leak, amounts, hidden);
    if (!next) return hidden;
    hidden.add(next);
  }
}

/** Whether a sum alone tells a hidden cell, or that few people hide in it. */
function leaks(
  { total, parts }: Sum,
  amounts: ReadonlyMap<string, Rational>,
  hidden: ReadonlySet<string>,
  least: Rational,
): boolean {
  const away = parts.filter((id) => hidden.has(id));
  if (hidden.has(total)) return away.length === 0;
  if (away.length === 0) return false;
  const difference = away.reduce((sum, id) => add(sum, amounts.get(id) ?? ZERO), ZERO);
  return away.length === 1 || compare(difference, least) < 0;
}

/** A sum through which several sums together tell a hidden cell, and that still shows something. */
function derivable(sums: readonly Sum[], hidden: ReadonlySet<string>): Sum | undefined {
  const known = determined(
    sums.map(({ total, parts, times }) => [
      [total, fromInteger(-times)] as const,
      ...parts.map((id) => [id, fromInteger(1)] as const),
    ]),
    hidden,
  );
  const names = (sum: Sum): readonly string[] => [sum.total, ...sum.parts];
  return sums.find(
    (sum) => names(sum).some((id) => known.has(id)) && names(sum).some((id) => !hidden.has(id)),
  );
}

/** Parts before the total: a total tells readers more. */
function smallestShown(
  { total, parts }: Sum,
  amounts: ReadonlyMap<string, Rational>,
  hidden: ReadonlySet<string>,
): string | null {
  const shown = parts.filter((id) => !hidden.has(id));
  const [first, ...others] = shown.length > 0 ? shown : [total].filter((id) => !hidden.has(id));
  if (first === undefined) return null;
  const amount = (id: string): Rational => amounts.get(id) ?? ZERO;
  return others.reduce((least, id) => (compare(amount(id), amount(least)) < 0 ? id : least), first);
}
