import { type CellProblem, type RowChange, sheetChange } from '../../domain/sheets/change/sheet-change.ts';
import type { Drafts, Known } from '../../domain/sheets/meaning/draft.ts';
import type { SheetSet } from '../../domain/sheets/sheet-set.ts';
import { changeDigest, type KeptMapping, type SheetImport } from '../../protocol/sheet.ts';
import type { Endpoint } from '../endpoint.ts';
import { importInto } from '../rows/import-exchange.ts';
import type { TenantWriter } from '../storage/port.ts';
import { sheetSetOf } from './sheet-set.ts';
import { putStaffRows } from './staff-rows.ts';

export interface SheetApplying {
  readonly tenant: string;
  /** Empty for the command line. */
  readonly person: string;
  readonly file: string;
  readonly kept: KeptMapping;
  readonly isWhole: boolean;
  /** Reads the table with what is known; asked again when that changed before the transaction began. */
  readonly drafts: (known: Known) => Promise<Drafts>;
  /** Digest of the change the person looked at; null where nobody looked before. */
  readonly seen: string | null;
  /** Whether the author may change these rows as things stand in the transaction. */
  readonly permits: (transaction: TenantWriter, rows: readonly RowChange[]) => Promise<boolean>;
}

export type Applied =
  | { readonly state: 'stored'; readonly id: string; readonly rows: readonly RowChange[] }
  | { readonly state: 'refused'; readonly problems: readonly CellProblem[] }
  | { readonly state: 'moved'; readonly rows: readonly RowChange[] }
  | { readonly state: 'forbidden' };

/**
 * Stores what a table brings, all or nothing. What is there is read, compared and written in one transaction, so that
 * no change of anybody in between is lost.
 */
export async function applySheet(endpoint: Endpoint, applying: SheetApplying): Promise<Applied> {
  const { storage } = endpoint;
  const before = await storage.read(applying.tenant, async (view) => ({
    version: await view.referenceVersion(),
    set: await sheetSetOf(view),
  }));
  // Tens of thousands of rows take seconds to understand: nobody else waits for that.
  const early = await applying.drafts(before.set);
  return storage.write(applying.tenant, async (transaction) => {
    const isStill = (await transaction.referenceVersion()) === before.version;
    const current = await sheetSetOf(transaction);
    const drafts = isStill ? early : await applying.drafts(current);
    return stored(endpoint, transaction, applying, current, drafts);
  });
}

async function stored(
  endpoint: Endpoint,
  transaction: TenantWriter,
  { tenant, person, file, kept, isWhole, seen, permits }: SheetApplying,
  current: SheetSet,
  drafts: Drafts,
): Promise<Applied> {
  const change = sheetChange(current, drafts, isWhole);
  const rows = change.rows.filter(({ kind }) => kind !== 'same');
  if (!(await permits(transaction, rows))) return { state: 'forbidden' };
  if (change.problems.length > 0) return { state: 'refused', problems: change.problems };
  if (seen !== null && seen !== changeDigest(rows)) return { state: 'moved', rows: change.rows };
  const now = endpoint.now();
  const id = `${now.toString(36)}${Buffer.from(endpoint.randomBytes(4)).toString('hex')}`;
  const made = { id, at: now, person, file, kind: kept.mapping.kind, ...counts(rows) };
  await importInto(transaction, tenant, change.set, { now, replace: isWhole });
  await putStaffRows(transaction, rows, 'after');
  await transaction.addSheetImport({ ...made, undoneAt: null, undoneBy: null }, rows);
  await transaction.keepMapping(kept);
  return { state: 'stored', id, rows };
}

function counts(rows: readonly RowChange[]): Pick<SheetImport, 'added' | 'changed' | 'removed'> {
  const of = (kind: RowChange['kind']) => rows.filter((row) => row.kind === kind).length;
  return { added: of('added'), changed: of('changed'), removed: of('removed') };
}
