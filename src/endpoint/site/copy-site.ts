import { createHash, type Hash } from 'node:crypto';
import { ForOperator } from '../for-operator.ts';
import { TABLES } from '../storage/migrations.ts';
import type { Storage, StoredReader, StoredRow, Writers } from '../storage/port.ts';
import type { Tables } from '../storage/tables.ts';

const PAGE = 1000;

/** The target holds tenants, or does not hold afterwards what the source holds. Nothing of the copy stands. */
export class CopyRefused extends ForOperator {}

export interface CopiedTable {
  readonly tenant: string;
  readonly table: keyof Tables;
  readonly rows: number;
  /** SHA-256 over every column of every row in the order of the key, lower-case hex. */
  readonly digest: string;
}

/**
 * Copies every tenant with its timeline and numbers into an empty database, of either engine, in one transaction: cut
 * off at any moment it leaves nothing, and may be run again. Everything is read back and compared before it stands.
 * `writers` of the source wait when the copy is to take its place, and go on when it is a backup.
 * @throws CopyRefused
 */
export async function copySite(
  from: Storage,
  to: Storage,
  writers: Writers = 'wait',
): Promise<readonly CopiedTable[]> {
  const tenants = await from.tenants();
  if ((await to.tenants()).length > 0)
    throw new CopyRefused('Basis data tujuan tidak kosong. / The target database is not empty.');
  return from.readAll(
    (sourceOf) =>
      to.fill(async (targetOf) => {
        const copied: CopiedTable[] = [];
        for (const { id: tenant } of tenants) {
          const [source, target] = [await sourceOf(tenant), await targetOf(tenant)];
          for (const table of TABLES) {
            const sent = await told(source, table, (rows) => target.addStored(table, rows));
            const found = await told(target, table, async () => {});
            if (sent.digest !== found.digest) {
              throw new CopyRefused(`${tenant}.${table}: ${sent.rows} → ${found.rows}, digest ≠`);
            }
            copied.push({ tenant, table, ...sent });
          }
        }
        return copied;
      }),
    writers,
  );
}

async function told(
  of: StoredReader,
  table: keyof Tables,
  each: (rows: readonly StoredRow[]) => Promise<void>,
): Promise<Pick<CopiedTable, 'rows' | 'digest'>> {
  const digest = createHash('sha256');
  let count = 0;
  let after: StoredRow | null = null;
  for (;;) {
    const rows: readonly StoredRow[] = await of.stored(table, after, PAGE);
    for (const row of rows) add(digest, row);
    if (rows.length > 0) await each(rows);
    count += rows.length;
    after = rows.at(-1) ?? null;
    if (rows.length < PAGE) return { rows: count, digest: digest.digest('hex') };
  }
}

function add(digest: Hash, row: StoredRow): void {
  const columns = Object.keys(row).sort();
  digest.update(
    JSON.stringify(
      columns.map((name) => {
        const value = row[name];
        return [name, value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value];
      }),
    ),
  );
}
