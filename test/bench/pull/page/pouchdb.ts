// @ts-expect-error: the peer brings no types of its own
import PouchDB from 'pouchdb';
import { expectCount, Laps, type Measured, type Work } from '../work.ts';

/**
 * Replication as it comes, in large batches. The list reads all documents once, which costs less than building an
 * index for one question.
 */
async function run(work: Work): Promise<Measured> {
  const local = new PouchDB('pull');
  await local.info();
  const laps = new Laps();
  await local.replicate.from(new PouchDB(work.url, { skip_setup: true }), { batch_size: 1000 });
  expectCount('documents', (await local.info()).doc_count, work.count);
  laps.lap('pull');
  for (const id of work.reads) await local.get(id);
  laps.lap('reads');
  const { rows } = await local.allDocs({ include_docs: true });
  const listed = rows.filter(
    ({ doc }: { doc: { unit: string; period: string } }) =>
      doc.unit === work.unit && doc.period === work.period,
  );
  expectCount('list', listed.length, work.listed);
  laps.lap('list');
  const doc = await local.get(work.edited);
  doc.value.value.amount = work.value;
  await local.put(doc);
  laps.lap('edit');
  return laps.end();
}

Object.assign(globalThis, { run });
