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

  /** Milliseconds to wait, or 0 and the try is charged. */
  charge(key: string, now: number): number {
    const known = this.#tries.get(key);
    const tries = known && now - known.at < FORGOTTEN ? known : { count: 0, at: now };
    const over = tries.count - this.#free;
    const wait = over < 0 ? 0 : tries.at + Math.min(LONGEST, 1000 * 2 ** over) - now;
    if (wait > 0) return wait;
    this.#forget(now);
    this.#tries.delete(key);
    this.#tries.set(key, { count: tries.count + 1, at: now });
    return 0;
  }

  /** Takes back one try that was right. */
  refund(key: string): void {
    const known = this.#tries.get(key);
    if (known) this.#tries.set(key, { ...known, count: Math.max(0, known.count - 1) });
  }

  clear(key: string): void {
    this.#tries.delete(key);
  }

  // The map keeps the order of the last tries, so the oldest come first.
  #forget(now: number): void {
    for (const [key, { at }] of this.#tries) {
      if (now - at < FORGOTTEN && this.#tries.size < MOST) return;
      this.#tries.delete(key);
    }
  }
}
