/** From this on more than one row comes into sight in every frame, px a ms: nobody reads them. */
const FLUNG = 5;

/** Slower than this they are read again, px a ms. */
const CALM = 1.5;

/** Tells a list that is flung from one that is read through, by where it is scrolled to. */
export class Pace {
  #scrolled = 0;
  #at = 0;
  #fast = 0;

  /** Takes where it is scrolled to (px) at a moment (ms); whether it is flung. One long step alone is a jump. */
  see(scrolled: number, at: number): boolean {
    const speed = Math.abs(scrolled - this.#scrolled) / Math.max(at - this.#at, 1);
    this.#scrolled = scrolled;
    this.#at = at;
    const limit = this.#fast > 1 ? CALM : FLUNG;
    this.#fast = speed >= limit ? this.#fast + 1 : 0;
    return this.#fast > 1;
  }

  /** It stands still. */
  rest(): void {
    this.#fast = 0;
  }
}
