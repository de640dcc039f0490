import type { Person, Position } from '../../domain/person.ts';
import type { RowChange } from '../../domain/sheets/change/sheet-change.ts';
import { changedStaff } from '../accounts/employee-numbers.ts';
import { putNumbered } from '../rows/put-reference.ts';
import type { TenantWriter } from '../storage/port.ts';

/** A change of a person or a post; everything else of a table travels as an exchange set. */
export const isStaff = ({ entity }: Pick<RowChange, 'entity'>): boolean =>
  entity === 'people' || entity === 'positions';

/** Writes people and posts as they are on one side of the changes; what is not there on that side goes. */
export async function putStaffRows(
  transaction: TenantWriter,
  rows: readonly RowChange[],
  side: 'before' | 'after',
): Promise<void> {
  const other = side === 'before' ? 'after' : 'before';
  const bodies = <T>(of: RowChange['entity'], isThere: boolean): readonly T[] =>
    rows
      .filter(({ entity, [side]: body }) => entity === of && (body !== null) === isThere)
      .map((row) => row[isThere ? side : other] as T);
  const written = (isThere: boolean) => ({
    people: bodies<Person>('people', isThere),
    positions: bodies<Position>('positions', isThere),
  });
  await putNumbered(transaction, await changedStaff(transaction, { ...written(true), gone: written(false) }));
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
