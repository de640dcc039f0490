import { ScopeDigest } from '../protocol/digest.ts';
import { NOT_STARTED } from './bootstrap.ts';
import { type Database, syncRecord } from './database.ts';
import { goneStill, isWorn } from './held-packs.ts';
import { dropPacks, HOLDING, stamped } from './leave.ts';
import type { RowCache } from './row-cache.ts';

/** What this device holds, counted from its own rows. */
export interface Held {
  readonly timeline: string;
  readonly cursor: string;
  readonly digests: readonly (readonly [scope: number, digest: string])[];
  readonly isWorn: boolean;
}

/** Whether this device holds the same as the endpoint, and what is done when it does not. */
export class Comparison {
  readonly #database: Database;
  readonly #rows: RowCache;

  constructor(database: Database, rows: RowCache) {
    this.#database = database;
    this.#rows = rows;
  }

  /** Null while the device is still fetching, and when something arrived during the counting. */
  async held(): Promise<Held | null> {
    const before = await this.#database.run(syncRecord);
    if (before.bootstrap.state !== 'done') return null;
    const digests = new Map(before.scopes.map((scope) => [scope, new ScopeDigest()]));
    const covered = await this.#rows.census((scope, id, ver) => digests.get(scope)?.add(id, ver));
    const after = await this.#database.run(syncRecord);
    const hasMoved = after.cursor !== before.cursor || after.timeline !== before.timeline;
    if (hasMoved || after.scopeHash !== before.scopeHash) return null;
    const { timeline, cursor } = before;
    return {
      timeline,
      cursor,
      digests: [...digests].map(([scope, digest]) => [scope, digest.text] as const),
      isWorn: covered.some(isWorn),
    };
  }

  /** There is nothing more to compare for now. */
  done(now: number): Promise<void> {
    return this.#database.run((dexie) =>
      dexie.transaction('rw', dexie.meta, async () => {
        await dexie.meta.put({ ...(await syncRecord(dexie)), comparedAt: now });
      }),
    );
  }

  /**
   * Everything comes anew and takes the place of what is here, which stays readable until then. The packs of the
   * scopes that differ go at once: they would be taken for good again. Outbox and own files stay as they are.
   */
  fetchAgain(scopes: readonly number[], now: number): Promise<void> {
    return this.#database.run((dexie) =>
      dexie.transaction('rw', HOLDING, async () => {
        const sync = await syncRecord(dexie);
        const touched = new Set<string>();
        const packs = await dropPacks(dexie, sync.packs, ({ scope }) => scopes.includes(scope), touched);
        const generation = sync.generation + 1;
        await dexie.gone.bulkPut((await dexie.gone.toArray()).map(goneStill(scopes, generation)));
        await dexie.meta.put({
          ...sync,
          bootstrap: NOT_STARTED,
          cursor: '0',
          offers: [],
          comparedAt: null,
          repairedAt: scopes.length > 0 ? now : sync.repairedAt,
          generation,
          packs,
          stamps: stamped(sync, touched),
        });
      }),
    );
  }
}
