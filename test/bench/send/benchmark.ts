import { join } from 'node:path';
import { OFFICER } from '../../support/people.ts';
import { PASSWORD, startEndpoint } from '../../support/server.ts';
import { buildPages, measure, removePages, servePeers } from '../pages.ts';
import { startPouchDbServer } from '../peers/pouchdb-server.ts';
import { type Benchmark, type BenchmarkResult, result } from '../result.ts';
import { draftsOf, plantIndicators } from './drafts.ts';
import type { Measured } from './work.ts';

const ROUNDS = 3;
const TENANT = 'ntb';
const LOGIN = { tenant: TENANT, username: OFFICER.person, password: PASSWORD, position: OFFICER.id };
/** Changes saved on a slow processor. */
const FEW = 200;
const SLOWDOWN = 4;

/**
 * An officer saves 10,000 changes one after another in Chromium and pushes them all. Ours seals each change, flushes it
 * to the disk before the next, and pushes to an endpoint that checks, judges and flushes; the peers do as they come.
 * `save-slow` is the middle one of 200 single saves with the page's processor slowed down four times; the browser's own
 * database process is not slowed. The endpoint is of a fresh data folder in each round, as is the peer's.
 */
export const sending: Benchmark = {
  ids: ['save-10k', 'save-slow', 'push-10k'],
  async run(): Promise<readonly BenchmarkResult[]> {
    const folder = await buildPages(join(import.meta.dirname, 'page'));
    const site = await servePeers(folder, []);
    const taken: Record<'ours' | 'pouchdb' | 'rxdb', Measured[]> = { ours: [], pouchdb: [], rxdb: [] };
    const slow: Measured[] = [];
    const drafts = draftsOf(TENANT);
    try {
      for (let round = 0; round < ROUNDS; round += 1) {
        taken.ours.push(await ours(folder, drafts));
        taken.rxdb.push(await measure({ origin: site.url, side: 'rxdb' }, { url: '', drafts }));
        taken.pouchdb.push(await pouchdb(site.url, drafts));
        slow.push(await ours(folder, drafts.slice(0, FEW), SLOWDOWN));
      }
    } finally {
      site.stop();
      removePages(folder);
    }
    for (const [side, runs] of Object.entries({ ...taken, slow })) console.error(side, JSON.stringify(runs));
    return lines(taken, slow);
  },
};

type Drafts = ReturnType<typeof draftsOf>;

async function ours(folder: string, drafts: Drafts, slowdown = 1): Promise<Measured> {
  const server = await startEndpoint({ appDir: folder });
  try {
    await plantIndicators(server.endpoint, TENANT);
    const origin = server.url.replace('127.0.0.1', 'localhost');
    return await measure({ origin, side: 'ours', slowdown }, { url: origin, drafts }, LOGIN);
  } finally {
    await server.stop();
  }
}

async function pouchdb(origin: string, drafts: Drafts): Promise<Measured> {
  const couch = await startPouchDbServer();
  try {
    return await measure({ origin, side: 'pouchdb' }, { url: `${couch.url}/send`, drafts });
  } finally {
    await couch.stop();
  }
}

function lines(
  { ours, pouchdb, rxdb }: Record<'ours' | 'pouchdb' | 'rxdb', Measured[]>,
  slow: Measured[],
): readonly BenchmarkResult[] {
  const saves = (runs: readonly Measured[]) => runs.map((run) => run.saves);
  const pushes = (runs: readonly Measured[]) => runs.flatMap(({ push }) => (push === null ? [] : [push]));
  const single = slow.map(({ save }) => save);
  return [
    result('save-10k', 'ms', saves(ours), { pouchdb: saves(pouchdb), rxdb: saves(rxdb) }, null),
    result('save-slow', 'ms', single, {}, null),
    result('push-10k', 'ms', pushes(ours), { pouchdb: pushes(pouchdb) }, null),
  ];
}
