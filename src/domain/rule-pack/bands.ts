import { compare, fromDecimal } from '../decimal.ts';
import { also, type Check, type PackFault } from './check.ts';

type Row = Readonly<Record<string, string | null>>;

/** Whether one decimal is smaller than another; false when one is no decimal. */
export const isBelow = (a: string, b: string): boolean => {
  const [left, right] = [fromDecimal(a), fromDecimal(b)];
  return left !== null && right !== null && compare(left, right) < 0;
};

/** Rows whose decimal in a field only rises, or only falls; open ones (null) are passed over. */
export const inOrder = (check: Check, field: string, direction: 'rising' | 'falling'): Check =>
  also<readonly Row[]>(check, (rows, path) => {
    const faults: PackFault[] = [];
    let before: string | null = null;
    rows.forEach((row, i) => {
      const here = row[field] ?? null;
      const [low, high] = direction === 'rising' ? [before, here] : [here, before];
      if (low !== null && high !== null && !isBelow(low, high)) {
        faults.push({ path: `${path}.${i}.${field}`, reason: `not-${direction}` });
      }
      before = here ?? before;
    });
    return faults;
  });

/** Bands without a gap: bounds in order, and the last one, and no other, is open. */
export const bands = (check: Check, field: string, direction: 'rising' | 'falling'): Check =>
  also<readonly Row[]>(inOrder(check, field, direction), (rows, path) =>
    rows.flatMap((row, i) => {
      const isOpen = (row[field] ?? null) === null;
      if (isOpen === (i === rows.length - 1)) return [];
      return [{ path: `${path}.${i}.${field}`, reason: isOpen ? 'open-before-the-last' : 'last-not-open' }];
    }),
  );

/** Rows that name every id once and no other. */
export const eachOnce = (check: Check, ids: readonly string[]): Check =>
  also<readonly Row[]>(check, (rows, path) =>
    ids
      .filter((id) => rows.filter((row) => row.id === id).length !== 1)
      .map((id) => ({ path, reason: `not-once:${id}` })),
  );
