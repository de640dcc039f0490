const WINDOW = 60_000;
const MOST = 50_000;

/** So many requests a minute for each key. Unlike `Throttle` it never grows: reading often is no attack. */
export class Allowance {
  readonly #perMinute: number;
  #since = 0;
  #used = new Map<string, number>();

  constructor(perMinute: number) {
    this.#perMinute = perMinute;
  }

  /** Takes one request; milliseconds to wait when the minute is used up, else 0. */
  take(key: string, now: number): number {
    if (now - this.#since >= WINDOW || this.#used.size > MOST) {
      this.#since = now;
      this.#used = new Map();
    }
    const used = this.#used.get(key) ?? 0;
    if (used >= this.#perMinute) return this.#since + WINDOW - now;
    this.#used.set(key, used + 1);
    return 0;
  }
}
