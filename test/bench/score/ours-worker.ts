import { getHeapStatistics } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { SLOTS } from '../../../src/domain/scoring/columns/columns.ts';
import { scoreChange, scoreColumns } from '../../../src/domain/scoring/columns/score-columns.ts';
import { scoreSheet } from '../../../src/domain/scoring/columns/score-sheet.ts';
import { DEFAULT_PACK } from '../../../src/domain/scoring/default-pack.ts';
import { barePass } from './bare-pass.ts';
import { inRuns } from './in-runs.ts';
import { changeAt, province, YEARS } from './province.ts';

const PASSES = 60;
const CHANGES = 1000;
const MEGABYTE = 1_000_000;

const made = province();
const { columns, tree, places } = inRuns(made);
const sheet = scoreSheet(columns, tree, DEFAULT_PACK, 'approved');
if (!sheet) throw new Error('The default pack no longer fits in columns.');
const sums = new Float64Array(columns.rows);

const timed = (work: () => void): number => {
  const from = performance.now();
  work();
  return performance.now() - from;
};

/** Bare pass and full pass in turn, so that both meet the same machine. */
function passes() {
  const [bare, full]: [number[], number[]] = [[], []];
  for (let i = 0; i < PASSES; i += 1) {
    bare.push(timed(() => barePass(columns.values, sums)));
    full.push(timed(() => sheet && scoreColumns(sheet)));
  }
  return { bare, full };
}

/** Milliseconds for one changed value and every score above it, mean of a thousand; and the same for adding up a row. */
function changes(round: number) {
  const row = columns.values.subarray(0, YEARS * SLOTS);
  const change = timed(() => {
    for (let i = 0; i < CHANGES; i += 1) {
      const { row: at, year, month, value } = changeAt(made, round * CHANGES + i);
      const place = places[at] as number;
      columns.values[(place * YEARS + year) * SLOTS + month] = value;
      if (sheet) scoreChange(sheet, place, year);
    }
  });
  const bare = timed(() => {
    for (let i = 0; i < CHANGES; i += 1) barePass(row, sums.subarray(0, 1));
  });
  return { change: change / CHANGES, bare: bare / CHANGES };
}

parentPort?.on('message', (round: number) => {
  const pass = passes();
  const nodes = Array.from(sheet.nodeHundredths);
  const { change, bare } = changes(round);
  const { used_heap_size, external_memory } = getHeapStatistics();
  parentPort?.postMessage({
    ...pass,
    change,
    bareChange: bare,
    megabytes: (used_heap_size + external_memory) / MEGABYTE,
    nodes,
  });
});
