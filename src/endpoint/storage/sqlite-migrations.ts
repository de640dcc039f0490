import type { DatabaseSync } from 'node:sqlite';
import { MIGRATIONS, type Words } from './migrations.ts';
import { CODE } from './sqlite-dialect.ts';

const WORDS: Words = {
  code: CODE,
  text: 'TEXT',
  integer: 'INTEGER',
  bytes: 'BLOB',
  keyed: 'STRICT, WITHOUT ROWID',
  plain: 'STRICT',
  insertOnly: (table) => `
  CREATE TRIGGER ${table}_stays BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is insert-only'); END;
  CREATE TRIGGER ${table}_keeps BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is insert-only'); END;`,
};

/**
 * Brings the file to the newest shape, each step in its own transaction; the file's `user_version` counts them.
 * @throws when a newer Kinerja has written the file.
 */
export function migrate(db: DatabaseSync): void {
  const row = db.prepare('PRAGMA user_version').get() as { user_version: number };
  if (row.user_version > MIGRATIONS.length) {
    throw new Error(`The database was written by a newer Kinerja (shape ${row.user_version}).`);
  }
  for (const [i, step] of MIGRATIONS.entries()) {
    if (i < row.user_version) continue;
    db.exec(`BEGIN IMMEDIATE; ${step(WORDS)}; PRAGMA user_version = ${i + 1}; COMMIT`);
  }
}
