import { getHeapStatistics } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { build, change, nodeValue, sheets } from './hyperformula-sheet.ts';
import { changeAt, province, YEARS } from './province.ts';

const CHANGES = 1000;

/** A round on a sheet of its own, so that each build begins from nothing; the changes are those of our side. */
parentPort?.on('message', (round: number) => {
  const made = province();
  const cells = sheets(made);
  const from = performance.now();
  const engine = build(cells);
  const full = performance.now() - from;
  const built = nodeValues(engine, made.nodes.length);
  const start = performance.now();
  for (let i = 0; i < CHANGES; i += 1) {
    const { row, year, month, value } = changeAt(made, round * CHANGES + i);
    change(engine, row, year, month, value / 10 ** (made.columns.scales[row] as number));
  }
  const mean = (performance.now() - start) / CHANGES;
  const megabytes = getHeapStatistics().used_heap_size / 1_000_000;
  engine.destroy();
  parentPort?.postMessage({ full, change: mean, megabytes, nodes: built });
});

const nodeValues = (engine: ReturnType<typeof build>, nodes: number): (number | null)[] =>
  Array.from({ length: nodes * YEARS }, (_, at) => {
    const value = nodeValue(engine, Math.floor(at / YEARS), at % YEARS);
    return typeof value === 'number' ? value : null;
  });
