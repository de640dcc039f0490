import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from 'kysely';
import { migrate } from './sqlite-migrations.ts';
import type { Tables } from './sqlite-tables.ts';

const STATEMENTS = 400;

// A deferred transaction that turns into a writer halfway fails with SQLITE_BUSY and cannot wait its turn.
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;
  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }
  override createDriver(): Driver {
    return new ImmediateDriver(this.#config);
  }
}

function configOf(db: DatabaseSync): SqliteDialectConfig {
  const prepared = new Map<string, StatementSync>();
  const prepare = (text: string): StatementSync => {
    const known = prepared.get(text);
    if (known) return known;
    const statement = db.prepare(text);
    if (prepared.size >= STATEMENTS) prepared.clear();
    prepared.set(text, statement);
    return statement;
  };
  return {
    database: {
      close: () => db.close(),
      prepare: (text) => {
        const statement = prepare(text);
        const values = (list: readonly unknown[]) => list as SQLInputValue[];
        return {
          reader: statement.columns().length > 0,
          all: (list) => statement.all(...values(list)),
          run: (list) => statement.run(...values(list)),
          iterate: (list) => statement.iterate(...values(list)),
        };
      },
    },
  };
}

export interface Connections {
  readonly writer: Kysely<Tables>;
  /** Sees one snapshot per transaction and never waits for the writer. */
  readonly reader: Kysely<Tables>;
  close(): void;
}

/** Opens the file, brings it to the newest shape and gives one connection for writing and one for reading. */
export function openConnections(file: string): Connections {
  const write = new DatabaseSync(file);
  write.exec(
    'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000; PRAGMA wal_autocheckpoint=2000; PRAGMA cache_size=-65536',
  );
  migrate(write);
  const read = new DatabaseSync(file, { readOnly: true });
  read.exec('PRAGMA busy_timeout=5000');
  return {
    writer: new Kysely<Tables>({ dialect: new ImmediateDialect(configOf(write)) }),
    reader: new Kysely<Tables>({ dialect: new SqliteDialect(configOf(read)) }),
    close: () => {
      read.close();
      write.close();
    },
  };
}
