import { newReplicaId } from '../../../../src/store/database.ts';
import { openReplica } from '../../../../src/store/replica.ts';
import { asDevice } from '../../../../src/sync/http-request.ts';
import { httpTransport } from '../../../../src/sync/http-transport.ts';
import { syncRound } from '../../../../src/sync/round.ts';
import { startTransport } from '../../../../src/sync/start-transport.ts';
import { expectCount, Laps, type Measured, type Work } from '../work.ts';

export interface Login {
  readonly tenant: string;
  readonly username: string;
  readonly password: string;
  readonly position: string;
}

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;

async function signedIn({ tenant, username, password }: Login): Promise<string> {
  const keys = await crypto.subtle.generateKey(CURVE, false, ['sign', 'verify']);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', keys.publicKey);
  const id = crypto.randomUUID();
  const body = JSON.stringify({ tenant, username, password, device: { id, publicKey: { kty, crv, x, y } } });
  const headers = { 'Content-Type': 'application/json', 'X-Kinerja': '1' };
  const answer = await fetch('/v1/sign-in', { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(`sign-in answered ${answer.status}`);
  return id;
}

/** The product's own store, sealed with a key, and its own exchange, as the sync worker runs them. */
async function run(work: Work, login: Login): Promise<Measured> {
  const http = asDevice(await signedIn(login));
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
  const end = await syncRound(inputs);
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
