import { PROTOCOL_VERSION } from '../../src/protocol/version.ts';
import { newReplicaId } from '../../src/store/database.ts';
import { openReplica, type Replica } from '../../src/store/replica.ts';
import { signWith } from '../../src/sync/device-signature.ts';
import type { HttpOptions } from '../../src/sync/http-request.ts';
import { httpTransport } from '../../src/sync/http-transport.ts';
import type { SyncInputs } from '../../src/sync/inputs.ts';
import { syncRound } from '../../src/sync/round.ts';
import { startTransport } from '../../src/sync/start-transport.ts';
import { dataKey, freshDatabase, ROOM } from '../store/device.ts';
import { TENANT } from './builders.ts';
import type { TestServer } from './server.ts';

/** The product's own store and transports in this process, signed in at a real endpoint. */
export interface SyncedDevice {
  readonly replica: Replica;
  readonly http: HttpOptions;
  readonly inputs: SyncInputs;
  /** The device's own clock. */
  readonly clock: { now: number };
  readonly round: () => ReturnType<typeof syncRound>;
  /** The same device after its page was closed and opened again. */
  readonly reopened: () => Promise<SyncedDevice>;
}

export async function syncedDevice(server: TestServer, person: string): Promise<SyncedDevice> {
  const { sessionHeaders, keys } = await server.device(person);
  const address = { tenant: TENANT, person, database: freshDatabase(), key: await dataKey() };
  const http = { base: server.url, headers: async () => sessionHeaders };
  const clock = { now: server.clock.now };
  const open = async (): Promise<SyncedDevice> => {
    const opened = await openReplica(address, undefined, ROOM);
    if (!opened.ok) throw new Error(opened.code);
    const { replica } = opened;
    const { store, packs, comparison } = replica;
    const inputs = {
      store,
      transport: httpTransport(http, TENANT),
      start: { transport: startTransport(http), packs, comparison },
      sign: signWith(keys.privateKey),
      clock: () => clock.now,
      newRid: newReplicaId,
    };
    const reopened = () => {
      replica.close();
      return open();
    };
    return { replica, http, inputs, clock, round: () => syncRound(inputs), reopened };
  };
  return open();
}

/** Scopes in which a device holds something other than the endpoint says it should. */
export async function differing({ inputs }: SyncedDevice): Promise<readonly number[]> {
  const held = await inputs.start?.comparison.held();
  if (!held || !inputs.start) throw new Error('The device has finished its first reading.');
  const { timeline, cursor, digests } = held;
  const scopes = digests.map(([scope, digest]): [number, string] => [scope, digest]);
  const answer = await inputs.start.transport.digest({ proto: PROTOCOL_VERSION, timeline, cursor, scopes });
  if (answer.kind !== 'reply') throw new Error(answer.kind);
  return answer.reply.differ;
}
