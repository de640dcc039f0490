import { type Database, syncRecord } from './database.ts';
import { dropChunks, dropFile } from './file-chunks.ts';
import type { FileRecord, ReplicaDexie } from './schema.ts';

/** Who asks for room: the app itself when a file does not fit, or the person, who was told what goes. */
export type Asker = 'app' | 'person';

/** Frees up to about `bytes` and answers how many; inside a transaction over RELEASED_TABLES. */
type Step = (dexie: ReplicaDexie, bytes: number) => Promise<number>;

const RELEASED_TABLES = ['meta', 'outbox', 'blobs', 'blobChunks'] as const;

/**
 * In this order, each only when the ones before it were not enough. Packs of closed years, which can be fetched
 * again like foreign evidence, belong between the first and the second. The outbox, drafts and own evidence without
 * a receipt are in no step: they exist nowhere else.
 */
const STEPS: Readonly<Record<Asker, readonly Step[]>> = {
  app: [foreignEvidence, backedUpEvidence],
  // Has its receipt, but an endpoint that is restored would ask for it again: the person's own choice.
  person: [foreignEvidence, backedUpEvidence, receivedEvidence],
};

export function release(database: Database, bytes: number, asker: Asker): Promise<number> {
  return database.run((dexie) =>
    dexie.transaction('rw', [...RELEASED_TABLES], async () => {
      let freed = 0;
      for (const step of STEPS[asker]) {
        if (freed < bytes) freed += await step(dexie, bytes - freed);
      }
      return freed;
    }),
  );
}

function foreignEvidence(dexie: ReplicaDexie, bytes: number): Promise<number> {
  return dropOldest(dexie, bytes, ({ origin }) => origin === 'foreign');
}

async function backedUpEvidence(dexie: ReplicaDexie, bytes: number): Promise<number> {
  const { durableSeq } = await syncRecord(dexie);
  const undurable = await dexie.outbox
    .filter(({ file, seq }) => file !== null && (seq === null || seq > durableSeq))
    .toArray();
  const needed = new Set(undurable.map(({ file }) => file));
  return dropOldest(dexie, bytes, ({ origin, sha }) => origin === 'own' && !needed.has(sha));
}

function receivedEvidence(dexie: ReplicaDexie, bytes: number): Promise<number> {
  return dropOldest(dexie, bytes, ({ origin }) => origin === 'own');
}

/** Of the files that have their receipt. An own one keeps its record, so that it is still known to have one. */
async function dropOldest(
  dexie: ReplicaDexie,
  bytes: number,
  isMeant: (record: FileRecord) => boolean,
): Promise<number> {
  const stored = await dexie.blobs.where('state').equals('stored').sortBy('createdAt');
  let freed = 0;
  for (const record of stored.filter((one) => one.chunks > 0 && isMeant(one))) {
    if (freed >= bytes) break;
    if (record.origin === 'foreign') await dropFile(dexie, record.sha);
    else {
      await dropChunks(dexie, record.sha);
      await dexie.blobs.update(record.sha, { chunks: 0 });
    }
    freed += record.size;
  }
  return freed;
}
