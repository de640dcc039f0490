const FORGOTTEN = 60 * 60_000;
const LONGEST = 15 * 60_000;
const MOST = 50_000;

interface Tries {
  readonly count: number;
  readonly at: number;
}

/**
 * Makes guessing slow: after `free` tries each further one waits twice as long as the one before, up to a quarter
 * of an hour. A try is charged before it is checked, so that many at once gain nothing.
 */
export class Throttle {
  readonly #free: number;
  readonly #tries = new Map<string, Tries>();

  constructor(free: number) {
    this.#free = free;
  }

  /** Milliseconds until the next try; 0 when it may be made now. */
  waiting(key: string, now: number): number {
    const tries = this.#triesOf(key, now);
    const over = tries.count - this.#free;
    return over < 0 ? 0 : Math.max(0, tries.at + Math.min(LONGEST, 1000 * 2 ** over) - now);
  }

  /** Counts a try that is about to be made. */
  charge(key: string, now: number): void {
    const { count } = this.#triesOf(key, now);
    this.#forget(now);
    this.#tries.delete(key);
    this.#tries.set(key, { count: count + 1, at: now });
  }

  /** Takes back one try that was right. */
  refund(key: string): void {
    const known = this.#tries.get(key);
    if (known) this.#tries.set(key, { ...known, count: Math.max(0, known.count - 1) });
  }

  clear(key: string): void {
    this.#tries.delete(key);
  }

  #triesOf(key: string, now: number): Tries {
    const known = this.#tries.get(key);
    return known && now - known.at < FORGOTTEN ? known : { count: 0, at: now };
  }

  // The map keeps the order of the last tries, so the oldest come first.
  #forget(now: number): void {
    for (const [key, { at }] of this.#tries) {
      if (now - at < FORGOTTEN && this.#tries.size < MOST) return;
      this.#tries.delete(key);
    }
  }
}
