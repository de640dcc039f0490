import { type Database, syncRecord } from './database.ts';
import { dropFile } from './file-chunks.ts';
import type { OutboxRecord, ReplicaDexie } from './schema.ts';

const KEPT_FOR = 7 * 86_400_000;

/** Ceiling of answered work kept for an endpoint that may have to be restored: some 40,000 commands. */
export const RETAINED_BYTES = 20 * 1024 * 1024;

/** See `DexieReplicaStore.dismiss`. The file of a refused attachment goes with it when nothing else refers to it. */
export function dismiss(database: Database, mutation: string): Promise<boolean> {
  return database.run((dexie) =>
    dexie.transaction('rw', dexie.outbox, dexie.blobs, dexie.blobChunks, async () => {
      const record = await dexie.outbox.get({ id: mutation });
      if (!record || record.state === 'queued' || record.state === 'accepted') return false;
      // A conflict has its effect at the endpoint, so it is retained like an accepted item; a refusal has none.
      if (record.state === 'conflict') await dexie.outbox.update(record.order, { dismissed: true });
      else await dexie.outbox.delete(record.order);
      if (record.file !== null) await dropUnneeded(dexie, record.file);
      return true;
    }),
  );
}

/**
 * Lets go of answered work: what stands in a backup and is a week old, and beyond `most` bytes also what does not,
 * oldest first, backed up before not backed up. Never the unanswered, nor what waits for the person or for its file;
 * nothing at all while the device is still fetching.
 */
export function purge(database: Database, now: number, most: number): Promise<number> {
  return database.run((dexie) =>
    dexie.transaction('rw', dexie.meta, dexie.outbox, dexie.blobs, async () => {
      const { durableSeq, cursor, bootstrap } = await syncRecord(dexie);
      if (bootstrap.state !== 'done') return 0;
      const waiting = new Set(await dexie.blobs.where('state').notEqual('stored').primaryKeys());
      const answered: Retained[] = [];
      await dexie.outbox.orderBy('order').each((record) => {
        if (isSettled(record) && !(record.file !== null && waiting.has(record.file)))
          answered.push(retained(record, durableSeq));
      });
      const isOld = (item: Retained) => item.isDurable && item.createdAt <= now - KEPT_FOR;
      const old = answered.filter(isOld);
      // What no row shows yet would vanish from the screen with its item.
      const shown = answered.filter((item) => !isOld(item) && item.seq <= Number(cursor));
      const kept = sizeOf(answered) - sizeOf(old);
      const orders = [...old, ...beyond(shown, kept - most)].map(({ order }) => order);
      await dexie.outbox.bulkDelete(orders);
      return orders.length;
    }),
  );
}

interface Retained {
  readonly order: number;
  readonly seq: number;
  readonly createdAt: number;
  readonly bytes: number;
  readonly isDurable: boolean;
}

function retained({ order, seq, createdAt, draft, result }: OutboxRecord, durableSeq: number): Retained {
  const number = seq ?? Number.POSITIVE_INFINITY;
  const bytes = draft.byteLength + (result?.byteLength ?? 0);
  return { order, seq: number, createdAt, bytes, isDurable: number <= durableSeq };
}

const sizeOf = (items: readonly Retained[]): number => items.reduce((sum, { bytes }) => sum + bytes, 0);

/** As many as make up `bytes`. */
function beyond(items: readonly Retained[], bytes: number): readonly Retained[] {
  const inTurn = [...items.filter((item) => item.isDurable), ...items.filter((item) => !item.isDurable)];
  let freed = 0;
  const enough = inTurn.findIndex((item) => {
    const isEnough = freed >= bytes;
    freed += item.bytes;
    return isEnough;
  });
  return enough < 0 ? inTurn : inTurn.slice(0, enough);
}

/** A file that never left this device and that nothing refers to any more. */
async function dropUnneeded(dexie: ReplicaDexie, sha: string): Promise<void> {
  const needed = await dexie.outbox.where('file').equals(sha).count();
  const file = await dexie.blobs.get(sha);
  if (needed === 0 && file?.state !== 'stored') await dropFile(dexie, sha);
}

const isSettled = (record: OutboxRecord): boolean =>
  record.state === 'accepted' || (record.state === 'conflict' && record.dismissed);
