import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { type Parameters, ROLLBACK, Statements } from './sqlite-statement.ts';
import type { Asked, Failed, Told } from './sqlite-writer.ts';

/** Pages of the log after which a commit moves them into the file, about 32 MB. */
const CHECKPOINT = 8000;

// The one connection that writes. It has a thread to itself, so that nobody's request waits for a flush to the disk.
const db = new DatabaseSync((workerData as { readonly file: string }).file);
db.exec(
  `PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000; PRAGMA wal_autocheckpoint=${CHECKPOINT}; PRAGMA cache_size=-65536`,
);
const statements = new Statements(db);

/** Why rows that were handed over could not be written. Until it is taken back, the transaction goes nowhere. */
let failed: Failed | null = null;

parentPort?.on('message', (asked: Asked) => {
  if (asked.text === null) {
    db.close();
    parentPort?.close();
    return;
  }
  if (asked.text === ROLLBACK) failed = null;
  const told = failed ?? run(asked.text, asked.parameters as Parameters);
  if (!asked.isHandedOver) parentPort?.postMessage(told);
  else if ('message' in told) failed = told;
});

function run(text: string, parameters: Parameters): Told {
  try {
    return statements.run(text, parameters);
  } catch (error) {
    // A copy of an error keeps its message alone; the code says whether trying again may help.
    const { message, errcode } = error as Error & { readonly errcode?: number };
    return { message, errcode };
  }
}
