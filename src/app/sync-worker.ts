import { proxy, type Remote, wrap } from 'comlink';
import type { SyncWorker } from '../../workers/sync.ts';
import url from '../../workers/sync.ts?worker&url';
import { FIRST_STATUS } from '../sync/status.ts';
import type { SyncStart } from '../sync/sync-session.ts';
import { syncStatus } from './live/sync-status.ts';
import { scriptUrl } from './trusted-types.ts';

let remote: Remote<SyncWorker> | null = null;

// One worker and one proxy for the page's life: a proxy that is collected drops replies in flight.
function worker(): Remote<SyncWorker> {
  if (remote) return remote;
  const made = wrap<SyncWorker>(new Worker(scriptUrl(url), { type: 'module', name: 'sync' }));
  remote = made;
  void made.watch(
    proxy((status) => {
      syncStatus.value = status;
    }),
  );
  // Told by the page: not every browser tells its workers.
  addEventListener('online', () => void made.kick());
  document.addEventListener('visibilitychange', () => void made.seen(document.visibilityState === 'visible'));
  return made;
}

/** Starts the exchange with the endpoint for the person whose store is open. */
export function startSync(start: SyncStart): void {
  syncStatus.value = FIRST_STATUS;
  worker().start(start).catch(console.error);
}

/** Resolves when nothing is being exchanged any more, so that the store can be closed. */
export async function stopSync(): Promise<void> {
  await remote?.stop();
  syncStatus.value = FIRST_STATUS;
}

/** Looks at the endpoint now instead of at the next turn. */
export function pokeSync(): void {
  void remote?.kick();
}
