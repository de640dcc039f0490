import { Dexie, type Table, type Transaction } from 'dexie';
import type { PackOffer } from '../protocol/manifest.ts';
import type { Opening } from '../protocol/pull.ts';
import { NOT_STARTED } from './bootstrap.ts';
import type { ItemState, ReplicaMeta } from './replica-store.ts';

/**
 * Raised when older code could no longer read or write what this code leaves behind. Older code that meets a higher
 * number does not open the store (Dexie itself would let it).
 */
export const SCHEMA_EPOCH = 2;

/** A pack on this device. Its bytes lie apart, sealed as they came. */
export interface HeldPack extends PackOffer {
  /** As for rows. */
  readonly generation: number;
}

export interface SyncRecord extends ReplicaMeta {
  readonly k: 'sync';
  /** Place of the next item in the outbox; unlike the number it never starts again. */
  readonly nextOrder: number;
  /** Raised when all rows have to come anew; rows of an older generation give way to any incoming one. */
  readonly generation: number;
  /** Times the rows of a type have changed: what is cached in memory is compared with it. */
  readonly stamps: Readonly<Record<string, number>>;
  readonly packs: readonly HeldPack[];
  /** Packs of the manifest this start goes by. */
  readonly offers: readonly PackOffer[];
}

export type MetaRecord =
  | SyncRecord
  | { readonly k: 'schema'; readonly epoch: number }
  /** Records of others opened here that the endpoint has not heard of. */
  | { readonly k: 'openings'; readonly list: readonly Opening[] }
  /** Sealed. */
  | { readonly k: 'session'; readonly half: ArrayBuffer };

export interface RowRecord {
  readonly id: string;
  readonly type: string;
  readonly scope: number;
  readonly ver: number;
  readonly seq: number;
  readonly generation: number;
  readonly body: ArrayBuffer;
}

export interface PackRecord {
  readonly sha: string;
  readonly body: ArrayBuffer;
}

/** A row of a pack that was deleted or left the pack's scope at a number after the pack's. */
export interface GoneRecord {
  readonly scope: number;
  readonly id: string;
  readonly seq: number;
  readonly generation: number;
}

export interface OutboxRecord {
  readonly order: number;
  readonly rid: string;
  readonly rseq: number;
  readonly id: string;
  readonly entity: string;
  readonly state: ItemState;
  readonly createdAt: number;
  /** Sequence number of the answer; null before it. */
  readonly seq: number | null;
  readonly dismissed: boolean;
  /** Hash of the file an `evidence.attach` names: the item stays until the file has arrived. */
  readonly file: string | null;
  /** Evidence an `evidence.attach` or `evidence.detach` is about. */
  readonly evidence: string | null;
  /** The mutation without its number, which alone changes after a fork. */
  readonly draft: ArrayBuffer;
  readonly result: ArrayBuffer | null;
}

export type FileState = 'waiting' | 'uploading' | 'stored' | 'refused';

export interface FileRecord {
  readonly sha: string;
  readonly size: number;
  readonly type: string;
  readonly state: FileState;
  /** `own` = made here and to be sent; `foreign` = fetched for reading, released first. */
  readonly origin: 'own' | 'foreign';
  /** Entry it was fetched for; empty for own files. */
  readonly entity: string;
  readonly createdAt: number;
  readonly chunks: number;
  /** Bytes the endpoint has confirmed. */
  readonly offset: number;
  readonly uploadUrl: string | null;
  /** Why the endpoint will not take it. */
  readonly refusal: string | null;
  readonly name: ArrayBuffer;
}

export interface ChunkRecord {
  readonly sha: string;
  readonly n: number;
  readonly bytes: ArrayBuffer;
}

export interface DraftRecord {
  readonly formKey: string;
  readonly updatedAt: number;
  readonly body: ArrayBuffer;
}

export interface Tables {
  readonly meta: Table<MetaRecord, string>;
  readonly rows: Table<RowRecord, string>;
  readonly packs: Table<PackRecord, string>;
  readonly gone: Table<GoneRecord, [number, string]>;
  readonly outbox: Table<OutboxRecord, number>;
  readonly blobs: Table<FileRecord, string>;
  readonly blobChunks: Table<ChunkRecord, [string, number]>;
  readonly drafts: Table<DraftRecord, string>;
}

export type TableName = keyof Tables;
export type ReplicaDexie = Dexie & Tables;

/** `strict`: Chromium's default reports a transaction as done before it is on the disk. */
export function replicaDexie(name: string): ReplicaDexie {
  const dexie = new Dexie(name, { chromeTransactionDurability: 'strict' });
  dexie.version(1).stores({
    meta: 'k',
    rows: 'id, type, scope, generation',
    outbox: 'order, &id, [rid+rseq], [state+order], entity, file, evidence',
    blobs: 'sha, state, origin, entity',
    blobChunks: '[sha+n]',
    drafts: 'formKey, updatedAt',
  });
  dexie.version(2).stores({ packs: 'sha', gone: '[scope+id], scope, generation' }).upgrade(startWithoutPacks);
  // Without the index on `entity`, which nothing asked: it took a twelfth of the time of saving and of recording answers.
  dexie.version(3).stores({ outbox: 'order, &id, [rid+rseq], [state+order], file, evidence' });
  return dexie as ReplicaDexie;
}

/** A store that was complete without packs stays so. */
async function startWithoutPacks(transaction: Transaction): Promise<void> {
  const meta = transaction.table<SyncRecord, string>('meta');
  const sync = await meta.get('sync');
  if (!sync) return;
  const state = sync.asOf === null ? 'wanted' : 'done';
  await meta.put({ ...sync, packs: [], offers: [], bootstrap: { ...NOT_STARTED, state } });
}
