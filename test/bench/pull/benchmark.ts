import { join } from 'node:path';
import { plantClosedYears } from '../../support/closed-years.ts';
import { GOVERNOR } from '../../support/people.ts';
import { PASSWORD, startEndpoint } from '../../support/server.ts';
import { buildPages, measure, removePages, servePeers } from '../pages.ts';
import { startPouchDbServer } from '../peers/pouchdb-server.ts';
import { type Benchmark, type BenchmarkResult, result } from '../result.ts';
import { documents, KEYS, TENANT, workAt } from './documents.ts';
import type { Measured } from './work.ts';

const ROUNDS = 3;
const LOGIN = { tenant: TENANT, username: GOVERNOR.person, password: PASSWORD, position: GOVERNOR.id };

/**
 * A new device pulls 20,000 entries in Chromium, and then reads 200 of them by id, lists the 500 of a unit and
 * quarter, and saves one change. Ours also seals all of it, and ends with a digest that matches. The packs are built
 * before the first round, as they are for every device of a province but the first; `pull-first` is that one.
 */
export const pulling: Benchmark = {
  ids: ['pull-20k', 'pull-first', 'pull-bytes'],
  async run(): Promise<readonly BenchmarkResult[]> {
    const folder = await buildPages(join(import.meta.dirname, 'page'));
    const server = await startEndpoint({ appDir: folder });
    await plantClosedYears(server.endpoint, TENANT, KEYS);
    const origin = server.url.replace('127.0.0.1', 'localhost');
    const docs = documents();
    const couch = await startPouchDbServer();
    const site = await servePeers(folder, docs);
    try {
      await fill(`${couch.url}/pull`, docs);
      const first = await measure<Measured>({ origin, side: 'ours' }, workAt(origin), LOGIN);
      const taken: Record<'ours' | 'pouchdb' | 'rxdb', Measured[]> = { ours: [], pouchdb: [], rxdb: [] };
      for (let round = 0; round < ROUNDS; round += 1) {
        taken.ours.push(await measure({ origin, side: 'ours' }, workAt(origin), LOGIN));
        taken.rxdb.push(await measure({ origin: site.url, side: 'rxdb' }, workAt(`${site.url}/documents`)));
        taken.pouchdb.push(await measure({ origin: site.url, side: 'pouchdb' }, workAt(`${couch.url}/pull`)));
      }
      for (const [side, runs] of Object.entries(taken)) console.error(side, JSON.stringify(runs));
      return lines(taken, first);
    } finally {
      await couch.stop();
      site.stop();
      await server.stop();
      removePages(folder);
    }
  },
};

function lines(
  { ours, pouchdb, rxdb }: Record<'ours' | 'pouchdb' | 'rxdb', Measured[]>,
  first: Measured,
): readonly BenchmarkResult[] {
  const ms = (runs: readonly Measured[]) => runs.map(({ total }) => total);
  const perRecord = (runs: readonly Measured[]) => runs.map(({ bytes }) => bytes / KEYS.length);
  const peers = (of: (runs: readonly Measured[]) => number[]) => ({ pouchdb: of(pouchdb), rxdb: of(rxdb) });
  return [
    result('pull-20k', 'ms', ms(ours), peers(ms), null),
    result('pull-first', 'ms', ms([first]), {}, null),
    result('pull-bytes', 'B/record', perRecord(ours), { rxdb: perRecord(rxdb) }, null),
  ];
}

/** The peer's own way in, in its own batches. */
async function fill(url: string, docs: readonly { readonly id: string }[]): Promise<void> {
  await fetch(url, { method: 'PUT' });
  for (let at = 0; at < docs.length; at += 1000) {
    const batch = docs.slice(at, at + 1000).map(({ id, ...rest }) => ({ _id: id, ...rest }));
    const body = JSON.stringify({ docs: batch });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${url}/_bulk_docs`, { method: 'POST', headers, body });
    if (!answer.ok) throw new Error(`The peer answered ${answer.status}.`);
  }
}
