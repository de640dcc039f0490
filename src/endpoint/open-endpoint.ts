import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { LocalBus } from './bus.ts';
import { Digests } from './digest.ts';
import type { Endpoint } from './endpoint.ts';
import { stagingDir } from './evidence-file.ts';
import { gatheredPushes } from './push.ts';
import { rescueKeyOf } from './rescue/rescue-key.ts';
import { SqliteStorage } from './storage/sqlite.ts';
import { References } from './world.ts';

/** Opens the database of a data folder and what stands around it. */
export function openEndpoint(dataDir: string, now: () => number = Date.now): Endpoint {
  mkdirSync(stagingDir(dataDir), { recursive: true });
  const storage = new SqliteStorage(join(dataDir, 'kinerja.db'));
  const references = new References();
  const chance = (count: number) => randomBytes(count);
  return {
    storage,
    pushes: gatheredPushes({ storage, references, randomBytes: chance }),
    bus: new LocalBus(),
    references,
    digests: new Digests(),
    dataDir,
    rescueKey: rescueKeyOf(dataDir),
    now,
    randomBytes: chance,
  };
}
