const SMALLEST = 256 * 1024;
const LARGEST = 4 * 1024 * 1024;
const FAST = 5000;
const FAST_IN_A_ROW = 3;

/** Bytes of one piece of an upload: grows after three fast pieces, halves after a failure. A lost piece is sent again. */
export class ChunkSize {
  #bytes = SMALLEST;
  #fast = 0;
  #since = 0;

  get bytes(): number {
    return this.#bytes;
  }

  /** A piece goes out. Moments are milliseconds of one clock. */
  started(at: number): void {
    this.#since = at;
  }

  /** It arrived. */
  arrived(at: number): void {
    this.#fast = at - this.#since < FAST ? this.#fast + 1 : 0;
    if (this.#fast < FAST_IN_A_ROW) return;
    this.#bytes = Math.min(LARGEST, this.#bytes * 2);
    this.#fast = 0;
  }

  failed(): void {
    this.#fast = 0;
    this.#bytes = Math.max(SMALLEST, this.#bytes / 2);
  }
}
