import { createRxDatabase } from 'rxdb';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { documentOf, type Measured, saveAll, type Work } from '../work.ts';

const SCHEMA = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: { id: { type: 'string', maxLength: 40 } },
  required: ['id'],
  additionalProperties: true,
} as const;

/** A document for each change. It brings no server of its own, so nothing is sent. */
async function run({ drafts }: Work): Promise<Measured> {
  const storage = getRxStorageDexie();
  const database = await createRxDatabase({ name: 'send', storage, multiInstance: false });
  const { changes } = await database.addCollections({ changes: { schema: SCHEMA } });
  const saved = await saveAll(drafts.map(documentOf), (document) => changes.insert(document));
  return { ...saved, push: null };
}

Object.assign(globalThis, { run });
