import type { Person, Position } from '../../domain/person.ts';
import type { RowChange } from '../../domain/sheets/change/sheet-change.ts';
import { changedReference, putNumbered, type Unnumbered } from '../put-reference.ts';
import { personRow, positionRow, type ReferenceRow } from '../reference-rows.ts';
import type { TenantWriter } from '../storage/port.ts';

/** A change of a person or a post; everything else of a table travels as an exchange set. */
export const isStaff = ({ entity }: Pick<RowChange, 'entity'>): boolean =>
  entity === 'people' || entity === 'positions';

const rowOf = (entity: RowChange['entity'], body: unknown): ReferenceRow =>
  entity === 'people' ? personRow(body as Person) : positionRow(body as Position);

/** Writes people and posts as they are on one side of the changes; what is not there on that side goes. */
export async function putStaffRows(
  transaction: TenantWriter,
  rows: readonly RowChange[],
  side: 'before' | 'after',
): Promise<void> {
  const other = side === 'before' ? 'after' : 'before';
  const staff = rows.filter(isStaff);
  const wanted = staff.flatMap((row) => (row[side] === null ? [] : [rowOf(row.entity, row[side])]));
  const gone = staff.flatMap((row) => (row[side] === null ? [rowOf(row.entity, row[other])] : []));
  const stored = await transaction.rows(gone.map(({ id }) => id));
  const deleted = [...stored.values()].map(
    ({ seq: _, ...row }): Unnumbered => ({ ...row, ver: row.ver + 1, deleted: true }),
  );
  await putNumbered(transaction, [...(await changedReference(transaction, wanted)), ...deleted]);
}

/** Names of people an import brought who have become more than its rows: they sign in, or hold another post. */
export async function settledPeople(
  transaction: TenantWriter,
  rows: readonly RowChange[],
): Promise<readonly string[]> {
  const brought = rows.filter(({ entity, before }) => entity === 'people' && before === null);
  if (brought.length === 0) return [];
  const own = new Set(rows.map(({ key }) => key));
  const posts = (await transaction.rowsOfType('position')).map((row) => row.body as Position);
  const settled = new Set([
    ...(await transaction.accounts()).map(({ person }) => person),
    ...posts.filter(({ id }) => !own.has(id)).map(({ person }) => person),
  ]);
  return brought.flatMap(({ key, after }) => (settled.has(key) ? [(after as Person).name] : []));
}
