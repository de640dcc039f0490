import { DatabaseSync } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { migrate } from './sqlite-migrations.ts';
import { type Answer, isRows, type Parameters, ROLLBACK, Statements } from './sqlite-statement.ts';
import { WritingThread } from './sqlite-writer.ts';
import type { Tables } from './tables.ts';

/** A deferred transaction that turns into a writer halfway fails with SQLITE_BUSY and cannot wait its turn. */
const BEGIN_WRITING = 'begin immediate';

type Run = (text: string, parameters: Parameters) => Answer | Promise<Answer>;

/** One connection, whichever thread it is in. `begin` is how its transactions start. */
class OneConnection implements Driver, DatabaseConnection {
  readonly #run: Run;
  readonly #begin: string;

  constructor(run: Run, begin: string) {
    this.#run = run;
    this.#begin = begin;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, changes } = await this.#run(sql, parameters as Parameters);
    return { rows: rows as R[], numAffectedRows: BigInt(changes) };
  }

  // biome-ignore lint/correctness/useYield: nothing of the endpoint reads row by row
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Rows are not streamed.');
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this;
  }
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}

  async beginTransaction(): Promise<void> {
    await this.executeQuery(CompiledQuery.raw(this.#begin));
  }
  async commitTransaction(): Promise<void> {
    await this.executeQuery(CompiledQuery.raw('commit'));
  }
  async rollbackTransaction(): Promise<void> {
    await this.executeQuery(CompiledQuery.raw(ROLLBACK));
  }
}

const kysely = (run: Run, begin: string): Kysely<Tables> =>
  new Kysely<Tables>({
    dialect: {
      createDriver: () => new OneConnection(run, begin),
      createAdapter: () => new SqliteAdapter(),
      createQueryCompiler: () => new SqliteQueryCompiler(),
      createIntrospector: (db) => new SqliteIntrospector(db),
    },
  });

const READS = /^\s*select\b/i;

/**
 * Runs what the writing connection is asked. Until a transaction writes, it reads in this thread: from its beginning on
 * nobody else can write, so that what is committed is all there is to see, and the way to the other thread and back,
 * behind whatever waits here, is spared.
 */
function writing(thread: WritingThread, committed: Statements): Run {
  let hasWritten = true;
  return (text, parameters) => {
    if (!hasWritten && READS.test(text)) return committed.run(text, parameters);
    hasWritten = text !== BEGIN_WRITING;
    if (!isRows(parameters)) return thread.run(text, parameters);
    thread.handOver(text, parameters);
    return { rows: [], changes: parameters.length };
  };
}

export interface Connections {
  readonly writer: Kysely<Tables>;
  /** Sees one snapshot per transaction and never waits for the writer. */
  readonly reader: Kysely<Tables>;
  close(): Promise<void>;
}

/** Opens the file, brings it to the newest shape and gives one connection for writing and one for reading. */
export function openConnections(file: string): Connections {
  const read = new DatabaseSync(file);
  read.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000');
  migrate(read);
  read.exec('PRAGMA query_only=ON');
  const committed = new DatabaseSync(file);
  committed.exec('PRAGMA busy_timeout=5000; PRAGMA query_only=ON');
  const thread = new WritingThread(file);
  const reading = new Statements(read);
  return {
    writer: kysely(writing(thread, new Statements(committed)), BEGIN_WRITING),
    reader: kysely((text, parameters) => reading.run(text, parameters), 'begin'),
    close: async () => {
      read.close();
      committed.close();
      await thread.close();
    },
  };
}
