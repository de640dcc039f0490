import { batch, effect, signal } from '@preact/signals';
import type { Facts } from '../facts/facts.ts';
import { readFacts } from '../facts/read-facts.ts';
import { held } from '../held.ts';
import type { OpenedReplica } from '../opened.ts';
import { refresh } from './clock-tick.ts';

/** Everything the device knows, or null while it is being opened. Every other view is computed from it. */
export const facts = signal<Facts | null>(null);

/** Forms with something half typed in them, by form key. */
export const draftKeys = signal<ReadonlySet<string>>(new Set());

/** The store could not be read; what it holds is untouched. */
export const readingFailed = signal<unknown>(null);

/** Keeps the facts in step with the store, whichever tab or worker changes it. Returns how to stop. */
export function followFacts({ owner, replica }: OpenedReplica): () => void {
  const failed = (error: unknown): void => {
    readingFailed.value = error;
  };
  const stopFacts = effect(() => {
    const drafts = held.value.flatMap((decision) => decision.drafts);
    return replica
      .watch(() => readFacts(owner, replica, drafts))
      .subscribe((next) => {
        batch(() => {
          refresh();
          facts.value = next;
          readingFailed.value = null;
        });
      }, failed);
  });
  const stopDrafts = replica
    .watch(() => replica.drafts.formKeys(), ['drafts'])
    .subscribe((kept) => {
      draftKeys.value = new Set(kept);
    }, failed);
  return () => {
    stopFacts();
    stopDrafts();
    facts.value = null;
    draftKeys.value = new Set();
  };
}
