import { type Benchmark, type BenchmarkResult, result } from '../result.ts';
import { bareRows } from './floor.ts';
import { accept, prepare } from './ours.ts';
import { bulkDocs } from './pouchdb.ts';

const ROUNDS = 3;
/** Pushes of each officer in a round. */
const PUSHES = 32;
/** The peer is slow: it gets the first part of the same pushes. */
const PEER_PUSHES = 4;

/**
 * Changes per second that one endpoint process takes over HTTP from officers who push at the same time: each change
 * validated, its batch's signature checked, judged, written to ledger, entry and facet versions, and flushed to the
 * disk before it is answered.
 */
export const acceptance: Benchmark = {
  ids: ['accept-sqlite'],
  async run(): Promise<readonly BenchmarkResult[]> {
    const [ours, peer, bare]: [number[], number[], number[]] = [[], [], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      const site = await prepare(PUSHES);
      bare.push(bareRows(site.work));
      ours.push(await accept(site));
      peer.push(
        await bulkDocs(site.work.map((one) => ({ ...one, batches: one.batches.slice(0, PEER_PUSHES) }))),
      );
    }
    return [result('accept-sqlite', 'changes/s', ours, { 'pouchdb-server': peer }, bare)];
  },
};
