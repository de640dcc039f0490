import type { Endpoint } from '../endpoint.ts';

interface Known<T> {
  readonly value: T;
  readonly seq: number;
  readonly readAt: number;
}

/**
 * Keeps what is made of all rows of a tenant for as long as its number stands still, and makes it anew no more often
 * than every `apart` ms: a rush of work must not become one of readings.
 */
export class KeptByHead<T> {
  readonly #endpoint: Pick<Endpoint, 'storage' | 'now'>;
  readonly #apart: number;
  readonly #make: (tenant: string) => Promise<T>;
  readonly #known = new Map<string, Known<T>>();
  readonly #making = new Map<string, Promise<T>>();

  constructor(
    endpoint: Pick<Endpoint, 'storage' | 'now'>,
    apart: number,
    make: (tenant: string) => Promise<T>,
  ) {
    this.#endpoint = endpoint;
    this.#apart = apart;
    this.#make = make;
  }

  /** What stands in memory, however old. */
  last(tenant: string): T | null {
    return this.#known.get(tenant)?.value ?? null;
  }

  async of(tenant: string): Promise<T> {
    const known = this.#known.get(tenant);
    if (known && this.#endpoint.now() - known.readAt < this.#apart) return known.value;
    const running = this.#making.get(tenant) ?? this.#renewed(tenant, known);
    this.#making.set(tenant, running);
    return running.finally(() => this.#making.delete(tenant));
  }

  async #renewed(tenant: string, known: Known<T> | undefined): Promise<T> {
    const { storage, now } = this.#endpoint;
    // Asked before the rows are read: what is written meanwhile is read once more, never missed.
    const { seq } = await storage.read(tenant, (view) => view.head());
    if (known?.seq === seq) return known.value;
    const value = await this.#make(tenant);
    this.#known.set(tenant, { value, seq, readAt: now() });
    return value;
  }
}
