import { startCluster } from '../../support/postgres.ts';
import { type Benchmark, type BenchmarkResult, result } from '../result.ts';
import { bareRows } from './floor.ts';
import { accept, prepare } from './ours.ts';
import { bulkDocs } from './pouchdb.ts';

const ROUNDS = 3;
/** Pushes of each officer in a round: a quarter of a minute, most of it after the first warming up. */
const PUSHES = 96;
/** The served engine waits for a flush a batch at a time: it gets fewer. */
const SERVED_PUSHES = 16;
/** Those before the clock starts: until its tables are counted it checks each line by reading all of them. */
const FIRST = 2;
/** The peer is slow: it gets the first part of the same pushes. */
const PEER_PUSHES = 4;

/**
 * Changes per second that one endpoint process takes over HTTP from officers who push at the same time: each change
 * validated, its batch's signature checked, judged, written to ledger, entry and facet versions, and flushed to the
 * disk before it is answered. The pushes are made, signed and compressed before the clock starts and their answers
 * read after it stops; sending them still takes a part of the processors that the endpoint would have alone.
 */
export const acceptance: Benchmark = {
  ids: ['accept-sqlite', 'accept-postgres'],
  async run(): Promise<readonly BenchmarkResult[]> {
    const [ours, served, peer, bare]: [number[], number[], number[], number[]] = [[], [], [], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      const site = await prepare(PUSHES);
      bare.push(bareRows(site.work));
      ours.push(await accept(site));
      served.push(await acceptServed());
      peer.push(
        await bulkDocs(site.work.map((one) => ({ ...one, batches: one.batches.slice(0, PEER_PUSHES) }))),
      );
    }
    const peers = { 'pouchdb-server': peer };
    return [
      result('accept-sqlite', 'changes/s', ours, peers, bare),
      result('accept-postgres', 'changes/s', served, peers, null),
    ];
  },
};

/** The same on a PostgreSQL of its own that flushes every commit. */
async function acceptServed(): Promise<number> {
  const cluster = await startCluster({ flushes: true });
  try {
    return await accept(await prepare(SERVED_PUSHES, cluster.url), FIRST);
  } finally {
    await cluster.stop();
  }
}
