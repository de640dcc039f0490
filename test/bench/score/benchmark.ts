import { type Benchmark, type BenchmarkResult, result } from '../result.ts';
import { chromiumPlace } from './chromium/place.ts';
import type { Peer } from './hyperformula.ts';
import { nodePlace } from './node/place.ts';
import type { Ours } from './ours.ts';
import type { Place } from './place.ts';

const ROUNDS = 3;
/** Passes and changes before the measured ones, while the engine still compiles. */
const WARM_UP = 2;

interface Found {
  readonly ours: readonly Ours[];
  readonly peers: readonly Peer[];
}

/**
 * Scores of a province of 15,000 indicators over five years of months, each side in a worker of its own, in turn: in
 * Chromium, where the product scores.
 */
export const score: Benchmark = {
  ids: ['score-full', 'score-change'],
  async run() {
    const place = await chromiumPlace();
    return times('', await measure(place).finally(place.close));
  },
};

/** The same in threads of Node, where memory can be asked for too. */
export const scoreInNode: Benchmark = {
  ids: ['score-full-node', 'score-change-node', 'score-memory'],
  async run() {
    const found = await measure(nodePlace);
    return [...times('-node', found), memory(found)];
  },
};

async function measure(place: Place): Promise<Found> {
  const seat = await place.start('ours');
  const first = await seat.ask<Ours>(0);
  for (let i = 1; i < WARM_UP; i += 1) await seat.ask(i);
  const [ours, peers]: [Ours[], Peer[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await seat.ask<Ours>(WARM_UP + round));
    const other = await place.start('hyperformula');
    peers.push(await other.ask<Peer>(round));
    await other.stop();
  }
  await seat.stop();
  mustAgree(first, peers[0] as Peer);
  return { ours, peers };
}

const times = (where: string, { ours, peers }: Found): BenchmarkResult[] => [
  result(
    `score-full${where}`,
    'ms',
    ours.flatMap(({ full }) => full),
    { hyperformula: peers.map(({ full }) => full) },
    ours.flatMap(({ bare }) => bare),
  ),
  result(
    `score-change${where}`,
    'ms',
    ours.map(({ change }) => change),
    { hyperformula: peers.map(({ change }) => change) },
    ours.map(({ bareChange }) => bareChange),
  ),
];

function memory({ ours, peers }: Found): BenchmarkResult {
  const held = (list: readonly object[]): number[] =>
    list.map((one) => ('megabytes' in one ? Number(one.megabytes) : Number.NaN));
  return result('score-memory', 'MB', held(ours), { hyperformula: held(peers) }, null);
}

/** Both sides must have scored the same province: every node and year to the hundredth, but for the peer's floats. */
function mustAgree(ours: Ours, peer: Peer): void {
  ours.nodes.forEach((hundredths, at) => {
    const value = peer.nodes[at];
    const isEqual =
      value === null || value === undefined ? hundredths < 0 : Math.abs(value * 100 - hundredths) < 0.5001;
    if (!isEqual) throw new Error(`Cell ${at} is ${hundredths / 100} here and ${value} there.`);
  });
}
