import { Dexie, type ObservabilitySet } from 'dexie';
import type { TableName } from './schema.ts';

export interface Subscribable<T> {
  /** Calls `next` with the present answer and again after every change; returns how to stop. */
  subscribe(next: (value: T) => void, failed?: (error: unknown) => void): () => void;
}

// Drafts are left out: they change with every keystroke pause and no list shows them.
const WATCHED: readonly TableName[] = ['meta', 'rows', 'outbox', 'blobs'];

/**
 * An answer that is asked for again when the database changes, from this tab, another one or a worker. Dexie's own
 * `liveQuery` follows only reads made before the first await of anything else, and every read here is followed by
 * decryption; so what is watched is tables.
 */
export const watchTables = <T>(
  database: string,
  query: () => Promise<T>,
  tables: readonly TableName[] = WATCHED,
): Subscribable<T> => ({
  subscribe(next, failed = console.error) {
    const ask = oneAtATime(query, next, failed);
    const prefixes = tables.map((table) => `idb://${database}/${table}/`);
    const concerns = (part: string) => part === 'all' || prefixes.some((prefix) => part.startsWith(prefix));
    const changed = (parts: ObservabilitySet) => {
      if (Object.keys(parts).some(concerns)) ask.again();
    };
    Dexie.on('storagemutated', changed);
    ask.again();
    return () => {
      ask.stop();
      Dexie.on.storagemutated.unsubscribe(changed);
    };
  },
});

/** Asks again after the running question when it was asked to in between, however often. */
function oneAtATime<T>(query: () => Promise<T>, next: (value: T) => void, failed: (error: unknown) => void) {
  let running = false;
  let wanted = false;
  let stopped = false;
  const run = async (): Promise<void> => {
    running = true;
    while (wanted && !stopped) {
      wanted = false;
      await query().then(
        (value) => stopped || next(value),
        (error) => stopped || failed(error),
      );
    }
    running = false;
  };
  return {
    again: () => {
      wanted = true;
      if (!running) void run();
    },
    stop: () => {
      stopped = true;
    },
  };
}
