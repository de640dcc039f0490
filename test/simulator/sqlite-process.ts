import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Endpoint } from '../../src/endpoint/endpoint.ts';
import { Packs } from '../../src/endpoint/packs/packs.ts';
import { Digests } from '../../src/endpoint/pull/digest.ts';
import { Marks } from '../../src/endpoint/pull/marks.ts';
import { gatheredPushes } from '../../src/endpoint/push/push.ts';
import { rescueKeyOf } from '../../src/endpoint/rescue/rescue-key.ts';
import { References } from '../../src/endpoint/rows/world.ts';
import {
  type Storage,
  StorageUnavailable,
  type Tenant,
  type TenantReader,
  type TenantWriter,
} from '../../src/endpoint/storage/port.ts';
import { SqliteStorage } from '../../src/endpoint/storage/sqlite.ts';
import { LocalBus } from '../../src/endpoint/watch/bus.ts';
import type { Fate } from './mem-server.ts';
import { LEAST_ROWS } from './mem-shelf.ts';

/** In memory where the machine has such a place: a process that dies loses nothing of it, and no run cuts the power of an endpoint. */
const PLACE = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A folder of its own for the databases of a run. */
export const newFolder = (): string => mkdtempSync(join(PLACE, 'kinerja-simulator-'));

/** The process ended in the middle of a write; whoever waited hears nothing. */
export class PowerCut extends StorageUnavailable {}

/** The real storage, whose next write may be the last of its process. */
export class MortalStorage implements Storage {
  readonly #inner: SqliteStorage;
  fate: Fate = 'lives';

  constructor(file: string) {
    this.#inner = new SqliteStorage(file);
  }

  tenants(): Promise<readonly Tenant[]> {
    return this.#inner.tenants();
  }

  addTenant(tenant: Tenant, createdAt: number): Promise<void> {
    return this.#inner.addTenant(tenant, createdAt);
  }

  read<T>(tenant: string, work: (view: TenantReader) => Promise<T>): Promise<T> {
    return this.#inner.read(tenant, work);
  }

  async write<T>(tenant: string, work: (transaction: TenantWriter) => Promise<T>): Promise<T> {
    const { fate } = this;
    const value = await this.#inner.write(tenant, async (transaction) => {
      const made = await work(transaction);
      if (fate === 'dies before the commit') throw new PowerCut(fate);
      return made;
    });
    if (fate === 'dies after the commit') throw new PowerCut(fate);
    return value;
  }

  readAll: Storage['readAll'] = (work) => this.#inner.readAll(work);

  fill: Storage['fill'] = (work) => this.#inner.fill(work);

  close(): Promise<void> {
    return this.#inner.close();
  }
}

const TIMELINE_BYTES = 16;

/** One running endpoint on a database file that others may have open too. */
export class EndpointProcess {
  readonly storage: MortalStorage;
  readonly endpoint: Endpoint;
  readonly packs: Packs;
  now = 0;
  /** The next name it thinks of for a timeline. */
  nextTimeline: string | null = null;

  constructor(file: string) {
    this.storage = new MortalStorage(file);
    const { storage } = this;
    const references = new References();
    const chance = (count: number) =>
      count === TIMELINE_BYTES && this.nextTimeline !== null
        ? Buffer.from(this.nextTimeline, 'hex')
        : randomBytes(count);
    const rescueKey = rescueKeyOf(dirname(file));
    const marks = new Marks(rescueKey);
    this.endpoint = {
      storage,
      pushes: gatheredPushes({ storage, references, marks, randomBytes: chance }),
      bus: new LocalBus(),
      references,
      digests: new Digests(),
      dataDir: dirname(file),
      rescueKey,
      marks,
      now: () => this.now,
      randomBytes: chance,
    };
    this.packs = new Packs(this.endpoint, LEAST_ROWS);
  }
}
