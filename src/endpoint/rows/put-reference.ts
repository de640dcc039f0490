import { canonicalJson } from '../../protocol/hash.ts';
import type { RowType } from '../../protocol/pull.ts';
import type { Row, TenantWriter } from '../storage/port.ts';
import type { ReferenceRow } from './reference-rows.ts';

export interface Unnumbered extends Omit<Row, 'seq'> {}

export interface PlacedRow extends ReferenceRow {
  readonly scope: number;
}

/** What differs from the stored reference rows, with the next version; equal rows keep version and number. */
export async function changedReference(
  transaction: TenantWriter,
  wanted: readonly ReferenceRow[],
): Promise<readonly Unnumbered[]> {
  const scope = await transaction.scopeOf('', 'ref');
  return changedRows(
    transaction,
    wanted.map((row) => ({ ...row, scope })),
  );
}

/** The same for rows that say in which scope they stand; none of them ever changes it. */
export async function changedRows(
  transaction: TenantWriter,
  wanted: readonly PlacedRow[],
): Promise<readonly Unnumbered[]> {
  const before = await transaction.rows(wanted.map((row) => row.id));
  return wanted.flatMap((row) => {
    const known = before.get(row.id);
    if (known && !known.deleted && canonicalJson(known.body) === canonicalJson(row.body)) return [];
    return [{ ...row, ver: (known?.ver ?? 0) + 1, deleted: false }];
  });
}

/** Gives each row its own number and writes it. Answers the number after the last. */
export async function putNumbered(transaction: TenantWriter, rows: readonly Unnumbered[]): Promise<number> {
  const base = await transaction.raiseUnlined(rows.length);
  await transaction.putRows(rows.map((row, i) => ({ ...row, seq: base + i + 1 })));
  return base;
}

/** What only a draft of a plan says and no exchange folder carries. */
const DRAFTED: Readonly<Partial<Record<RowType, readonly string[]>>> = {
  'plan-node': ['weight', 'order'],
  indicator: ['manual'],
};

/** Rows of a folder with what was drafted here and a folder cannot say. */
export async function withDrafted(
  transaction: TenantWriter,
  wanted: readonly ReferenceRow[],
): Promise<readonly ReferenceRow[]> {
  const before = await transaction.rows(wanted.map((row) => row.id));
  return wanted.map((row) => {
    const known = before.get(row.id);
    const fields = DRAFTED[row.type];
    if (!known || known.deleted || !fields) return row;
    const stored = Object.entries(known.body as object).filter(([field]) => fields.includes(field));
    return { ...row, body: { ...(row.body as object), ...Object.fromEntries(stored) } };
  });
}
