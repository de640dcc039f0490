import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Endpoint } from '../endpoint.ts';
import { stagingDir } from '../evidence/evidence-file.ts';
import { Digests } from '../pull/digest.ts';
import { Marks } from '../pull/marks.ts';
import { gatheredPushes } from '../push/push.ts';
import { rescueKeyOf } from '../rescue/rescue-key.ts';
import { References } from '../rows/world.ts';
import type { Storage } from '../storage/port.ts';
import { PostgresStorage } from '../storage/postgres.ts';
import { SqliteStorage } from '../storage/sqlite.ts';
import { LocalBus } from '../watch/bus.ts';
import { NotifyBus } from '../watch/notify-bus.ts';
import { DATABASE } from './data-folder.ts';

const databaseFile = (dataDir: string): string => join(dataDir, DATABASE);

/** Whether there is a database to open, without making one. */
export const hasDatabase = (dataDir: string, databaseUrl: string | null): boolean =>
  databaseUrl !== null || existsSync(databaseFile(dataDir));

/** The served database when there is an address, the embedded one of the data folder otherwise. */
export const openStorage = (dataDir: string, databaseUrl: string | null): Storage =>
  databaseUrl === null ? new SqliteStorage(databaseFile(dataDir)) : new PostgresStorage(databaseUrl);

/** Opens the database of a data folder and what stands around it. */
export function openEndpoint(
  dataDir: string,
  now: () => number = Date.now,
  databaseUrl: string | null = null,
): Endpoint {
  mkdirSync(stagingDir(dataDir), { recursive: true });
  const storage = openStorage(dataDir, databaseUrl);
  const references = new References();
  const chance = (count: number) => randomBytes(count);
  const rescueKey = rescueKeyOf(dataDir);
  const marks = new Marks(rescueKey);
  return {
    storage,
    pushes: gatheredPushes({ storage, references, marks, randomBytes: chance }),
    bus: databaseUrl === null ? new LocalBus() : new NotifyBus(databaseUrl, storage),
    references,
    digests: new Digests(),
    dataDir,
    rescueKey,
    marks,
    now,
    randomBytes: chance,
  };
}
