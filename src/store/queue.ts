import { syncRecord } from './database.ts';
import type { UnnumberedRecord } from './outbox-record.ts';
import type { ReplicaDexie } from './schema.ts';

/**
 * Gives records the next numbers and removes the form's draft, in one transaction; answers the numbers. That they are
 * queued already, as after a lost connection, is rare: it is looked for only when one of them meets its like.
 */
export async function queue(
  dexie: ReplicaDexie,
  records: readonly UnnumberedRecord[],
  removeDraft: string | undefined,
): Promise<readonly number[]> {
  try {
    return await add(dexie, records, removeDraft);
  } catch (error) {
    const known = await numbersOf(dexie, records, removeDraft).catch(() => null);
    if (known === null) throw error;
    return known;
  }
}

const add = (
  dexie: ReplicaDexie,
  records: readonly UnnumberedRecord[],
  removeDraft: string | undefined,
): Promise<readonly number[]> =>
  dexie.transaction('rw', dexie.meta, dexie.outbox, dexie.drafts, async () => {
    const sync = await syncRecord(dexie);
    const { rid, nextOrder, nextRseq } = sync;
    const numbered = records.map((record, i) => ({
      ...record,
      rid,
      order: nextOrder + i,
      rseq: nextRseq + i,
    }));
    const count = numbered.length;
    await Promise.all([
      dexie.outbox.bulkAdd(numbered),
      dexie.meta.put({ ...sync, nextOrder: nextOrder + count, nextRseq: nextRseq + count }),
      removeDraft !== undefined && dexie.drafts.delete(removeDraft),
    ]);
    return numbered.map(({ rseq }) => rseq);
  });

/** Numbers of records that are all queued; null when one is not. */
const numbersOf = (
  dexie: ReplicaDexie,
  records: readonly UnnumberedRecord[],
  removeDraft: string | undefined,
): Promise<readonly number[] | null> =>
  dexie.transaction('rw', dexie.outbox, dexie.drafts, async () => {
    const ids = records.map(({ id }) => id);
    const present = await dexie.outbox.where('id').anyOf(ids).toArray();
    const known = new Map(present.map(({ id, rseq }) => [id, rseq]));
    const numbers = ids.map((id) => known.get(id));
    if (numbers.includes(undefined)) return null;
    if (removeDraft !== undefined) await dexie.drafts.delete(removeDraft);
    return numbers as number[];
  });
