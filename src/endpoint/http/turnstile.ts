/**
 * Lets so many through at once, holds a short line, and turns the rest away at the door: work that costs seconds
 * of a processor must not be queued without end by whoever asks.
 */
export class Turnstile {
  readonly #atOnce: number;
  readonly #longest: number;
  readonly #line: (() => void)[] = [];
  #inside = 0;

  constructor(atOnce: number, longest: number) {
    this.#atOnce = atOnce;
    this.#longest = longest;
  }

  /** What the work answers; null when the line is full and the work was not begun. */
  async pass<T>(work: () => Promise<T>): Promise<T | null> {
    if (this.#inside >= this.#atOnce) {
      if (this.#line.length >= this.#longest) return null;
      await new Promise<void>((turn) => this.#line.push(turn));
    } else this.#inside += 1;
    try {
      return await work();
    } finally {
      const next = this.#line.shift();
      if (next) next();
      else this.#inside -= 1;
    }
  }
}
