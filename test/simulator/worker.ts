import { parentPort } from 'node:worker_threads';
import { simulate, type Terms } from './simulation.ts';
import { NOTHING, type Summary, summaryOf, together } from './summary.ts';

/** Seeds from `from` up to, not including, `to`. */
export interface Share {
  readonly from: number;
  readonly to: number;
  readonly terms: Terms;
}

parentPort?.on('message', async ({ from, to, terms }: Share) => {
  let sum: Summary = NOTHING;
  for (let seed = from; seed < to; seed++) sum = together(sum, summaryOf(await simulate(seed, terms)));
  parentPort?.postMessage(sum);
});
