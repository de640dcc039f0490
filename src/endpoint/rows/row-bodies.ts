import type { RowType } from '../../protocol/pull.ts';
import type { TenantReader } from '../storage/port.ts';

/** Bodies of the rows of a type that are not deleted, in the order of their number. */
export const bodiesIn =
  (view: TenantReader) =>
  async <T>(type: RowType): Promise<readonly T[]> =>
    (await view.rowsOfType(type)).map((row) => row.body as T);

export const keyedBy = <T>(list: readonly T[], key: (one: T) => string): ReadonlyMap<string, T> =>
  new Map(list.map((one) => [key(one), one]));
