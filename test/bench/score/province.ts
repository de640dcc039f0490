import { type Columns, emptyColumns, SLOTS } from '../../../src/domain/scoring/columns/columns.ts';
import { setSlot, setTarget } from '../../../src/domain/scoring/columns/set-cell.ts';
import { type Branch, type WeightTree, weightTree } from '../../../src/domain/scoring/columns/weight-tree.ts';

/** What both sides of the benchmark compute: one province, generated, the same on every run. */
export interface Province {
  readonly columns: Columns;
  readonly tree: WeightTree;
  readonly rows: readonly Branch[];
  readonly nodes: readonly Branch[];
}

export const YEARS = 5;
export const UNITS = 50;
export const PERSPECTIVES = 4;
export const OBJECTIVES = 15;
export const INDICATORS = 5;
/** Months of the last year that have a figure: the year is running. */
const REPORTED = 9;

const PROVINCE = 0;
const unitNode = (unit: number): number => 1 + unit;
const perspectiveNode = (index: number): number => 1 + UNITS + index;
const objectiveNode = (index: number): number => 1 + UNITS + UNITS * PERSPECTIVES + index;

/** 15,000 indicators under 3,000 objectives, 200 perspectives, 50 units and one province, five years of months. */
export function province(): Province {
  const next = mulberry(20261122);
  const nodes: Branch[] = [{ node: -1, weight: '1' }];
  for (let unit = 0; unit < UNITS; unit += 1) nodes.push({ node: PROVINCE, weight: String(1 + next(9)) });
  for (let i = 0; i < UNITS * PERSPECTIVES; i += 1) {
    nodes.push({ node: unitNode(Math.floor(i / PERSPECTIVES)), weight: '25' });
  }
  for (let i = 0; i < UNITS * PERSPECTIVES * OBJECTIVES; i += 1) {
    nodes.push({ node: perspectiveNode(Math.floor(i / OBJECTIVES)), weight: String(1 + next(5)) });
  }
  const count = UNITS * PERSPECTIVES * OBJECTIVES * INDICATORS;
  const rows = Array.from({ length: count }, (_, row) => ({
    node: objectiveNode(Math.floor(row / INDICATORS)),
    weight: String(1 + next(4)),
  }));
  return { columns: filled(count, next), tree: weightTree(rows, nodes), rows, nodes };
}

function filled(rows: number, next: (below: number) => number): Columns {
  const columns = emptyColumns(rows, YEARS);
  for (let row = 0; row < rows; row += 1) fillRow(columns, row, next);
  return columns;
}

/** Of a hundred rows so many rise, fall in two ways, are held against a baseline, stay steady. */
const SHARES = [55, 75, 85, 92, 100];
const SIZES = [900, 9_000, 90_000, 900_000];
const RUPIAH = 40_000_000_000;
const SUM = 0;
const BASELINE = 3;

/** Sums, last figures and averages; one row in a hundred counts whole rupiah, one year in two hundred has no target. */
function fillRow(columns: Columns, row: number, next: (below: number) => number): void {
  const share = next(100);
  const formula = SHARES.findIndex((upTo) => share < upTo);
  const isMoney = next(100) === 0;
  const size = isMoney ? RUPIAH : (SIZES[next(SIZES.length)] as number);
  columns.formulas[row] = formula;
  columns.aggregations[row] = isMoney ? SUM : next(3);
  columns.polarities[row] = formula === 0 ? 0 : 1;
  columns.scales[row] = isMoney ? 0 : next(3);
  columns.baselines[row] = formula === BASELINE ? size * 20 : Number.NaN;
  for (let year = 0; year < YEARS; year += 1) {
    const cell = row * YEARS + year;
    const months = fillMonths(columns, cell, size, next);
    const reached = columns.aggregations[row] === SUM ? months.total : months.last;
    const goal = Math.round(reached * (0.8 + next(400) / 1000));
    setTarget(columns, cell, next(200) === 0 ? 'none' : 'amount', goal);
  }
}

function fillMonths(columns: Columns, cell: number, size: number, next: (below: number) => number) {
  let [total, last] = [0, 0];
  const months = cell % YEARS === YEARS - 1 ? REPORTED : SLOTS;
  for (let month = 0; month < months; month += 1) {
    last = Math.round(size * (0.6 + next(800) / 1000));
    total += last;
    setSlot(columns, cell, month, last, 'approved');
  }
  return { total, last };
}

/** A small generator with a seed, so that a figure can be measured again. Whole numbers below `below`. */
function mulberry(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** The i-th change of a run: another month of another row, to another value above zero. */
export function changeAt({ columns }: Province, i: number) {
  const row = (i * 7919) % columns.rows;
  const year = i % YEARS;
  const month = i % REPORTED;
  const now = columns.values[(row * YEARS + year) * SLOTS + month] as number;
  return { row, year, month, value: now + 1 + (i % 13) };
}
