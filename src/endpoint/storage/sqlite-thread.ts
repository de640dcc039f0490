import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { type Parameters, Statements } from './sqlite-statement.ts';
import type { Asked } from './sqlite-writer.ts';

/** Pages of the log after which a commit moves them into the file, about 32 MB. */
const CHECKPOINT = 8000;

// The one connection that writes. It has a thread to itself, so that nobody's request waits for a flush to the disk.
const db = new DatabaseSync((workerData as { readonly file: string }).file);
db.exec(
  `PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000; PRAGMA wal_autocheckpoint=${CHECKPOINT}; PRAGMA cache_size=-65536`,
);
const statements = new Statements(db);

parentPort?.on('message', ({ text, parameters }: Asked) => {
  if (text === null) {
    db.close();
    parentPort?.close();
    return;
  }
  try {
    parentPort?.postMessage(statements.run(text, parameters as Parameters));
  } catch (error) {
    // A copy of an error keeps its message alone; the code says whether trying again may help.
    const { message, errcode } = error as Error & { readonly errcode?: number };
    parentPort?.postMessage({ message, errcode });
  }
});
