import type { ExchangeFault } from './fault.ts';

export interface Located<E> {
  readonly line: number;
  readonly entity: E;
}

export interface EntityRows<E> {
  readonly rows: readonly Located<E>[];
  /**
   * Keys of every row, also of faulty ones, so that one bad cell is not reported again by every row that refers
   * to it. Null when the file could not be read: nothing can be said about references to it.
   */
  readonly keys: ReadonlySet<string> | null;
  readonly faults: readonly ExchangeFault[];
}
