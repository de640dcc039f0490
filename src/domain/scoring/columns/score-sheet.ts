import type { ScoreItem } from '../indicator-working.ts';
import type { RulePack } from '../rule-pack.ts';
import type { Basis } from '../scored-entry.ts';
import type { Columns } from './columns.ts';
import { type FixedRules, fixedRules } from './fixed-rules.ts';
import { type Gathered, noneGathered } from './gather.ts';
import { type NodeSums, noSums } from './node-sums.ts';
import { type Run, runsOf } from './runs.ts';
import type { WeightTree } from './weight-tree.ts';

/** One basis of a set of columns, with its scores. Score it whole once, then cell by cell. */
export interface ScoreSheet {
  readonly columns: Columns;
  readonly tree: WeightTree;
  readonly pack: RulePack;
  readonly basis: Basis;
  readonly rules: FixedRules;
  /** Items of the cells that are marked outside. */
  readonly items: Map<number, ScoreItem>;
  /** Fixed percentage of each cell, within floor and cap; NaN without a value. */
  readonly fixed: Float64Array;
  /** Of each cell the index in CLASSES, or REASON_BASE + the index in REASONS. */
  readonly outcomes: Uint8Array;
  /** Rows that are scored alike, as they were described when the sheet was made. */
  readonly runs: readonly Run[];
  readonly gathered: Gathered;
  /** The number of cells a quick pass left over, then those cells. */
  readonly pending: Int32Array;
  readonly sums: NodeSums;
  /** By `node × years + year`: rounded once, in hundredths of a percent; -1 without a value. */
  readonly nodeHundredths: Int32Array;
  /** Index in CLASSES; REASON_BASE without a value. */
  readonly nodeClasses: Uint8Array;
}

/** Outcomes from here on are reasons, not classes. */
export const REASON_BASE = 128;

/** Null when the bounds of the pack do not fit in whole units: then only the rational path can score. */
export function scoreSheet(
  columns: Columns,
  tree: WeightTree,
  pack: RulePack,
  basis: Basis,
  items: Map<number, ScoreItem> = new Map(),
): ScoreSheet | null {
  const rules = fixedRules(pack);
  if (!rules) return null;
  const cells = columns.rows * columns.years;
  const nodes = tree.nodes * columns.years;
  return {
    columns,
    tree,
    pack,
    basis,
    rules,
    items,
    fixed: new Float64Array(cells).fill(Number.NaN),
    outcomes: new Uint8Array(cells).fill(REASON_BASE),
    runs: runsOf(columns),
    gathered: noneGathered(),
    pending: new Int32Array(cells + 1),
    sums: noSums(nodes),
    nodeHundredths: new Int32Array(nodes).fill(-1),
    nodeClasses: new Uint8Array(nodes).fill(REASON_BASE),
  };
}
