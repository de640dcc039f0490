import { Worker } from 'node:worker_threads';
import { type Benchmark, type BenchmarkResult, result } from '../result.ts';

interface Ours {
  readonly bare: readonly number[];
  readonly full: readonly number[];
  readonly change: number;
  readonly bareChange: number;
  readonly megabytes: number;
  readonly nodes: readonly number[];
}

interface Peer {
  readonly full: number;
  readonly change: number;
  readonly megabytes: number;
  readonly nodes: readonly (number | null)[];
}

const ROUNDS = 3;
/** Passes and changes before the measured ones, while the engine still compiles. */
const WARM_UP = 2;

const ask = <T>(worker: Worker, round: number): Promise<T> =>
  new Promise((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
    worker.postMessage(round);
  });

const start = (file: string): Worker =>
  new Worker(new URL(file, import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 8192 } });

/** Scores of a province of 15,000 indicators over five years of months, each side in a worker of its own, in turn. */
export const score: Benchmark = {
  ids: ['score-full', 'score-change', 'score-memory'],
  async run(): Promise<readonly BenchmarkResult[]> {
    const worker = start('./ours-worker.ts');
    const first = await ask<Ours>(worker, 0);
    for (let i = 1; i < WARM_UP; i += 1) await ask(worker, i);
    const [ours, peers]: [Ours[], Peer[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(await ask<Ours>(worker, WARM_UP + round));
      const other = start('./hyperformula-worker.ts');
      peers.push(await ask<Peer>(other, round));
      await other.terminate();
    }
    await worker.terminate();
    mustAgree(first, peers[0] as Peer);
    return [
      result(
        'score-full',
        'ms',
        ours.flatMap(({ full }) => full),
        { hyperformula: peers.map(({ full }) => full) },
        ours.flatMap(({ bare }) => bare),
      ),
      result(
        'score-change',
        'ms',
        ours.map(({ change }) => change),
        { hyperformula: peers.map(({ change }) => change) },
        ours.map(({ bareChange }) => bareChange),
      ),
      result(
        'score-memory',
        'MB',
        ours.map(({ megabytes }) => megabytes),
        { hyperformula: peers.map(({ megabytes }) => megabytes) },
        null,
      ),
    ];
  },
};

/** Both sides must have scored the same province: every node and year to the hundredth, but for the peer's floats. */
function mustAgree(ours: Ours, peer: Peer): void {
  ours.nodes.forEach((hundredths, at) => {
    const value = peer.nodes[at];
    const isEqual =
      value === null || value === undefined ? hundredths < 0 : Math.abs(value * 100 - hundredths) < 0.5001;
    if (!isEqual) throw new Error(`Cell ${at} is ${hundredths / 100} here and ${value} there.`);
  });
}
