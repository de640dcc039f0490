import { startPouchDbServer } from '../peers/pouchdb-server.ts';
import { Poster } from '../post.ts';
import { BATCH } from './batches.ts';
import type { Work } from './ours.ts';

interface Stored {
  readonly ok?: boolean;
}

/** The same changes as documents, in the same batches over as many connections; it judges nothing and never flushes. */
export async function bulkDocs(work: readonly Work[]): Promise<number> {
  const server = await startPouchDbServer();
  await fetch(`${server.url}/ukur`, { method: 'PUT' });
  const poster = new Poster(server.url);
  const bodies = work.map(({ batches }) =>
    batches.map(({ changes }) =>
      Buffer.from(JSON.stringify({ docs: changes.map((change) => ({ _id: change.id, ...change })) })),
    ),
  );
  const began = performance.now();
  await Promise.all(
    bodies.map(async (list) => {
      for (const body of list) {
        const stored = JSON.parse(await poster.post('/ukur/_bulk_docs', body, {})) as readonly Stored[];
        if (stored.length !== BATCH || stored.some(({ ok }) => !ok)) throw new Error('Not stored.');
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  poster.close();
  await server.stop();
  return (work.reduce((sum, { batches }) => sum + batches.length, 0) * BATCH) / seconds;
}
