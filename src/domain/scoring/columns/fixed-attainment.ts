import { COLUMN_FORMULAS, type Columns } from './columns.ts';
import { type FixedPercent, fixedPercent } from './fixed-percent.ts';
import { bounded } from './fixed-rules.ts';
import type { ScoreSheet } from './score-sheet.ts';

const HIGHER = 0;
const LOWER = 1;

type Attain = (sheet: ScoreSheet, from: number, to: number) => void;

/**
 * By formula: attainment of cells `from` up to `to` as gathered, within floor and cap, for the ordinary branches of
 * the formulas in `formula.ts`: target and realization above zero where the formula asks for it. NaN for everything
 * else, which the rational path then decides with those very formulas, so that each special rule stands in one place
 * only. A loop for each formula: a choice inside would be guessed wrong at every other row.
 */
const ATTAINS: Readonly<Record<(typeof COLUMN_FORMULAS)[number], Attain>> = {
  progressive: attainProgressive,
  'regressive-2t': attainDouble,
  'regressive-ratio': attainRatio,
  'regressive-baseline': attainBaseline,
  stabilize: attainStabilize,
  range: standAside,
  none: standAside,
};

/** The same by code. */
export const ATTAINS_BY_CODE: readonly Attain[] = COLUMN_FORMULAS.map((formula) => ATTAINS[formula]);

function attainProgressive({ columns, gathered, rules, fixed }: ScoreSheet, from: number, to: number): void {
  const { goals } = columns;
  const { sums, divisors } = gathered;
  const { floor, cap } = rules;
  for (let cell = from; cell < to; cell += 1) {
    const goal = (goals[cell] as number) * (divisors[cell - from] as number);
    fixed[cell] = bounded(fixedPercent(sums[cell - from] as number, goal), floor, cap);
  }
}

function attainDouble({ columns, gathered, rules, fixed }: ScoreSheet, from: number, to: number): void {
  const { goals } = columns;
  const { sums, divisors } = gathered;
  const { floor, cap } = rules;
  for (let cell = from; cell < to; cell += 1) {
    const goal = (goals[cell] as number) * (divisors[cell - from] as number);
    fixed[cell] = bounded(fixedPercent(2 * goal - (sums[cell - from] as number), goal), floor, cap);
  }
}

function attainRatio({ columns, gathered, rules, fixed }: ScoreSheet, from: number, to: number): void {
  const { goals } = columns;
  const { sums, divisors } = gathered;
  const { floor, cap } = rules;
  for (let cell = from; cell < to; cell += 1) {
    const goal = (goals[cell] as number) * (divisors[cell - from] as number);
    const against = goal > 0 ? (sums[cell - from] as number) : Number.NaN;
    fixed[cell] = bounded(fixedPercent(goal, against), floor, cap);
  }
}

function attainBaseline({ columns, gathered, rules, fixed }: ScoreSheet, from: number, to: number): void {
  const { goals, baselines, years } = columns;
  const { sums, divisors } = gathered;
  const { floor, cap } = rules;
  for (let cell = from; cell < to; cell += 1) {
    const divisor = divisors[cell - from] as number;
    const r = sums[cell - from] as number;
    const goal = (goals[cell] as number) * divisor;
    const start = (baselines[Math.floor(cell / years)] as number) * divisor;
    const way = start > goal ? start - r : r - start;
    fixed[cell] = bounded(fixedPercent(way, Math.abs(start - goal)), floor, cap);
  }
}

function attainStabilize({ columns, gathered, rules, fixed }: ScoreSheet, from: number, to: number): void {
  const { goals } = columns;
  const { sums, divisors } = gathered;
  const { floor, cap } = rules;
  for (let cell = from; cell < to; cell += 1) {
    const goal = (goals[cell] as number) * (divisors[cell - from] as number);
    const off = Math.abs(goal - (sums[cell - from] as number));
    fixed[cell] = bounded(fixedPercent(goal - off, goal), floor, cap);
  }
}

function standAside({ fixed }: ScoreSheet, from: number, to: number): void {
  fixed.fill(Number.NaN, from, to);
}

/** Against a band: outside it against the nearer bound, mirrored where too much is as bad as too little. */
export function fixedBand(
  columns: Columns,
  row: number,
  cell: number,
  r: number,
  divisor: number,
): FixedPercent {
  const low = (columns.lowers[cell] as number) * divisor;
  const high = (columns.uppers[cell] as number) * divisor;
  if (low <= 0 || high < low) return Number.NaN;
  if (r >= low && r <= high) return fixedPercent(1, 1);
  const isBelow = r < low;
  const bound = isBelow ? low : high;
  const polarity = columns.polarities[row] as number;
  const isMirrored = polarity === LOWER || (polarity !== HIGHER && !isBelow);
  return fixedPercent(isMirrored ? 2 * bound - r : r, bound);
}
