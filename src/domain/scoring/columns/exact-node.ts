import { div, mul, type Rational, ZERO } from '../../decimal.ts';
import { weightOf } from '../weighted-mean.ts';
import { exactCell } from './exact-cell.ts';
import type { ScoreSheet } from './score-sheet.ts';
import { membersAt, type Side } from './weight-tree.ts';

/** Exact value of a node in one year, computed from the rows below it; null without one. */
export function exactNode(sheet: ScoreSheet, node: number, year: number): Rational | null {
  const { tree, columns } = sheet;
  const ofRow = (row: number): Rational | null => exactCell(sheet, row, row * columns.years + year).capped;
  const ofNode = (below: number): Rational | null => exactNode(sheet, below, year);
  const parts = [...partsOf(tree.rows, node, ofRow), ...partsOf(tree.inner, node, ofNode)];
  const total = pairwise(parts.map(({ weight, value }) => mul(weight, value)));
  return div(total, pairwise(parts.map(({ weight }) => weight)));
}

function partsOf(side: Side, node: number, exactOf: (member: number) => Rational | null) {
  return membersAt(side.members, node).flatMap((member) => {
    const weight = weightOf(side.texts[member] as string);
    const value = weight && exactOf(member);
    return weight && value ? [{ weight, value }] : [];
  });
}

/** Sums in halves: thousands of unlike denominators grow evenly instead of one term growing at every step. */
function pairwise(list: readonly Rational[]): Rational {
  if (list.length < 2) return list[0] ?? ZERO;
  const middle = list.length >> 1;
  const [a, b] = [pairwise(list.slice(0, middle)), pairwise(list.slice(middle))];
  return a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}
