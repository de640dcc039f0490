import { Dexie } from 'dexie';
import { replicaDexie } from './schema.ts';

/** What has not reached the endpoint, as far as it can be counted without the key. */
export interface BehindLock {
  /** Entries with commands the endpoint has not answered. */
  readonly entries: number;
  /** Own files without a receipt. */
  readonly files: number;
}

/** Counts what waits in a locked store; ids and states are readable there. Null when the store cannot be opened now. */
export async function behindLock(database: string): Promise<BehindLock | null> {
  if (!(await Dexie.exists(database))) return { entries: 0, files: 0 };
  const dexie = replicaDexie(database);
  try {
    const queued = dexie.outbox
      .where('[state+order]')
      .between(['queued', Dexie.minKey], ['queued', Dexie.maxKey]);
    const entities = new Set((await queued.toArray()).map(({ entity }) => entity));
    const files = await dexie.blobs.where('state').anyOf('waiting', 'uploading').count();
    return { entries: entities.size, files };
  } catch (error) {
    console.warn(error);
    return null;
  } finally {
    dexie.close();
  }
}
