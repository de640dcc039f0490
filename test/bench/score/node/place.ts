import { Worker } from 'node:worker_threads';
import type { Place } from '../place.ts';

/** Threads of this process. */
export const nodePlace: Place = {
  async start(side) {
    const worker = new Worker(new URL(`./${side}-worker.ts`, import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 8192 },
    });
    return {
      ask: (round) =>
        new Promise((resolve, reject) => {
          worker.once('message', resolve).once('error', reject);
          worker.postMessage(round);
        }),
      stop: async () => {
        await worker.terminate();
      },
    };
  },
  close: async () => undefined,
};
