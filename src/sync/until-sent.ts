import type { Replica } from '../store/replica.ts';

/** Resolves when everything written on this device is answered, in whichever tab it was written; or when stopped. */
export function untilSent(replica: Pick<Replica, 'store' | 'watch'>, stopped: AbortSignal): Promise<void> {
  if (stopped.aborted) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      unsubscribe();
      stopped.removeEventListener('abort', given);
      settle();
    };
    const given = () => end(resolve);
    const count = replica.watch(async () => (await replica.store.unsent()).count, ['outbox']);
    const unsubscribe = count.subscribe(
      (unsent) => {
        if (unsent === 0) end(resolve);
      },
      (error) => end(() => reject(error)),
    );
    stopped.addEventListener('abort', given);
  });
}
