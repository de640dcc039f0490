import { build, change, nodeValue, sheets } from './hyperformula-sheet.ts';
import { changeAt, province, YEARS } from './province.ts';

const CHANGES = 1000;

/** What one round found out; times in ms. */
export interface Peer {
  readonly full: number;
  readonly change: number;
  readonly nodes: readonly (number | null)[];
}

/**
 * A round on a sheet of its own, so that each build begins from nothing; the changes are those of our side. `look` is
 * called while the sheet is still held.
 */
export function peerRound(round: number, look: () => void = () => undefined): Peer {
  const made = province();
  const cells = sheets(made);
  const from = performance.now();
  const engine = build(cells);
  const full = performance.now() - from;
  const nodes = nodeValues(engine, made.nodes.length);
  const start = performance.now();
  for (let i = 0; i < CHANGES; i += 1) {
    const { row, year, month, value } = changeAt(made, round * CHANGES + i);
    change(engine, row, year, month, value / 10 ** (made.columns.scales[row] as number));
  }
  const mean = (performance.now() - start) / CHANGES;
  look();
  engine.destroy();
  return { full, change: mean, nodes };
}

const nodeValues = (engine: ReturnType<typeof build>, nodes: number): (number | null)[] =>
  Array.from({ length: nodes * YEARS }, (_, at) => {
    const value = nodeValue(engine, Math.floor(at / YEARS), at % YEARS);
    return typeof value === 'number' ? value : null;
  });
