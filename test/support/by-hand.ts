import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { databaseOf } from './database.ts';

/** A connection of the database's owner, past the endpoint: to look at what really stands there, or to spoil it. */
export interface ByHand {
  /** Rows of a statement, or what the engine says against it. */
  sql(text: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Makes the database refuse rows of a table that fulfil a condition on NEW, until they are let in again. */
  refuse(table: string, condition: string): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

export async function byHand(dataDir: string, tenant = 'ntb'): Promise<ByHand> {
  const url = await databaseOf(dataDir);
  return url === null ? embedded(join(dataDir, 'kinerja.db')) : served(url, tenant);
}

function embedded(file: string): ByHand {
  const db = new DatabaseSync(file);
  return {
    sql: async (text) => db.prepare(text).all(),
    refuse: async (table, condition) => {
      db.exec(
        `CREATE TRIGGER sabotage BEFORE INSERT ON ${table} WHEN ${condition} BEGIN SELECT RAISE(ABORT, 'sabotage'); END`,
      );
      return async () => db.exec('DROP TRIGGER sabotage');
    },
    close: async () => db.close(),
  };
}

async function served(url: string, tenant: string): Promise<ByHand> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("SELECT set_config('kinerja.tenant', $1, false)", [tenant]);
  return {
    sql: async (text) => (await client.query(text)).rows,
    refuse: async (table, condition) => {
      await client.query(
        `CREATE FUNCTION sabotage() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'sabotage'; END $$;
         CREATE TRIGGER sabotage BEFORE INSERT ON ${table} FOR EACH ROW WHEN (${condition}) EXECUTE FUNCTION sabotage()`,
      );
      return async () => {
        await client.query(`DROP TRIGGER sabotage ON ${table}; DROP FUNCTION sabotage()`);
      };
    },
    close: () => client.end(),
  };
}
