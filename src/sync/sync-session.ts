import { newReplicaId } from '../store/database.ts';
import { openReplica, type Replica, type ReplicaAddress } from '../store/replica.ts';
import { signWith } from './device-signature.ts';
import { inSession } from './http-request.ts';
import { httpTransport } from './http-transport.ts';
import type { SyncInputs } from './inputs.ts';
import { holdLease } from './lease.ts';
import { SyncLoop } from './loop.ts';
import { pokeStream } from './poke-stream.ts';
import { Pokes } from './pokes.ts';
import { sleep } from './sleep.ts';
import { startTransport } from './start-transport.ts';
import { FIRST_STATUS, type SyncStatus } from './status.ts';
import { untilSent } from './until-sent.ts';
import { Uploader } from './upload.ts';

export interface SyncStart extends ReplicaAddress {
  /** Private half of the key by which the endpoint knows this person's device. */
  readonly signingKey: CryptoKey;
}

export type Started =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'newer-store' | 'unavailable' };

/** What the tabs of one browser tell one another. */
type Word =
  | { readonly kind: 'status'; readonly status: SyncStatus }
  | { readonly kind: 'kick' | 'beat' | 'hello' };

const LOOK_WHEN_SEEN = 15_000;
const LOOK_WHEN_HIDDEN = 60_000;
const PURGE_EVERY = 3_600_000;

/** The exchange of one person in this tab: works when it is this tab's turn, else shows what the working tab says. */
export class SyncSession {
  readonly #listeners = new Set<(status: SyncStatus) => void>();
  #status = FIRST_STATUS;
  #visible = true;
  #loop: SyncLoop | null = null;
  #channel: BroadcastChannel | null = null;
  #running: { readonly stop: AbortController; readonly ended: Promise<void> } | null = null;
  #purgedAt = 0;

  /** Starts over when it is running, e.g. for another person. */
  async start({ signingKey, ...address }: SyncStart): Promise<Started> {
    await this.stop();
    const opened = await openReplica(address, {
      versionChange: () => void this.stop(),
      blocked: () => {},
    });
    if (!opened.ok) return { ok: false, code: opened.code };
    const stop = new AbortController();
    const name = `kinerja-sync/${address.database}`;
    const channel = new BroadcastChannel(name);
    channel.addEventListener('message', ({ data }: MessageEvent<Word>) => this.#heard(data));
    this.#channel = channel;
    const lease = { locks: navigator.locks, heard: onWord(channel), beat: () => this.#say({ kind: 'beat' }) };
    const http = inSession(opened.replica.session);
    const inputs = {
      store: opened.replica.store,
      transport: httpTransport(http, address.tenant),
      start: {
        transport: startTransport(http),
        packs: opened.replica.packs,
        comparison: opened.replica.comparison,
      },
      sign: signWith(signingKey),
      clock: Date.now,
      newRid: newReplicaId,
    };
    const uploader = new Uploader(opened.replica.files, http, (stopped) =>
      untilSent(opened.replica, stopped),
    );
    const work = (signal: AbortSignal) => this.#work(opened.replica, inputs, uploader, signal);
    const ended = holdLease(name, lease, work, stop.signal).finally(() => {
      channel.close();
      opened.replica.close();
    });
    this.#running = { stop, ended };
    this.#say({ kind: 'hello' });
    return { ok: true };
  }

  /** Resolves when nothing runs any more. */
  async stop(): Promise<void> {
    const running = this.#running;
    this.#running = null;
    running?.stop.abort();
    await running?.ended;
  }

  /** Looks now: the person asks, the network is back, the page is seen again, somebody signed in. */
  kick(): void {
    if (this.#loop) this.#loop.kick();
    else this.#say({ kind: 'kick' });
  }

  /** Whether the person is looking at the page; a hidden one looks more rarely. */
  seen(visible: boolean): void {
    this.#visible = visible;
    if (visible) this.kick();
  }

  /** Calls `next` with the present status and with every later one. */
  subscribe(next: (status: SyncStatus) => void): () => void {
    this.#listeners.add(next);
    next(this.#status);
    return () => this.#listeners.delete(next);
  }

  async #work(replica: Replica, inputs: SyncInputs, uploader: Uploader, signal: AbortSignal): Promise<void> {
    const pokes = new Pokes({
      listen: (until) => pokeStream(until, inSession(replica.session)),
      random: Math.random,
      poked: () => loop.kick(),
    });
    const loop = new SyncLoop(inputs, {
      random: Math.random,
      sleep,
      idle: () => (this.#visible && !pokes.connected ? LOOK_WHEN_SEEN : LOOK_WHEN_HIDDEN),
      drained: () => void this.#afterwards(replica, uploader, signal),
    });
    this.#loop = loop;
    const unsubscribe = loop.subscribe((status) => {
      this.#tell(status);
      this.#say({ kind: 'status', status });
    });
    const unwatch = this.#kickForNew(replica, loop);
    await Promise.all([loop.run(signal), pokes.run(signal)]);
    unwatch();
    unsubscribe();
    this.#loop = null;
  }

  /** What is queued in any tab goes at once. */
  #kickForNew(replica: Replica, loop: SyncLoop): () => void {
    let before = 0;
    const unsent = replica.watch(async () => (await replica.store.unsent()).count, ['outbox']);
    return unsent.subscribe((count) => {
      if (count > before) loop.kick();
      before = count;
    });
  }

  async #afterwards(replica: Replica, uploader: Uploader, signal: AbortSignal): Promise<void> {
    try {
      await uploader.run(signal);
      if (Date.now() - this.#purgedAt < PURGE_EVERY) return;
      this.#purgedAt = Date.now();
      await replica.store.purge(Date.now());
    } catch (error) {
      // The store failed in between; the files are still there and go after the next round.
      console.error(error);
    }
  }

  #heard(word: Word): void {
    if (word.kind === 'status' && !this.#loop) this.#tell(word.status);
    if (word.kind === 'kick') this.#loop?.kick();
    if (word.kind === 'hello' && this.#loop) this.#say({ kind: 'status', status: this.#status });
  }

  #say(word: Word): void {
    // A closed channel throws; the session it belonged to has ended.
    if (this.#running) this.#channel?.postMessage(word);
  }

  #tell(status: SyncStatus): void {
    this.#status = status;
    for (const listener of this.#listeners) listener(status);
  }
}

// Only the tab that works says these.
const onWord = (channel: BroadcastChannel) => (beat: () => void) => {
  const listener = ({ data }: MessageEvent<Word>) => {
    if (data.kind === 'beat' || data.kind === 'status') beat();
  };
  channel.addEventListener('message', listener);
  return () => channel.removeEventListener('message', listener);
};
