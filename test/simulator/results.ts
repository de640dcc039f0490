import type { PushResult } from '../../src/protocol/push.ts';

interface Kept {
  readonly result: PushResult;
  /** How many there were before it. */
  readonly place: number;
}

/**
 * What became of each mutation. Never changed: more of them is another value, which shares what it has in common with
 * this one, so that a push costs the same however long the history is.
 */
export class Results {
  readonly #shared: Map<string, Kept>;
  readonly #count: number;

  private constructor(shared: Map<string, Kept>, count: number) {
    this.#shared = shared;
    this.#count = count;
  }

  static none(): Results {
    return new Results(new Map(), 0);
  }

  get(id: string): PushResult | null {
    const kept = this.#shared.get(id);
    return kept && kept.place < this.#count ? kept.result : null;
  }

  with(results: readonly PushResult[]): Results {
    if (results.length === 0) return this;
    // Others have gone on from here already, as before the endpoint came back from a backup.
    const isTaken = this.#shared.size > this.#count || results.some(({ id }) => this.#shared.has(id));
    const shared = isTaken ? this.#own() : this.#shared;
    for (const result of results) {
      shared.delete(result.id);
      shared.set(result.id, { result, place: shared.size });
    }
    return new Results(shared, shared.size);
  }

  #own(): Map<string, Kept> {
    const own = [...this.#shared].filter(([, { place }]) => place < this.#count);
    return new Map(own.map(([id, { result }], place) => [id, { result, place }]));
  }
}
