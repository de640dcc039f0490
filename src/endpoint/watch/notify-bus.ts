import pg from 'pg';
import type { Storage } from '../storage/port.ts';
import { type Bus, LocalBus } from './bus.ts';

const CHANNEL = 'kinerja';
/** Numbers told to other processes are gathered this long, ms. */
const GATHER = 50;
/** Payloads stay far below the engine's limit of 8,000 bytes. */
const TENANTS_IN_ONE = 50;
/** Heads are looked at this often, ms: for whatever was not told, and often while nothing can be told. */
const LOOK = 15_000;
const LOOK_UNTOLD = 500;
const RECONNECT = 2000;

/**
 * For several processes on one PostgreSQL. Whoever commits tells its own watchers at once and the other processes by
 * NOTIFY, after the commit and on a connection apart, so that no transaction waits in the engine's one queue for
 * notices. What is lost on the way is found by looking at the heads.
 */
export class NotifyBus implements Bus {
  readonly #url: string;
  readonly #storage: Storage;
  readonly #local = new LocalBus();
  /** Highest number told of each tenant that is watched here. */
  readonly #told = new Map<string, number>();
  readonly #untold = new Map<string, number>();
  #connection: pg.Client | null = null;
  #gathering: NodeJS.Timeout | null = null;
  #reconnecting: NodeJS.Timeout | null = null;
  #looking: NodeJS.Timeout | null = null;
  #isClosed = false;

  constructor(url: string, storage: Storage) {
    this.#url = url;
    this.#storage = storage;
  }

  publish(tenant: string, seq: number): void {
    this.#tell(tenant, seq);
    this.#untold.set(tenant, Math.max(seq, this.#untold.get(tenant) ?? 0));
    this.#gathering ??= setTimeout(() => void this.#notify(), GATHER).unref();
  }

  watch(tenant: string, told: (seq: number) => void): () => void {
    if (!this.#told.has(tenant)) this.#told.set(tenant, 0);
    void this.#connect();
    this.#looking ??= setTimeout(() => void this.#look(), LOOK_UNTOLD).unref();
    return this.#local.watch(tenant, told);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const timer of [this.#gathering, this.#reconnecting, this.#looking]) if (timer) clearTimeout(timer);
    await this.#connection?.end().catch(() => {});
  }

  #tell(tenant: string, seq: number): void {
    if (seq <= (this.#told.get(tenant) ?? 0)) return;
    this.#told.set(tenant, seq);
    this.#local.publish(tenant, seq);
  }

  async #notify(): Promise<void> {
    this.#gathering = null;
    await this.#connect();
    const heads = [...this.#untold];
    this.#untold.clear();
    for (let from = 0; from < heads.length; from += TENANTS_IN_ONE) {
      const payload = JSON.stringify(heads.slice(from, from + TENANTS_IN_ONE));
      await this.#connection?.query('SELECT pg_notify($1, $2)', [CHANNEL, payload]).catch(() => {});
    }
  }

  async #connect(): Promise<void> {
    if (this.#connection || this.#isClosed || this.#reconnecting) return;
    const connection = new pg.Client({ connectionString: this.#url, application_name: 'kinerja bus' });
    this.#connection = connection;
    connection.on('error', () => this.#lost(connection));
    connection.on('end', () => this.#lost(connection));
    connection.on('notification', ({ payload }) => this.#hear(payload ?? '[]'));
    try {
      await connection.connect();
      await connection.query(`LISTEN ${CHANNEL}`);
    } catch {
      this.#lost(connection);
    }
  }

  #hear(payload: string): void {
    for (const [tenant, seq] of JSON.parse(payload) as [string, number][]) {
      if (this.#told.has(tenant)) this.#tell(tenant, seq);
    }
  }

  #lost(connection: pg.Client): void {
    if (this.#connection !== connection) return;
    this.#connection = null;
    connection.end().catch(() => {});
    if (this.#isClosed) return;
    this.#reconnecting = setTimeout(() => {
      this.#reconnecting = null;
      void this.#connect();
    }, RECONNECT).unref();
  }

  async #look(): Promise<void> {
    for (const tenant of this.#told.keys()) {
      const head = await this.#storage.read(tenant, (view) => view.head()).catch(() => null);
      if (head) this.#tell(tenant, head.seq);
    }
    if (this.#isClosed) return;
    this.#looking = setTimeout(() => void this.#look(), this.#connection ? LOOK : LOOK_UNTOLD).unref();
  }
}
