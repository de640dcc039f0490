import type { RowChange } from '../../domain/sheets/change/sheet-change.ts';
import { undone } from '../../domain/sheets/change/undone.ts';
import type { SheetUndoReply } from '../../protocol/sheet.ts';
import type { Endpoint } from '../endpoint.ts';
import { importInto } from '../rows/import-exchange.ts';
import type { TenantWriter } from '../storage/port.ts';
import { sheetSetOf } from './sheet-set.ts';
import { putStaffRows, settledPeople } from './staff-rows.ts';

export interface SheetUndoing {
  readonly tenant: string;
  readonly id: string;
  /** Empty for the command line. */
  readonly person: string;
  readonly permits: (transaction: TenantWriter, rows: readonly RowChange[]) => Promise<boolean>;
}

/**
 * Takes one import back, all of it or nothing; read, compared and written in one transaction. An import that was taken
 * back already is gone.
 */
export function undoSheet(
  endpoint: Endpoint,
  { tenant, id, person, permits }: SheetUndoing,
): Promise<SheetUndoReply | { readonly state: 'forbidden' }> {
  return endpoint.storage.write(tenant, async (transaction) => {
    const made = await transaction.sheetImport(id);
    if (!made || made.undoneAt !== null) return { state: 'gone' };
    const rows = await transaction.sheetRows(id);
    if (!(await permits(transaction, rows))) return { state: 'forbidden' };
    const result = undone(await sheetSetOf(transaction), rows);
    const changedSince = result.ok ? await settledPeople(transaction, rows) : result.changedSince;
    if (!result.ok || changedSince.length > 0) return { state: 'changed-since', keys: changedSince };
    const now = endpoint.now();
    await importInto(transaction, tenant, result.set, { now, replace: true });
    await putStaffRows(transaction, rows, 'before');
    await transaction.endSheetImport(id, person, now);
    return { state: 'undone', rows: rows.length };
  });
}
