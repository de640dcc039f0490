import { hash } from 'node:crypto';

const MOST = 200_000;
const byName = new Map<string, bigint>();
const byRow = new WeakMap<Counted, bigint>();

/** A row, which is never changed in place. */
interface Counted {
  readonly id: string;
  readonly ver: number;
}

/**
 * Sum, modulo 2⁶⁴, of the first eight bytes of a hash of identity and version: equal for equal sets of rows, in
 * whatever order they are read.
 */
export function digestOf(rows: Iterable<Counted>): bigint {
  let sum = 0n;
  for (const row of rows) sum += part(row);
  return BigInt.asUintN(64, sum);
}

/** As they travel, by scope; a scope without rows is missing. */
export function digestTexts(rows: Iterable<Counted & { readonly scope: number }>): Map<number, string> {
  const sums = new Map<number, bigint>();
  for (const row of rows) sums.set(row.scope, (sums.get(row.scope) ?? 0n) + part(row));
  return new Map([...sums].map(([scope, sum]) => [scope, text(BigInt.asUintN(64, sum))]));
}

const text = (sum: bigint): string => sum.toString(16).padStart(16, '0');

/** Of no rows. */
export const EMPTY_DIGEST = text(0n);

function part(row: Counted): bigint {
  const before = byRow.get(row);
  if (before !== undefined) return before;
  const made = named(`${row.id} ${row.ver}`);
  byRow.set(row, made);
  return made;
}

function named(name: string): bigint {
  const before = byName.get(name);
  if (before !== undefined) return before;
  if (byName.size > MOST) byName.clear();
  const made = hash('sha256', name, 'buffer').readBigUInt64BE(0);
  byName.set(name, made);
  return made;
}
