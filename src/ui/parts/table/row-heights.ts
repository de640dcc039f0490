/** Before any row has been measured, px. */
const FIRST_GUESS = 52;

/** A row this much higher or lower than before has changed, px; less is rounding. */
const CHANGED = 0.5;

/**
 * Heights of the rows of a long list, px: measured where a row has stood in the document, elsewhere the mean of those
 * that were measured first. The guess then stays, so that what stands above never moves because of it.
 */
export class RowHeights {
  #keys: readonly unknown[] = [];
  #heights = new Float64Array();
  #guess: number | null = null;
  #tops: Float64Array | null = null;

  get count(): number {
    return this.#keys.length;
  }

  /** Takes the rows as they follow each other now; a row that was measured under its key stays measured. */
  order(keys: readonly unknown[]): void {
    if (keys === this.#keys) return;
    const known = new Map(this.#keys.map((key, i) => [key, this.#heights[i] as number]));
    this.#keys = keys;
    this.#heights = Float64Array.from(keys, (key) => known.get(key) ?? Number.NaN);
    this.#tops = null;
  }

  key(row: number): unknown {
    return this.#keys[row];
  }

  /** Place of a row; −1 when it is gone. */
  rowOf(key: unknown): number {
    return this.#keys.indexOf(key);
  }

  /** Whether the height of one of these rows, up to before the last, is not known. */
  isGuessed(from: number, to: number): boolean {
    return this.#heights.subarray(from, Math.max(from, to)).some(Number.isNaN);
  }

  /** Where a row begins below the beginning of the first; with `count`, the height of all of them. */
  top(row: number): number {
    this.#tops ??= this.#summed();
    return this.#tops[Math.min(Math.max(row, 0), this.count)] as number;
  }

  /** The row that stands so far below the beginning of the first; the nearest one beyond both ends. */
  at(distance: number): number {
    let [low, high] = [0, Math.max(this.count - 1, 0)];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.top(middle) <= distance) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /**
   * Takes the heights of rows that stand in the document. Where most of them are not what they were (a turned device,
   * larger letters), what was measured elsewhere is forgotten.
   */
  measure(measured: ReadonlyMap<number, number>): void {
    const before = [...measured].filter(([row]) => !Number.isNaN(this.#heights[row]));
    const changed = before.filter(([row, height]) => differ(this.#heights[row] as number, height));
    const isStale = changed.length * 2 > before.length;
    if (isStale) this.#heights.fill(Number.NaN);
    for (const [row, height] of measured) this.#heights[row] = height;
    if ((this.#guess === null || isStale) && measured.size > 0) this.#guess = mean([...measured.values()]);
    this.#tops = null;
  }

  #summed(): Float64Array {
    const tops = new Float64Array(this.count + 1);
    const guess = this.#guess ?? FIRST_GUESS;
    for (let row = 0; row < this.count; row += 1) {
      const height = this.#heights[row] as number;
      tops[row + 1] = (tops[row] as number) + (Number.isNaN(height) ? guess : height);
    }
    return tops;
  }
}

const differ = (one: number, other: number): boolean => Math.abs(one - other) > CHANGED;

const mean = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length;
