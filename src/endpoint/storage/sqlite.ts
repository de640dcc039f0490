import type { Storage, Tenant, TenantReader, TenantWriter } from './port.ts';
import { StorageUnavailable } from './port.ts';
import { SqlReader } from './reader.ts';
import { readTenant } from './rows.ts';
import { type Connections, openConnections } from './sqlite-connection.ts';
import { SQLITE } from './sqlite-dialect.ts';
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
      await db
        .insertInto('tenant')
        .values({
          tenant: tenant.id,
          name: tenant.name,
          time_zone: tenant.timeZone,
          example: tenant.example ? 1 : 0,
          timeline: tenant.timeline,
          created_at: createdAt,
        })
        .execute();
      await db
        .insertInto('tenant_head')
        .values({ tenant: tenant.id, seq: 0, durable_seq: 0, gc_seq: 0 })
        .execute();
      await db.insertInto('scope').values({ tenant: tenant.id, scope: 1, unit: '', class: 'ref' }).execute();
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

  async close(): Promise<void> {
    await this.#connections.close();
  }
}
