import 'fake-indexeddb/auto';
import type { Entry, EntryKey } from '../../src/domain/entry.ts';
import { entryId } from '../../src/protocol/entry-id.ts';
import { newReplicaId } from '../../src/store/database.ts';
import type { Estimate } from '../../src/store/files.ts';
import { openReplica, type Replica, type ReplicaAddress } from '../../src/store/replica.ts';
import type { Draft } from '../../src/store/replica-store.ts';
import { signWith } from '../../src/sync/device-signature.ts';
import type { HttpOptions } from '../../src/sync/http-request.ts';
import { httpTransport } from '../../src/sync/http-transport.ts';
import type { SyncInputs } from '../../src/sync/inputs.ts';
import { syncRound } from '../../src/sync/round.ts';
import { Uploader } from '../../src/sync/upload.ts';
import { dataKey, draftOf, freshDatabase, ROOM } from '../store/device.ts';
import { evidence, keyOf, NOW, TENANT, uuid } from './builders.ts';
import type { TestDevice } from './device.ts';
import { OFFICER } from './people.ts';

/** The product's own store, transports and uploader, for a device that is signed in at a real endpoint. */
export class RealDevice {
  readonly signed: TestDevice;
  readonly address: ReplicaAddress;
  replica: Replica;
  /** Where the endpoint is reached; a proxy in between is another base. */
  base: string;

  private constructor(signed: TestDevice, address: ReplicaAddress, replica: Replica) {
    this.signed = signed;
    this.address = address;
    this.replica = replica;
    this.base = signed.url;
  }

  static async of(signed: TestDevice, estimate: Estimate = ROOM): Promise<RealDevice> {
    const person = signed.options.person;
    const address = { tenant: TENANT, person, database: freshDatabase(), key: await dataKey() };
    return new RealDevice(signed, address, await opened(address, estimate));
  }

  get http(): HttpOptions {
    return { base: this.base, headers: async () => this.signed.sessionHeaders };
  }

  get inputs(): SyncInputs {
    return {
      store: this.replica.store,
      transport: httpTransport(this.http),
      sign: signWith(this.signed.keys.privateKey),
      clock: this.signed.options.now,
      newRid: newReplicaId,
    };
  }

  round(): ReturnType<typeof syncRound> {
    return syncRound(this.inputs);
  }

  uploader(): Uploader {
    return new Uploader(this.replica.files, this.http);
  }

  /** The page is killed and opened again on the same store. */
  async restart(): Promise<void> {
    this.replica.close();
    this.replica = await opened(this.address, ROOM);
  }

  /** Keeps a file, says it to the endpoint with a value, and leaves the bytes to be sent. */
  async attach(n: number, bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Said> {
    const saved = await this.replica.files.saveFile({ bytes, type, name: `bukti ${n}`, now: NOW });
    if (!saved.ok) throw new Error(saved.code);
    const key = keyOf({ indicator: 'IK-2', period: `${1970 + n}-Q1` });
    const e = entryId(TENANT, key);
    const item = { ...evidence(n), sha: saved.sha, size: saved.size, type: type as 'image/jpeg' };
    const draft = { e, as: OFFICER.id, at: this.signed.options.now() };
    const drafts: Draft[] = [
      draftOf(n * 2, { ...draft, args: { key, value: { kind: 'amount', amount: '1' } } }),
      draftOf(n * 2 + 1, { ...draft, name: 'evidence.attach', base: {}, args: { key, evidence: item } }),
    ];
    await this.replica.store.append(drafts, NOW);
    return { e, key, sha: saved.sha, evidence: uuid(n) };
  }

  /** Writes one more value, of another entry than the files hang on. */
  async write(n: number): Promise<void> {
    const key = keyOf({ period: `${1970 + n}-Q1` });
    const args = { key, value: { kind: 'amount' as const, amount: '1' } };
    const as = this.signed.signedIn?.positions[0]?.id ?? OFFICER.id;
    const draft = { e: entryId(TENANT, key), as, at: this.signed.options.now(), args };
    await this.replica.store.append([draftOf(10_000 + n, draft)], NOW);
  }

  /** A round on a line of its own, past any proxy. */
  direct(): ReturnType<typeof syncRound> {
    return syncRound({ ...this.inputs, transport: httpTransport({ ...this.http, base: this.signed.url }) });
  }

  /** The entry as the endpoint last sent it. */
  async entry(e: string): Promise<Entry | null> {
    return ((await this.replica.store.row(e))?.body as Entry | undefined) ?? null;
  }
}

export interface Said {
  readonly e: string;
  readonly key: EntryKey;
  readonly sha: string;
  readonly evidence: string;
}

async function opened(address: ReplicaAddress, estimate: Estimate): Promise<Replica> {
  const result = await openReplica(address, undefined, estimate);
  if (!result.ok) throw new Error(result.detail);
  return result.replica;
}

/** Bytes that look like a document and otherwise like nothing. */
export function pdf(size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 65_536) {
    crypto.getRandomValues(bytes.subarray(at, Math.min(size, at + 65_536)));
  }
  bytes.set(new TextEncoder().encode('%PDF-1.7\n'));
  return bytes;
}
