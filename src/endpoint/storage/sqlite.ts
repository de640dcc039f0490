import type { Storage, StoredReader, StoredWriter, Tenant, TenantReader, TenantWriter } from './port.ts';
import { StorageUnavailable } from './port.ts';
import { SqlReader } from './reader.ts';
import { readTenant } from './rows.ts';
import { type Connections, openConnections } from './sqlite-connection.ts';
import { SQLITE } from './sqlite-dialect.ts';
import { newTenantRows } from './tenant-rows.ts';
import { SqlWriter } from './writer.ts';

/** Result codes of SQLite that say nothing about the work itself: busy, locked, no memory, read-only, I/O, full, cannot open. */
const TEMPORARY = new Set([5, 6, 7, 8, 10, 13, 14]);

function isTemporary(error: unknown): boolean {
  const code = (error as { errcode?: unknown }).errcode;
  return typeof code === 'number' && TEMPORARY.has(code & 0xff);
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isTemporary(error))
      throw new StorageUnavailable('The database cannot be written now.', { cause: error });
    throw error;
  }
}

/** The embedded database: one file, every commit on the disk before it is answered. */
export class SqliteStorage implements Storage {
  readonly #connections: Connections;

  constructor(file: string) {
    this.#connections = openConnections(file);
  }

  async tenants(): Promise<readonly Tenant[]> {
    const rows = await this.#connections.reader.selectFrom('tenant').selectAll().orderBy('tenant').execute();
    return rows.map(readTenant);
  }

  async addTenant(tenant: Tenant, createdAt: number): Promise<void> {
    await this.#connections.writer.transaction().execute(async (db) => {
      const { row, head, scope } = newTenantRows(tenant, createdAt);
      await db.insertInto('tenant').values(row).execute();
      await db.insertInto('tenant_head').values(head).execute();
      await db.insertInto('scope').values(scope).execute();
    });
  }

  read<T>(tenant: string, work: (view: TenantReader) => Promise<T>): Promise<T> {
    return guarded(() =>
      this.#connections.reader.transaction().execute((db) => work(new SqlReader(db, SQLITE, tenant))),
    );
  }

  write<T>(tenant: string, work: (transaction: TenantWriter) => Promise<T>): Promise<T> {
    return guarded(() =>
      this.#connections.writer.transaction().execute((db) => work(new SqlWriter(db, SQLITE, tenant))),
    );
  }

  readAll<T>(work: (of: (tenant: string) => Promise<StoredReader>) => Promise<T>): Promise<T> {
    return guarded(() =>
      this.#connections.reader
        .transaction()
        .execute((db) => work(async (tenant) => new SqlReader(db, SQLITE, tenant))),
    );
  }

  fill<T>(work: (of: (tenant: string) => Promise<StoredWriter>) => Promise<T>): Promise<T> {
    return guarded(() =>
      this.#connections.writer
        .transaction()
        .execute((db) => work(async (tenant) => new SqlWriter(db, SQLITE, tenant))),
    );
  }

  async close(): Promise<void> {
    await this.#connections.close();
  }
}
