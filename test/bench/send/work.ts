import type { Draft } from '../../../src/store/replica-store.ts';

/** What the page of a side is given. */
export interface Work {
  /** Database of the peer; unused by ours. */
  readonly url: string;
  readonly drafts: readonly Draft[];
}

/** Milliseconds. */
export interface Measured {
  /** All drafts saved one after another, each on the device before the next is begun. */
  readonly saves: number;
  /** The middle one of the single saves. */
  readonly save: number;
  /** Everything saved, sent and answered; null where the side was not asked to send. */
  readonly push: number | null;
}

/** Saves one after another and takes the time of each. */
export async function saveAll<T>(items: readonly T[], save: (item: T) => Promise<unknown>) {
  const each: number[] = [];
  const began = performance.now();
  for (const item of items) {
    const from = performance.now();
    await save(item);
    each.push(performance.now() - from);
  }
  const saves = performance.now() - began;
  each.sort((a, b) => a - b);
  return { saves, save: each[Math.floor(each.length / 2)] ?? Number.NaN };
}

/** The change as a document with an id, for the peers. */
export const documentOf = ({ base: _, ...draft }: Draft) => draft;
