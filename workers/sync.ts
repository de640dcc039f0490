import { expose } from 'comlink';
import type { SyncStatus } from '../src/sync/status.ts';
import { type Started, SyncSession, type SyncStart } from '../src/sync/sync-session.ts';

const session = new SyncSession();
let unsubscribe = (): void => {};

const sync = {
  /** Keys travel as CryptoKey objects; they cannot be read out on the way. */
  start: (start: SyncStart): Promise<Started> => session.start(start),
  stop: (): Promise<void> => session.stop(),
  kick: (): void => session.kick(),
  seen: (visible: boolean): void => session.seen(visible),
  /** Pass a Comlink proxy. One listener for each worker: a later one replaces it. */
  watch: (next: (status: SyncStatus) => void): void => {
    unsubscribe();
    unsubscribe = session.subscribe((status) => void next(status));
  },
};

/** Use as `wrap<SyncWorker>(worker)`. */
export type SyncWorker = typeof sync;

expose(sync);
