import { createRxDatabase } from 'rxdb';
import { replicateRxCollection } from 'rxdb/plugins/replication';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { expectCount, Laps, type Measured, type Work } from '../work.ts';

const BATCH = 1000;

const short = { type: 'string', maxLength: 40 } as const;
const SCHEMA = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: { id: short, unit: short, period: short },
  required: ['id', 'unit', 'period'],
  additionalProperties: true,
  indexes: [['unit', 'period']],
} as const;

/** Its replication protocol over the simplest handler there is, and an index for the list. */
async function run(work: Work): Promise<Measured> {
  const database = await createRxDatabase({
    name: 'pull',
    storage: getRxStorageDexie(),
    multiInstance: false,
  });
  const { entries } = await database.addCollections({ entries: { schema: SCHEMA } });
  const laps = new Laps();
  const replication = replicateRxCollection({
    collection: entries,
    replicationIdentifier: work.url,
    live: false,
    pull: {
      batchSize: BATCH,
      handler: async (checkpoint: { after: number } | undefined) => {
        const answer = await fetch(`${work.url}?after=${checkpoint?.after ?? 0}&limit=${BATCH}`);
        return await answer.json();
      },
    },
  });
  await replication.awaitInitialReplication();
  laps.lap('pull');
  for (const id of work.reads) {
    if (!(await entries.findOne(id).exec())) throw new Error(`${id} is missing`);
  }
  laps.lap('reads');
  const selector = { unit: work.unit, period: work.period };
  expectCount('list', (await entries.find({ selector }).exec()).length, work.listed);
  laps.lap('list');
  const doc = await entries.findOne(work.edited).exec();
  await doc.incrementalModify((data: { value: { value: { amount: string } } }) => ({
    ...data,
    value: { ...data.value, value: { ...data.value.value, amount: work.value } },
  }));
  laps.lap('edit');
  expectCount('documents', await entries.count().exec(), work.count);
  return laps.end();
}

Object.assign(globalThis, { run });
