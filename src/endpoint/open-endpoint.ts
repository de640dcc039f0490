import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { LocalBus } from './bus.ts';
import type { Endpoint } from './endpoint.ts';
import { stagingDir } from './evidence-file.ts';
import { GroupedWrites } from './grouped-writes.ts';
import { rescueKeyOf } from './rescue/rescue-key.ts';
import { SqliteStorage } from './storage/sqlite.ts';
import { References } from './world.ts';

/** Opens the database of a data folder and what stands around it. */
export function openEndpoint(dataDir: string, now: () => number = Date.now): Endpoint {
  mkdirSync(stagingDir(dataDir), { recursive: true });
  const storage = new SqliteStorage(join(dataDir, 'kinerja.db'));
  return {
    storage,
    grouped: new GroupedWrites(storage),
    bus: new LocalBus(),
    references: new References(),
    dataDir,
    rescueKey: rescueKeyOf(dataDir),
    now,
    randomBytes: (count) => randomBytes(count),
  };
}
