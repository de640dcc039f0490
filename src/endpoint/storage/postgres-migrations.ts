import { type Kysely, sql } from 'kysely';
import { MIGRATIONS, tablesOf, type Words } from './migrations.ts';
import { CODE } from './postgres-dialect.ts';
import type { Tables } from './tables.ts';

const WORDS: Words = {
  code: CODE,
  // Compared byte by byte, as SQLite does, whatever language the database was made in.
  text: 'text COLLATE "C"',
  integer: 'bigint',
  bytes: 'bytea',
  keyed: '',
  plain: '',
  insertOnly: (table) => `
  CREATE TRIGGER ${table}_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
    FOR EACH STATEMENT EXECUTE FUNCTION insert_only();`,
};

const INSERT_ONLY = `
  CREATE FUNCTION insert_only() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN RAISE EXCEPTION '% is insert-only', TG_TABLE_NAME; END $$;`;

/** The second fence: a transaction sees and writes rows of the one tenant it has named, also when a query forgets to. */
const fence = (tables: readonly string[]): string =>
  tables
    .filter((table) => table !== 'tenant')
    .map(
      (table) => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
  CREATE POLICY one_tenant ON ${table} USING (tenant = current_setting('kinerja.tenant', true));`,
    )
    .join('');

/** Around a step: what only this engine has. The head's row is rewritten by every writer, so it gets room. */
const before = (step: number): string => (step === 0 ? INSERT_ONLY : '');
const after = (step: number): string =>
  `${step === 0 ? 'ALTER TABLE tenant_head SET (fillfactor = 50);' : ''} ${fence(tablesOf(step))}`;

/** Any number, the same in every process: only one of them shapes the database at a time. */
const LOCK = 2019_0052;

/**
 * Brings the database to the newest shape in one transaction; several processes may start at once.
 * @throws when a newer Kinerja has written it.
 */
export function migrate(db: Kysely<Tables>): Promise<void> {
  return db.transaction().execute(async (transaction) => {
    const run = (text: string) => sql.raw(text).execute(transaction);
    await run(`SELECT pg_advisory_xact_lock(${LOCK})`);
    await run('CREATE TABLE IF NOT EXISTS shape (steps integer NOT NULL)');
    const { rows } = await sql<{ steps: number }>`SELECT steps FROM shape`.execute(transaction);
    const done = rows[0]?.steps ?? 0;
    if (done > MIGRATIONS.length) {
      throw new Error(`The database was written by a newer Kinerja (shape ${done}).`);
    }
    if (done === MIGRATIONS.length) return;
    for (const [i, step] of MIGRATIONS.entries()) {
      if (i >= done) await run(`${before(i)} ${step(WORDS)}; ${after(i)}`);
    }
    await run(`DELETE FROM shape; INSERT INTO shape VALUES (${MIGRATIONS.length})`);
  });
}
