import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Terms } from './simulation.ts';
import { NOTHING, type Summary, together } from './summary.ts';
import type { Share } from './worker.ts';

export interface Swarm {
  readonly from: number;
  readonly seeds: number;
  readonly workers: number;
  readonly terms: Terms;
  /** No more shares are begun when it says so; the sum tells how many seeds were run. */
  readonly isTime?: () => boolean;
  /** Called with the sum so far after every share. */
  readonly progress?: (sum: Summary) => void;
}

const SHARE = 100;
/** As `keepCompiled` has it, for these threads and those they start: each process on SQLite writes in a thread of its own. */
const COMPILED = { NODE_COMPILE_CACHE: join(import.meta.dirname, '../../node_modules/.cache/node') };

/** Runs seeds on several threads. A seed gives the same run wherever it runs. */
export async function swarm({ from, seeds, workers, terms, isTime, progress }: Swarm): Promise<Summary> {
  const shares = sharesOf(from, seeds, terms);
  let sum = NOTHING;
  const one = async (): Promise<void> => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      execArgv: [],
      env: { ...process.env, ...COMPILED },
    });
    try {
      for (let share = shares.next(); !share.done && !isTime?.(); share = shares.next()) {
        const part = await answered(worker, share.value);
        sum = together(sum, part);
        progress?.(sum);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: workers }, one));
  return sum;
}

function* sharesOf(from: number, seeds: number, terms: Terms): Generator<Share, undefined> {
  const end = from + seeds;
  for (let at = from; at < end; at += SHARE) yield { from: at, to: Math.min(end, at + SHARE), terms };
}

function answered(worker: Worker, share: Share): Promise<Summary> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (sum: Summary) => {
      worker.off('error', reject);
      resolve(sum);
    });
    worker.postMessage(share);
  });
}
