import { SLOTS } from '../../../src/domain/scoring/columns/columns.ts';
import { scoreChange, scoreColumns } from '../../../src/domain/scoring/columns/score-columns.ts';
import { type ScoreSheet, scoreSheet } from '../../../src/domain/scoring/columns/score-sheet.ts';
import { DEFAULT_PACK } from '../../../src/domain/scoring/default-pack.ts';
import { barePass } from './bare-pass.ts';
import { inRuns } from './in-runs.ts';
import { changeAt, province, YEARS } from './province.ts';

const PASSES = 60;
const CHANGES = 1000;

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

/** Bare passes in one measurement: about as long as a full pass, so that other work interrupts both as often. */
const BARE_PASSES = 3;

/** Bare and full passes in turn, so that both meet the same machine. */
function passes() {
  const [bare, full]: [number[], number[]] = [[], []];
  for (let i = 0; i < PASSES; i += 1) {
    const together = timed(() => {
      for (let pass = 0; pass < BARE_PASSES; pass += 1) barePass(columns.values, sums);
    });
    bare.push(together / BARE_PASSES);
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

/** What one round found out; times in ms. */
export interface Ours {
  readonly bare: readonly number[];
  readonly full: readonly number[];
  readonly change: number;
  readonly bareChange: number;
  /** By node and year, hundredths of a percent, as they were before the changes of this round. */
  readonly nodes: readonly number[];
}

export function ourRound(round: number): Ours {
  const pass = passes();
  const nodes = Array.from((sheet as ScoreSheet).nodeHundredths);
  const { change, bare } = changes(round);
  return { ...pass, change, bareChange: bare, nodes };
}
