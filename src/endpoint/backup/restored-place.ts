import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Place } from '../config.ts';
import { copySite } from '../site/copy-site.ts';
import { DATABASE } from '../site/data-folder.ts';
import { flush } from '../site/durable-file.ts';
import { openStorage } from '../site/open-endpoint.ts';
import { SqliteStorage } from '../storage/sqlite.ts';
import { headsOf } from '../storage/sqlite-snapshot.ts';
import { removeDatabase } from './copy-database.ts';

/** Where a restored database goes: into the data folder, or into the served engine. */
export interface RestoredPlace {
  /** Timelines that stand there already; null when the place is empty. */
  timelines(): Promise<readonly string[] | null>;
  /** The last step: the copy becomes the site's database, whole or not at all. */
  take(copy: string): Promise<void>;
  /** What to say when something else stands there. */
  readonly occupied: string;
}

export const restoredPlace = (site: Place): RestoredPlace =>
  site.databaseUrl === null ? embedded(site.dataDir) : served(site);

function embedded(dataDir: string): RestoredPlace {
  const file = join(dataDir, DATABASE);
  return {
    timelines: async () => (existsSync(file) ? headsOf(file).map(({ timeline }) => timeline) : null),
    take: async (copy) => {
      await flush(copy);
      await rename(copy, file);
    },
    occupied: `${dataDir} sudah berisi basis data; pindahkan dulu folder itu. / ${dataDir} holds a database; move it away first.`,
  };
}

function served({ dataDir, databaseUrl }: Place): RestoredPlace {
  const open = () => openStorage(dataDir, databaseUrl);
  return {
    timelines: async () => {
      const storage = open();
      const found = await storage.tenants().finally(() => storage.close());
      return found.length > 0 ? found.map(({ timeline }) => timeline) : null;
    },
    take: async (copy) => {
      const [from, to] = [new SqliteStorage(copy), open()];
      try {
        await copySite(from, to);
      } finally {
        await from.close();
        await to.close();
      }
      await removeDatabase(copy);
    },
    occupied:
      'Basis data PostgreSQL tidak kosong; sediakan yang kosong. / The PostgreSQL database is not empty; provide an empty one.',
  };
}
