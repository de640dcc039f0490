import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Endpoint } from '../endpoint.ts';
import { SECURITY_HEADERS } from '../http/security-headers.ts';

const HEARTBEAT = 25_000;
/** Two pokes to one watcher are at least this far apart, ms; one after a pause leaves at once. */
const APART = 50;
/** What is sent rests on a look at the session no older than this, ms: a revoked device stops hearing. */
const LOOKED = 5000;
/** A consumer that has not taken this many bytes is let go; it comes back and pulls. */
const SLOW = 64 * 1024;
/** Of one session; one more closes the oldest. A browser needs one for each tab that once held the lease. */
const MOST = 8;

/** Whoever listens: a person at a device, or a screen on a wall. */
export interface Listener {
  readonly tenant: string;
  /** What ends all streams of one listener together. */
  readonly session: string;
  /** First moment nothing more may be sent, ms, and the same as it stands in the store now. */
  readonly until: number;
  readonly goodUntil: () => Promise<number>;
}

/**
 * Open event streams. A poke carries only the tenant's number, so nothing confidential can leave this way and a
 * lost one is harmless: the device pulls.
 */
export class Events {
  readonly #endpoint: Endpoint;
  readonly #open = new Map<ServerResponse, { readonly who: Listener; readonly close: () => void }>();

  constructor(endpoint: Endpoint) {
    this.#endpoint = endpoint;
  }

  get size(): number {
    return this.#open.size;
  }

  async open(who: Listener, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const stream = new Stream(response, this.#endpoint, who, () => this.#open.delete(response));
    // Watched before it is read: a number raised in between would else be missed until the next one.
    stream.closing(this.#endpoint.bus.watch(who.tenant, (seq) => stream.poke(seq)));
    request.once('close', () => stream.close());
    try {
      const { seq } = await this.#endpoint.storage.read(who.tenant, (view) => view.head());
      this.#open.set(response, { who, close: () => stream.close() });
      const [oldest, ...others] = [...this.#open.values()].filter((one) => one.who.session === who.session);
      if (others.length >= MOST) oldest?.close();
      stream.begin(seq);
    } catch (error) {
      stream.close();
      throw error;
    }
  }

  /** Ends the streams of a session that is over. */
  closeSession(session: string): void {
    for (const { who, close } of [...this.#open.values()]) if (who.session === session) close();
  }

  closeAll(): void {
    for (const { close } of [...this.#open.values()]) close();
  }
}

class Stream {
  readonly #response: ServerResponse;
  readonly #endpoint: Endpoint;
  readonly #who: Listener;
  readonly #atEnd: (() => void)[];
  #seq = 0;
  #waiting: NodeJS.Timeout | null = null;
  /** When the last poke left, by the clock that never jumps. */
  #pokedAt = Number.NEGATIVE_INFINITY;
  #isOpen = false;
  #until: number;
  #lookedAt: number;

  constructor(response: ServerResponse, endpoint: Endpoint, who: Listener, atEnd: () => void) {
    this.#response = response;
    this.#endpoint = endpoint;
    this.#who = who;
    this.#atEnd = [atEnd];
    this.#until = who.until;
    this.#lookedAt = endpoint.now();
  }

  closing(also: () => void): void {
    this.#atEnd.push(also);
  }

  begin(seq: number): void {
    if (this.#response.destroyed) {
      this.close();
      return;
    }
    this.#isOpen = true;
    this.#response.writeHead(200, {
      ...SECURITY_HEADERS,
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    void this.#send(() => ':hb\n\n');
    this.poke(seq);
    const heartbeat = setInterval(() => void this.#send(() => ':hb\n\n'), HEARTBEAT);
    this.closing(() => clearInterval(heartbeat));
  }

  poke(seq: number): void {
    this.#seq = Math.max(this.#seq, seq);
    if (!this.#isOpen || this.#waiting) return;
    const rest = this.#pokedAt + APART - performance.now();
    this.#waiting = setTimeout(
      () => {
        this.#waiting = null;
        this.#pokedAt = performance.now();
        void this.#send(() => `event: poke\ndata: {"seq":${this.#seq}}\n\n`);
      },
      Math.max(0, rest),
    );
  }

  close(): void {
    if (this.#waiting) clearTimeout(this.#waiting);
    for (const end of this.#atEnd.splice(0)) end();
    if (this.#isOpen) this.#response.end();
    this.#isOpen = false;
  }

  async #send(text: () => string): Promise<void> {
    const now = this.#endpoint.now();
    if (this.#isOpen && now - this.#lookedAt >= LOOKED) {
      this.#lookedAt = now;
      // A store that cannot be asked ends the stream; the device comes back and is asked who it is.
      this.#until = await this.#who.goodUntil().catch(() => 0);
    }
    if (!this.#isOpen) return;
    if (this.#response.writableLength > SLOW || now >= this.#until) this.close();
    else this.#response.write(text());
  }
}
