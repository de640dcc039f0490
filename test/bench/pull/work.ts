/** What a pull has to be good for afterwards, the same for every side. */
export interface Work {
  /** Address of the side's server. */
  readonly url: string;
  /** Documents to pull. */
  readonly count: number;
  /** Ids read one by one, in this order. */
  readonly reads: readonly string[];
  readonly unit: string;
  readonly period: string;
  readonly listed: number;
  /** Entry that gets another value, and the value. */
  readonly edited: string;
  readonly value: string;
}

export interface Measured {
  /** From the first request to the last answer, ms. */
  readonly total: number;
  /** Parts of it, ms. */
  readonly parts: Readonly<Record<string, number>>;
  /** Bytes of all bodies as they travelled. */
  readonly bytes: number;
}

/** Takes the time of the parts of one run. */
export class Laps {
  readonly #parts: Record<string, number> = {};
  readonly #start = performance.now();
  #last = this.#start;

  lap(name: string): void {
    const now = performance.now();
    this.#parts[name] = now - this.#last;
    this.#last = now;
  }

  end(): Measured {
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const bytes = resources
      .filter(({ startTime }) => startTime >= this.#start)
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    return { total: this.#last - this.#start, parts: this.#parts, bytes };
  }
}

export function expectCount(what: string, found: number, wanted: number): void {
  if (found !== wanted) throw new Error(`${what}: ${found} instead of ${wanted}`);
}
