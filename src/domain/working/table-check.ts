import { compare, fromDecimal } from '../decimal.ts';
import { also, type Check, decimal, listOf, nullable, record } from '../rule-pack/check.ts';
import type { TableRow } from './operation.ts';

const mark: Check = (flag, path) => (flag === true ? [] : [{ path, reason: 'not-true' }]);

const row =
  (gives: Check): Check =>
  (value, path) => {
    const isMarked = typeof value === 'object' && value !== null && 'isOpen' in value;
    return record({ at: nullable(decimal()), gives, ...(isMarked ? { isOpen: mark } : {}) })(value, path);
  };

/** Bands of a pack: bounds from the highest down, only the last row open, every row giving what `gives` allows. */
export const bands = (gives: Check): Check =>
  also<readonly TableRow[]>(listOf(row(gives), 1), (rows, path) =>
    rows.flatMap((one, i) => {
      const [high, low] = [fromDecimal(rows[i - 1]?.at ?? ''), fromDecimal(one.at ?? '')];
      if (high && low && compare(high, low) <= 0) return [{ path: `${path}.${i}.at`, reason: 'not-falling' }];
      return one.at === null && i < rows.length - 1
        ? [{ path: `${path}.${i}.at`, reason: 'only-the-last-is-open' }]
        : [];
    }),
  );
