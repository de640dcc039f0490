import { signal } from '@preact/signals';
import type { Bootstrap } from '../../store/bootstrap.ts';
import type { OpenedReplica } from '../opened.ts';

/** How far this device is with fetching what its person may hold, and when a difference last made it fetch again. */
export interface Fetching extends Bootstrap {
  readonly repairedAt: number | null;
}

export const fetching = signal<Fetching | null>(null);

/** Keeps the progress in step with the store; the facts, which take longer to read, follow. Returns how to stop. */
export function followFetching({ replica }: Pick<OpenedReplica, 'replica'>): () => void {
  const stop = replica
    .watch(() => replica.view.meta(), ['meta'])
    .subscribe(({ bootstrap, repairedAt }) => {
      fetching.value = { ...bootstrap, repairedAt };
    });
  return () => {
    stop();
    fetching.value = null;
  };
}
