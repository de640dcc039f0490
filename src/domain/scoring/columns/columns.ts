import type { Aggregation, FormulaId, Polarity } from '../../indicator.ts';
import type { Basis } from '../scored-entry.ts';

/** A year has at most twelve reported periods; a quarterly series fills the first four slots. */
export const SLOTS = 12;

/** Formulas that columns know; every other one is scored by the rational path. The index is the code. */
export const COLUMN_FORMULAS = [
  'progressive',
  'regressive-2t',
  'regressive-ratio',
  'regressive-baseline',
  'stabilize',
  'range',
  'none',
] as const satisfies readonly FormulaId[];

export const COLUMN_AGGREGATIONS = ['sum', 'last', 'average'] as const satisfies readonly Aggregation[];
export const COLUMN_POLARITIES = ['higher', 'lower', 'range', 'none'] as const satisfies readonly Polarity[];

/** What stands as the target of a year; the index is the code. `disputed` = several stand and differ. */
export const TARGET_KINDS = ['none', 'amount', 'band', 'disputed'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/**
 * Numbers of many indicators, side by side. A cell is one row and year, `row × years + year`; it has twelve slots.
 * A number is an integer at the scale of its row: `12.50` at scale 2 is 1250. The doubles only carry integers below
 * 2^49, so that twelve of them add up without loss. Plain typed arrays: they cross to a worker without a copy.
 */
export interface Columns {
  readonly rows: number;
  readonly years: number;
  /** Twelve to a cell; 0 where the slot holds no amount. */
  readonly values: Float64Array;
  /** By cell, bit `i` for slot `i`: what counts on a basis, blank or not; each basis holds those of the one before. */
  readonly counting: Readonly<Record<Basis, Uint16Array>>;
  /** Slots with an amount, zero too; slots that say the indicator does not apply. A slot in neither is blank. */
  readonly amounts: Uint16Array;
  readonly outOfScope: Uint16Array;
  readonly targetKinds: Uint8Array;
  /** By cell. NaN unless the target is a plain amount: the quick pass then stands aside. */
  readonly goals: Float64Array;
  readonly lowers: Float64Array;
  readonly uppers: Float64Array;
  /** 1 where the numbers do not fit in columns and the rational path scores from the item itself. */
  readonly outside: Uint8Array;
  /** By row; NaN = none. */
  readonly baselines: Float64Array;
  readonly worsts: Float64Array;
  readonly formulas: Uint8Array;
  readonly aggregations: Uint8Array;
  readonly polarities: Uint8Array;
  /** Digits after the point. */
  readonly scales: Uint8Array;
}

/** Columns without any number: every score is missing for want of a realization. */
export function emptyColumns(rows: number, years: number): Columns {
  const cells = rows * years;
  return {
    rows,
    years,
    values: new Float64Array(cells * SLOTS),
    counting: {
      approved: new Uint16Array(cells),
      verified: new Uint16Array(cells),
      provisional: new Uint16Array(cells),
    },
    amounts: new Uint16Array(cells),
    outOfScope: new Uint16Array(cells),
    targetKinds: new Uint8Array(cells),
    goals: new Float64Array(cells).fill(Number.NaN),
    lowers: new Float64Array(cells),
    uppers: new Float64Array(cells),
    outside: new Uint8Array(cells),
    baselines: new Float64Array(rows).fill(Number.NaN),
    worsts: new Float64Array(rows).fill(Number.NaN),
    formulas: new Uint8Array(rows),
    aggregations: new Uint8Array(rows),
    polarities: new Uint8Array(rows),
    scales: new Uint8Array(rows),
  };
}
