import { type IsolationLevel, Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import type {
  Storage,
  StoredReader,
  StoredWriter,
  Tenant,
  TenantReader,
  TenantWriter,
  Writers,
} from './port.ts';
import { StorageUnavailable } from './port.ts';
import { POSTGRES } from './postgres-dialect.ts';
import { isConflict, isTemporary } from './postgres-error.ts';
import { migrate } from './postgres-migrations.ts';
import { SqlReader } from './reader.ts';
import { readTenant } from './rows.ts';
import type { Tables } from './tables.ts';
import { newTenantRows } from './tenant-rows.ts';
import { SqlWriter } from './writer.ts';

const CONNECTIONS = 10;
/** How long a request waits for a connection, or for the tenant's other writers, ms; then the device comes again. */
const PATIENCE = 10_000;
/** Tries of a transaction that the engine ended in favour of another one. */
const TRIES = 4;
const INT8 = 20;

/** Numbers of the feed and moments stay far below 2^53, so they are read as numbers. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === INT8 ? Number : pg.types.getTypeParser(oid, format),
};

/** The served database. Several processes may use it at once; a tenant has one writer at a time. */
export class PostgresStorage implements Storage {
  readonly #db: Kysely<Tables>;
  #shaped: Promise<void> | null = null;

  constructor(url: string) {
    const pool = new pg.Pool({
      connectionString: url,
      max: CONNECTIONS,
      connectionTimeoutMillis: PATIENCE,
      lock_timeout: PATIENCE,
      idle_in_transaction_session_timeout: 6 * PATIENCE,
      application_name: 'kinerja',
      types,
    });
    // A connection that breaks while nobody uses it is replaced by the next request. One that breaks in use fails the
    // statement that waits for it; what the driver emits besides would end the process if nobody listened.
    pool.on('error', (error) => console.error('connection to PostgreSQL lost', error.message));
    pool.on('connect', (client) => client.on('error', () => {}));
    this.#db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  }

  tenants(): Promise<readonly Tenant[]> {
    return this.#guarded(async () => {
      const rows = await this.#db.selectFrom('tenant').selectAll().orderBy('tenant').execute();
      return rows.map(readTenant);
    });
  }

  addTenant(tenant: Tenant, createdAt: number): Promise<void> {
    return this.#transaction(tenant.id, 'read committed', async (db) => {
      const { row, head, scope } = newTenantRows(tenant, createdAt);
      await db.insertInto('tenant').values(row).execute();
      await db.insertInto('tenant_head').values(head).execute();
      await db.insertInto('scope').values(scope).execute();
    });
  }

  read<T>(tenant: string, work: (view: TenantReader) => Promise<T>): Promise<T> {
    return this.#transaction(tenant, 'repeatable read', (db) => work(new SqlReader(db, POSTGRES, tenant)));
  }

  write<T>(tenant: string, work: (transaction: TenantWriter) => Promise<T>): Promise<T> {
    return this.#transaction(tenant, 'read committed', async (db) => {
      // The head's row is held until the commit: one writer per tenant, as in SQLite. So no number is seen before
      // every smaller one, nothing that was read changes before it is written, and no two writers can block each other.
      await sql`SELECT 1 FROM tenant_head WHERE tenant = ${tenant} FOR UPDATE`.execute(db);
      return work(new SqlWriter(db, POSTGRES, tenant));
    });
  }

  readAll<T>(
    work: (of: (tenant: string) => Promise<StoredReader>) => Promise<T>,
    writers: Writers,
  ): Promise<T> {
    return this.#all('repeatable read', writers, (db) =>
      work((tenant) => this.#named(db, tenant, SqlReader)),
    );
  }

  fill<T>(work: (of: (tenant: string) => Promise<StoredWriter>) => Promise<T>): Promise<T> {
    return this.#all('read committed', 'wait', (db) => work((tenant) => this.#named(db, tenant, SqlWriter)));
  }

  async close(): Promise<void> {
    await this.#shaped?.catch(() => {});
    await this.#db.destroy();
  }

  #transaction<T>(
    tenant: string,
    level: IsolationLevel,
    work: (db: Transaction<Tables>) => Promise<T>,
  ): Promise<T> {
    return this.#guarded(() =>
      repeated(() =>
        this.#db
          .transaction()
          .setIsolationLevel(level)
          .execute(async (db) => {
            await sql`SELECT set_config('kinerja.tenant', ${tenant}, true)`.execute(db);
            return work(db);
          }),
      ),
    );
  }

  /** Where writers wait, the lock is taken before the snapshot, so that it holds the last commit. */
  #all<T>(
    level: IsolationLevel,
    writers: Writers,
    work: (db: Transaction<Tables>) => Promise<T>,
  ): Promise<T> {
    return this.#guarded(() =>
      this.#db
        .transaction()
        .setIsolationLevel(level)
        .execute(async (db) => {
          if (writers === 'wait') await sql`LOCK TABLE tenant_head IN EXCLUSIVE MODE`.execute(db);
          return work(db);
        }),
    );
  }

  async #named<T>(
    db: Transaction<Tables>,
    tenant: string,
    View: new (db: Transaction<Tables>, dialect: typeof POSTGRES, tenant: string) => T,
  ): Promise<T> {
    await sql`SELECT set_config('kinerja.tenant', ${tenant}, true)`.execute(db);
    return new View(db, POSTGRES, tenant);
  }

  async #guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      this.#shaped ??= migrate(this.#db);
      await this.#shaped;
      return await work();
    } catch (error) {
      if (isTemporary(error)) {
        // Also the shaping is tried again by whoever comes next.
        this.#shaped = null;
        throw new StorageUnavailable('PostgreSQL cannot be used now.', { cause: error });
      }
      throw error;
    }
  }
}

async function repeated<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isConflict(error) || tries >= TRIES) throw error;
    }
  }
}
