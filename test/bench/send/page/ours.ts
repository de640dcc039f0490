import { newReplicaId } from '../../../../src/store/database.ts';
import { openReplica } from '../../../../src/store/replica.ts';
import { signWith } from '../../../../src/sync/device-signature.ts';
import { inSession } from '../../../../src/sync/http-request.ts';
import { httpTransport } from '../../../../src/sync/http-transport.ts';
import type { SyncInputs } from '../../../../src/sync/inputs.ts';
import { sendAll, syncRound } from '../../../../src/sync/round.ts';
import { type Login, signedIn } from '../../signed-in.ts';
import { type Measured, saveAll, type Work } from '../work.ts';

/** The product's own outbox, each draft sealed and in a strict transaction of its own, and its own exchange. */
async function run({ drafts }: Work, login: Login): Promise<Measured> {
  const { half, key: deviceKey } = await signedIn(login);
  const http = inSession({ half: async () => half });
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const address = { tenant: login.tenant, person: login.username, database: 'send', key };
  const opened = await openReplica(address);
  if (!opened.ok) throw new Error(opened.detail);
  const { store } = opened.replica;
  const transport = httpTransport(http, login.tenant);
  const inputs = { store, transport, sign: signWith(deviceKey), clock: Date.now, newRid: newReplicaId };
  const met = await syncRound(inputs);
  if (met.kind !== 'done') throw new Error(JSON.stringify(met));
  const saved = await saveAll(drafts, (draft) => store.append([draft], draft.at));
  return { ...saved, push: await push(inputs, drafts.length) };
}

async function push(inputs: SyncInputs, count: number): Promise<number> {
  const began = performance.now();
  const end = await sendAll(inputs);
  if (end.kind !== 'done') throw new Error(JSON.stringify(end));
  const took = performance.now() - began;
  const accepted = (await inputs.store.outbox()).filter(({ state }) => state === 'accepted').length;
  if (accepted !== count) throw new Error(`${accepted} of ${count} were accepted.`);
  return took;
}

Object.assign(globalThis, { run });
