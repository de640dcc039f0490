import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Place } from '../config.ts';
import { copySite } from '../site/copy-site.ts';
import { DATABASE } from '../site/data-folder.ts';
import { openStorage } from '../site/open-endpoint.ts';
import { SqliteStorage } from '../storage/sqlite.ts';
import { intoOneFile, snapshot } from '../storage/sqlite-snapshot.ts';

/**
 * Writes a consistent copy of the site's database to a SQLite file, while the endpoint goes on. The embedded engine
 * copies its own file; of the served one every row is copied from one snapshot, read back and compared.
 * @throws CopyRefused, or whatever database or disk says.
 */
export async function copyDatabase({ dataDir, databaseUrl }: Place, to: string): Promise<void> {
  await removeDatabase(to);
  if (databaseUrl === null) return snapshot(join(dataDir, DATABASE), to);
  const from = openStorage(dataDir, databaseUrl);
  const copy = new SqliteStorage(to);
  try {
    await copySite(from, copy, 'go-on');
  } finally {
    await copy.close();
    await from.close();
  }
  intoOneFile(to);
}

/** A database file with what SQLite keeps beside it. */
export async function removeDatabase(file: string): Promise<void> {
  for (const end of ['', '-wal', '-shm']) await rm(`${file}${end}`, { force: true });
}
