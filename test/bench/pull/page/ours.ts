import { newReplicaId } from '../../../../src/store/database.ts';
import { openReplica } from '../../../../src/store/replica.ts';
import { inSession } from '../../../../src/sync/http-request.ts';
import { httpTransport } from '../../../../src/sync/http-transport.ts';
import { syncRound } from '../../../../src/sync/round.ts';
import { startTransport } from '../../../../src/sync/start-transport.ts';
import { type Login, signedIn } from '../../signed-in.ts';
import { expectCount, Laps, type Measured, type Work } from '../work.ts';

/** The product's own store, sealed with a key, and its own exchange, as the sync worker runs them. */
async function run(work: Work, login: Login): Promise<Measured> {
  const { half } = await signedIn(login);
  const http = inSession({ half: async () => half });
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const address = { tenant: login.tenant, person: login.username, database: 'pull', key };
  const opened = await openReplica(address);
  if (!opened.ok) throw new Error(opened.detail);
  const { store, packs, comparison, view } = opened.replica;
  const inputs = {
    store,
    transport: httpTransport(http),
    start: { transport: startTransport(http), packs, comparison },
    sign: async () => '',
    clock: Date.now,
    newRid: newReplicaId,
  };
  const laps = new Laps();
  let end = await syncRound(inputs);
  // As the loop of the product does: on a busy machine the first building of the packs outlasts a request's patience.
  for (let tries = 0; end.kind === 'wait' && tries < 5; tries += 1) end = await syncRound(inputs);
  if (end.kind !== 'done') throw new Error(JSON.stringify(end));
  const { comparedAt, repairedAt } = await store.meta();
  if (comparedAt === null || repairedAt !== null) throw new Error('The digest does not match.');
  laps.lap('pull and digest');
  for (const id of work.reads) {
    if ((await view.entryView(id))?.id !== id) throw new Error(`${id} is missing`);
  }
  laps.lap('reads');
  expectCount('list', (await view.entriesView(work)).length, work.listed);
  laps.lap('list');
  await store.append([change(work, login)], Date.now());
  const seen = await view.entryView(work.edited);
  expectCount('edit', seen?.pending.length ?? 0, 1);
  laps.lap('edit');
  return laps.end();
}

const change = ({ edited, value }: Work, { position }: Login) => ({
  id: crypto.randomUUID(),
  name: 'realization.set',
  v: 1,
  e: edited,
  base: { value: { v: 1 } },
  args: { value: { kind: 'amount', amount: value } },
  as: position,
  at: Date.now(),
  app: 'ukur',
});

Object.assign(globalThis, { run });
