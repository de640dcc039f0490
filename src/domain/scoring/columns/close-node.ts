import { toFixedPercent } from './exact-cell.ts';
import { exactNode } from './exact-node.ts';
import { type FixedPercent, HUNDREDTH, hundredthsOf } from './fixed-percent.ts';
import { classAt } from './fixed-rules.ts';
import { divide } from './node-sums.ts';
import { REASON_BASE, type ScoreSheet } from './score-sheet.ts';

/** Every bound of a class and every edge of rounding is a multiple of it. */
const EDGE = HUNDREDTH / 2;

/**
 * Brings the sums of one node to its value in years `from` up to `to`: the quotient in units, and the width within
 * which the exact value lies, strictly inside when the width is not zero. Where no edge lies in between, digits and
 * class are settled; otherwise the rational path decides.
 */
export function closeNode(sheet: ScoreSheet, node: number, from: number, to: number): void {
  const { sums, tree, columns } = sheet;
  const { counted, lower, width } = sums;
  const isRational = tree.rational[node] !== 0;
  for (let at = node * columns.years + from; at < node * columns.years + to; at += 1) {
    if (isRational) closeExactly(sheet, node, at);
    else if (counted[at] === 0) closeEmpty(sheet, at);
    else {
      divide(sums, at);
      const low = lower[at] as number;
      const wide = width[at] as number;
      const edges = Math.floor(low / EDGE);
      if (wide <= EDGE - (low - edges * EDGE)) settle(sheet, at, edges, wide > 0 || low > edges * EDGE);
      else writeExactly(sheet, node, at);
    }
  }
}

/** Writes digits and class of a value on the edge of that number, or above it (`isPast`) and below the next. */
function settle(sheet: ScoreSheet, at: number, edges: number, isPast: boolean): void {
  sheet.nodeHundredths[at] = (edges + 1) >> 1;
  sheet.nodeClasses[at] = sheet.rules.classes[isPast ? (edges + 2) >> 1 : (edges + 1) >> 1] as number;
}

function write(sheet: ScoreSheet, at: number, value: FixedPercent): void {
  sheet.nodeHundredths[at] = hundredthsOf(value);
  sheet.nodeClasses[at] = classAt(value, sheet.rules.classes);
}

/** NaN when the node has no value. */
function writeExactly(sheet: ScoreSheet, node: number, at: number): FixedPercent {
  const value = exactNode(sheet, node, at % sheet.columns.years);
  if (value === null) return Number.NaN;
  const fixed = toFixedPercent(value);
  write(sheet, at, fixed);
  return fixed;
}

function closeExactly(sheet: ScoreSheet, node: number, at: number): void {
  const fixed = writeExactly(sheet, node, at);
  if (Number.isNaN(fixed)) closeEmpty(sheet, at);
  else {
    sheet.sums.lower[at] = Math.floor(fixed);
    sheet.sums.width[at] = fixed === Math.floor(fixed) ? 0 : 1;
  }
}

function closeEmpty({ nodeHundredths, nodeClasses, sums }: ScoreSheet, at: number): void {
  nodeHundredths[at] = -1;
  nodeClasses[at] = REASON_BASE;
  sums.lower[at] = 0;
  sums.width[at] = -1;
}
