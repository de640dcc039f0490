import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Endpoint, Who } from './endpoint.ts';
import { SECURITY_HEADERS } from './security-headers.ts';

const HEARTBEAT = 25_000;
/** Two pokes to one watcher are at least this far apart. */
const APART = 50;
/** A consumer that has not taken this many bytes is let go; it comes back and pulls. */
const SLOW = 64 * 1024;

/**
 * Open event streams. A poke carries only the tenant's number, so nothing confidential can leave this way and a
 * lost one is harmless: the device pulls.
 */
export class Events {
  readonly #endpoint: Endpoint;
  readonly #open = new Map<ServerResponse, { readonly who: Who; readonly close: () => void }>();

  constructor(endpoint: Endpoint) {
    this.#endpoint = endpoint;
  }

  get size(): number {
    return this.#open.size;
  }

  async open(who: Who, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const stream = new Stream(response, this.#endpoint, who.until, () => this.#open.delete(response));
    // Watched before it is read: a number raised in between would else be missed until the next one.
    stream.closing(this.#endpoint.bus.watch(who.tenant, (seq) => stream.poke(seq)));
    request.once('close', () => stream.close());
    try {
      const { seq } = await this.#endpoint.storage.read(who.tenant, (view) => view.head());
      this.#open.set(response, { who, close: () => stream.close() });
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
  readonly #until: number;
  readonly #atEnd: (() => void)[];
  #seq = 0;
  #waiting: NodeJS.Timeout | null = null;
  #isOpen = false;

  constructor(response: ServerResponse, endpoint: Endpoint, until: number, atEnd: () => void) {
    this.#response = response;
    this.#endpoint = endpoint;
    this.#until = until;
    this.#atEnd = [atEnd];
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
    this.#write(`retry: ${2000 + Math.floor(Math.random() * 6000)}\n\n`);
    this.poke(seq);
    const heartbeat = setInterval(() => this.#write(':hb\n\n'), HEARTBEAT);
    this.closing(() => clearInterval(heartbeat));
  }

  poke(seq: number): void {
    this.#seq = Math.max(this.#seq, seq);
    if (!this.#isOpen || this.#waiting) return;
    this.#waiting = setTimeout(() => {
      this.#waiting = null;
      this.#write(`event: poke\ndata: {"seq":${this.#seq}}\n\n`);
    }, APART);
  }

  close(): void {
    if (this.#waiting) clearTimeout(this.#waiting);
    for (const end of this.#atEnd.splice(0)) end();
    if (this.#isOpen) this.#response.end();
    this.#isOpen = false;
  }

  #write(text: string): void {
    if (!this.#isOpen) return;
    const isSlow = this.#response.writableLength > SLOW;
    if (isSlow || this.#endpoint.now() >= this.#until) this.close();
    else this.#response.write(text);
  }
}
