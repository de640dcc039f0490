import { type Database, syncRecord } from './database.ts';
import { dropFile } from './file-chunks.ts';
import type { OutboxRecord, ReplicaDexie } from './schema.ts';

const KEPT_FOR = 7 * 86_400_000;

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

export function purge(database: Database, now: number): Promise<number> {
  return database.run((dexie) =>
    dexie.transaction('rw', dexie.meta, dexie.outbox, dexie.blobs, async () => {
      const { durableSeq } = await syncRecord(dexie);
      const unstored = await dexie.blobs.where('state').notEqual('stored').primaryKeys();
      const waiting = new Set(unstored);
      const old = (record: OutboxRecord) =>
        isSettled(record) &&
        record.seq !== null &&
        record.seq <= durableSeq &&
        record.createdAt <= now - KEPT_FOR &&
        !(record.file !== null && waiting.has(record.file));
      const orders = await dexie.outbox.filter(old).primaryKeys();
      await dexie.outbox.bulkDelete(orders);
      return orders.length;
    }),
  );
}

/** A file that never left this device and that nothing refers to any more. */
async function dropUnneeded(dexie: ReplicaDexie, sha: string): Promise<void> {
  const needed = await dexie.outbox.where('file').equals(sha).count();
  const file = await dexie.blobs.get(sha);
  if (needed === 0 && file?.state !== 'stored') await dropFile(dexie, sha);
}

const isSettled = (record: OutboxRecord): boolean =>
  record.state === 'accepted' || (record.state === 'conflict' && record.dismissed);
