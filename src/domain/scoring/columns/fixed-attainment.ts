import type { Columns } from './columns.ts';
import { type FixedPercent, fixedPercent } from './fixed-percent.ts';

const DOUBLE = 1;
const RATIO = 2;
const BASELINE = 3;
const STABILIZE = 4;
const HIGHER = 0;
const LOWER = 1;

/**
 * Raw attainment of the integers `r` against `goal`, for the ordinary branches of the formulas in `formula.ts`:
 * target and realization above zero where the formula asks for it. NaN for everything else, which the rational path
 * then decides with those very formulas, so that each special rule stands in one place only.
 */
export function fixedAttainment(
  formula: number,
  r: number,
  target: number,
  baseline: number,
  divisor: number,
): FixedPercent {
  const goal = target * divisor;
  let n = r;
  let d = goal;
  if (formula === DOUBLE) n = 2 * goal - r;
  else if (formula === RATIO) {
    n = goal;
    d = goal > 0 ? r : Number.NaN;
  } else if (formula === BASELINE) {
    const start = baseline * divisor;
    d = Math.abs(start - goal);
    n = start > goal ? start - r : r - start;
  } else if (formula === STABILIZE) n = r > goal ? 2 * goal - r : r;
  else if (formula > STABILIZE) d = Number.NaN;
  return fixedPercent(n, d);
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
