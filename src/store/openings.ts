import type { Opening } from '../protocol/pull.ts';
import type { Database } from './database.ts';
import type { ReplicaDexie } from './schema.ts';

/** Notes that records of others were opened here; the next pull says so. */
export const noteOpenings = (database: Database, opened: readonly Opening[]): Promise<void> =>
  change(database, (list) => [...list, ...opened]);

/** The endpoint has noted these. */
export const forgetOpenings = async (database: Database, ids: readonly string[]): Promise<void> => {
  if (ids.length > 0) await change(database, (list) => list.filter(({ id }) => !ids.includes(id)));
};

export const openings = (database: Database): Promise<readonly Opening[]> => database.run(listIn);

const change = (database: Database, next: (list: readonly Opening[]) => readonly Opening[]): Promise<void> =>
  database.run((dexie) =>
    dexie.transaction('rw', dexie.meta, async () => {
      await dexie.meta.put({ k: 'openings', list: next(await listIn(dexie)) });
    }),
  );

async function listIn(dexie: ReplicaDexie): Promise<readonly Opening[]> {
  const found = await dexie.meta.get('openings');
  return found?.k === 'openings' ? found.list : [];
}
