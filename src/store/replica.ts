import { Comparison } from './comparison.ts';
import { Database, type DatabaseEvents, NewerStore } from './database.ts';
import { DexieReplicaStore } from './dexie-replica-store.ts';
import { Drafts } from './drafts.ts';
import { type Estimate, Files } from './files.ts';
import { type Subscribable, watchTables } from './live.ts';
import { PackStore } from './pack-store.ts';
import { RowCache } from './row-cache.ts';
import type { TableName } from './schema.ts';
import { View } from './view.ts';

/** The opened store of one person. Every tab and worker opens its own; they meet in IndexedDB. */
export interface Replica {
  readonly store: DexieReplicaStore;
  readonly packs: PackStore;
  readonly comparison: Comparison;
  readonly files: Files;
  readonly drafts: Drafts;
  readonly view: View;
  /** An answer that is asked for again whenever this database changes, wherever it is changed. */
  readonly watch: <T>(query: () => Promise<T>, tables?: readonly TableName[]) => Subscribable<T>;
  readonly close: () => void;
}

export interface ReplicaAddress {
  /** Ids of the tenant and the person. */
  readonly tenant: string;
  readonly person: string;
  /** From the device profile. */
  readonly database: string;
  readonly key: CryptoKey;
}

export type OpenedReplica =
  | { readonly ok: true; readonly replica: Replica }
  | { readonly ok: false; readonly code: 'newer-store' | 'unavailable'; readonly detail: string };

const SILENT: DatabaseEvents = { versionChange: () => {}, blocked: () => {} };

/**
 * `newer-store`: a newer version of the app has used this database; update before writing. `unavailable`: the
 * browser gives no storage now. That is never the same as an empty store.
 */
export async function openReplica(
  { tenant, person, database: name, key }: ReplicaAddress,
  events: DatabaseEvents = SILENT,
  estimate: Estimate = () => navigator.storage.estimate(),
): Promise<OpenedReplica> {
  const database = new Database(name, key, events);
  try {
    await database.open();
  } catch (error) {
    database.close();
    const code = error instanceof NewerStore ? error.code : 'unavailable';
    return { ok: false, code, detail: error instanceof Error ? error.message : String(error) };
  }
  const rows = new RowCache(database, tenant);
  return {
    ok: true,
    replica: {
      store: new DexieReplicaStore(database, rows),
      packs: new PackStore(database, tenant),
      comparison: new Comparison(database, rows),
      files: new Files(database, estimate),
      drafts: new Drafts(database),
      view: new View(database, rows, tenant, person),
      watch: (query, tables) => watchTables(name, query, tables),
      close: () => database.close(),
    },
  };
}
