import { canonicalJson } from '../protocol/hash.ts';
import type { ReferenceRow } from './reference-rows.ts';
import type { Row, TenantWriter } from './storage/port.ts';

export interface Unnumbered extends Omit<Row, 'seq'> {}

/** What differs from the stored rows, with the next version; equal rows keep version and number. */
export async function changedReference(
  transaction: TenantWriter,
  wanted: readonly ReferenceRow[],
): Promise<readonly Unnumbered[]> {
  const scope = await transaction.scopeOf('', 'ref');
  const before = await transaction.rows(wanted.map((row) => row.id));
  return wanted.flatMap((row) => {
    const known = before.get(row.id);
    if (known && !known.deleted && canonicalJson(known.body) === canonicalJson(row.body)) return [];
    return [{ ...row, scope, ver: (known?.ver ?? 0) + 1, deleted: false }];
  });
}

/** Gives each row its own number and writes it. Answers the number after the last. */
export async function putNumbered(transaction: TenantWriter, rows: readonly Unnumbered[]): Promise<number> {
  const base = await transaction.raiseHead(rows.length);
  await transaction.putRows(rows.map((row, i) => ({ ...row, seq: base + i + 1 })));
  return base;
}
