import type { Database } from './database.ts';
import { sealJson, unsealJson } from './sealing.ts';

const PLACE = 'meta/session';

/**
 * The store's half of the session at the endpoint. Read for each request and kept nowhere else, so a locked store
 * leaves a cookie that opens nothing.
 */
export class SessionHalf {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async keep(half: string): Promise<void> {
    const sealed = await sealJson(this.#database.key, PLACE, half);
    await this.#database.run((dexie) => dexie.meta.put({ k: 'session', half: sealed }));
  }

  /** Null before the first sign-in of this store and after a sign-out. */
  async half(): Promise<string | null> {
    const record = await this.#database.run((dexie) => dexie.meta.get('session'));
    return record?.k === 'session' ? unsealJson<string>(this.#database.key, PLACE, record.half) : null;
  }

  forget(): Promise<void> {
    return this.#database.run((dexie) => dexie.meta.delete('session'));
  }
}
