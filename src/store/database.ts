import { GENESIS } from '../protocol/hash.ts';
import { toBase64url } from './base64url.ts';
import { NOT_STARTED } from './bootstrap.ts';
import type { ReplicaMeta } from './replica-store.ts';
import { type ReplicaDexie, replicaDexie, SCHEMA_EPOCH, type SyncRecord } from './schema.ts';
import { isLostConnection } from './storage-fault.ts';

export interface DatabaseEvents {
  /** A newer tab wants to change the schema; this connection has been closed for it. */
  readonly versionChange: () => void;
  /** An older tab keeps this one from opening. */
  readonly blocked: () => void;
}

/** The store was written by newer code: it is not opened, so that nothing in it is damaged. */
export class NewerStore extends Error {
  override readonly name = 'NewerStore';
  readonly code = 'newer-store';
}

/** Used after `close`, or after a newer tab has taken the store over. */
class StoreClosed extends Error {
  override readonly name = 'StoreClosed';
}

/** A name for a replica: 16 random bytes, 22 characters. */
export const newReplicaId = (): string => toBase64url(crypto.getRandomValues(new Uint8Array(16)));

/** The database of one person, opened at first use and again after a lost connection. */
export class Database {
  readonly name: string;
  readonly key: CryptoKey;
  readonly #dexie: ReplicaDexie;
  #connection: Promise<void> | null = null;
  #closed = false;

  constructor(name: string, key: CryptoKey, events: DatabaseEvents) {
    this.name = name;
    this.key = key;
    this.#dexie = replicaDexie(name);
    this.#dexie.on('versionchange', () => {
      this.close();
      events.versionChange();
      // Stops Dexie's own answer, which would open the old schema again at the next use.
      return false;
    });
    this.#dexie.on('blocked', events.blocked);
  }

  /** Runs `work`; when the connection was lost, reopens and runs it once more, so it must be repeatable. */
  async run<T>(work: (dexie: ReplicaDexie) => Promise<T>): Promise<T> {
    const connection = this.open();
    await connection;
    try {
      return await work(this.#dexie);
    } catch (error) {
      if (this.#closed || !isLostConnection(error)) throw error;
      // Only the first of several that lost it closes it; the others find it open again.
      if (this.#connection === connection) {
        this.#connection = null;
        this.#dexie.close({ disableAutoOpen: false });
      }
      await this.open();
      return await work(this.#dexie);
    }
  }

  /** Rejects with NewerStore, or with the browser's error when there is no storage. */
  open(): Promise<void> {
    if (this.#closed) return Promise.reject(new StoreClosed('This store has been closed.'));
    this.#connection ??= this.#open().catch((error) => {
      this.#connection = null;
      throw error;
    });
    return this.#connection;
  }

  close(): void {
    this.#closed = true;
    this.#dexie.close();
  }

  async #open(): Promise<void> {
    await this.#dexie.open();
    try {
      await this.#dexie.transaction('rw', this.#dexie.meta, () => prepare(this.#dexie));
    } catch (error) {
      this.#dexie.close({ disableAutoOpen: false });
      throw error;
    }
  }
}

/** The sync record, inside a transaction or not; it exists from the first opening on. */
export const syncRecord = async (dexie: ReplicaDexie): Promise<SyncRecord> =>
  (await dexie.meta.get('sync')) as SyncRecord;

/** What a replica tells of itself; what only this folder keeps books with is left out. */
export async function replicaMeta(database: Database): Promise<ReplicaMeta> {
  const { k, nextOrder, generation, stamps, packs, offers, ...meta } = await database.run(syncRecord);
  return meta;
}

async function prepare(dexie: ReplicaDexie): Promise<void> {
  const schema = await dexie.meta.get('schema');
  const epoch = schema?.k === 'schema' ? schema.epoch : 0;
  if (epoch > SCHEMA_EPOCH) throw new NewerStore(`Store of epoch ${epoch}, code of epoch ${SCHEMA_EPOCH}.`);
  if (epoch < SCHEMA_EPOCH) await dexie.meta.put({ k: 'schema', epoch: SCHEMA_EPOCH });
  if (!(await dexie.meta.get('sync'))) await dexie.meta.add(freshRecord());
}

const freshRecord = (): SyncRecord => ({
  k: 'sync',
  rid: newReplicaId(),
  timeline: '',
  nextRseq: 1,
  ackedRseq: 0,
  ackedChain: GENESIS,
  cursor: '0',
  scopeHash: '',
  scopes: [],
  durableSeq: 0,
  asOf: null,
  bootstrap: NOT_STARTED,
  comparedAt: null,
  repairedAt: null,
  nextOrder: 1,
  generation: 1,
  stamps: {},
  packs: [],
  offers: [],
});
