// @ts-expect-error: the peer brings no types of its own
import PouchDB from 'pouchdb/dist/pouchdb.js';
import { documentOf, type Measured, saveAll, type Work } from '../work.ts';

const BATCH = 1000;

/** A document for each change, and replication as it comes, in large batches. */
async function run({ url, drafts }: Work): Promise<Measured> {
  const local = new PouchDB('send');
  await local.info();
  const documents = drafts.map((draft) => ({ _id: draft.id, ...documentOf(draft) }));
  const saved = await saveAll(documents, (document) => local.put(document));
  const began = performance.now();
  const { docs_written: sent } = await local.replicate.to(new PouchDB(url), { batch_size: BATCH });
  if (sent !== drafts.length) throw new Error(`${sent} of ${drafts.length} were sent.`);
  return { ...saved, push: performance.now() - began };
}

Object.assign(globalThis, { run });
