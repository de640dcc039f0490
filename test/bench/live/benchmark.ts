import { type Benchmark, result } from '../result.ts';
import { crowd } from './dashboards.ts';
import { latencies } from './latency.ts';

const APPROVALS = 40;
const DASHBOARDS = 200;

/** From an approval to another open screen, and to two hundred open dashboards. Needs a build. */
export const live: Benchmark = {
  ids: ['live-latency', 'live-200', 'live-200-memory'],
  run: async () => {
    const times = await latencies(APPROVALS);
    const { slowest, memory } = await crowd(DASHBOARDS, APPROVALS);
    console.error(
      `Slowest poke ${Math.max(...slowest).toFixed(0)} ms; endpoint ${memory.map((one) => one.toFixed(0)).join(' → ')} MB`,
    );
    return [
      result('live-latency', 'ms', times, {}, null),
      result('live-200', 'ms', slowest, {}, null),
      result('live-200-memory', 'MB', [memory[2]], {}, null),
    ];
  },
};
