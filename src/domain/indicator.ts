import type { Frequency } from './period.ts';

export const POLARITIES = ['higher', 'lower', 'range', 'none'] as const;
export type Polarity = (typeof POLARITIES)[number];

export const AGGREGATIONS = ['sum', 'last', 'average'] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

/** The four perspectives of NTB's scorecard; order as drawn. */
export const PERSPECTIVES = ['customer', 'financial', 'internal-process', 'learning-growth'] as const;
export type Perspective = (typeof PERSPECTIVES)[number];

/** Attainment formulas; what each computes stands in `scoring/attainment.ts`. */
export const FORMULAS = [
  'progressive',
  'regressive-2t',
  'regressive-ratio',
  'regressive-baseline',
  'stabilize',
  'range',
  'ordinal',
  'milestone',
  'none',
] as const;
export type FormulaId = (typeof FORMULAS)[number];

/** A decimal number as text, point as separator, no grouping: `-1234.50`. Never a float. */
export type Decimal = string;

/** What stands as source of a fact that somebody knows and no page says. */
export const UNWRITTEN_SOURCE = 'knowledge-unverified';

/** Where a fact comes from; unverified facts say so wherever they show. */
export interface Sourced {
  readonly source: string;
  readonly verified: boolean;
  readonly note: string | null;
  /** Invented for training, tagged *contoh* on every screen. */
  readonly example: boolean;
}

/**
 * What the manual of an indicator says beside its numbers; empty = not written yet. The evaluation asks for it of every
 * key indicator (PermenPANRB 88/2021, component 2; Permendagri 86/2017, annex).
 */
export interface IndicatorManual {
  readonly definition: string;
  /** How it is worked out, in words. */
  readonly computation: string;
  /** Where the data come from. */
  readonly dataSource: string;
  /** Official in charge. */
  readonly inCharge: string;
  /** How the data are checked. */
  readonly control: string;
}

export interface Indicator extends Sourced {
  readonly code: string;
  readonly name: string;
  readonly measureUnit: string;
  readonly polarity: Polarity;
  readonly formula: FormulaId;
  readonly aggregation: Aggregation;
  readonly perspective: Perspective | null;
  readonly owner: string;
  readonly frequency: Frequency;
  /** IKU: shown to the governor. */
  readonly key: boolean;
  /** Digits after the comma on screen. */
  readonly decimals: number;
  readonly baseline: { readonly year: number; readonly amount: Decimal } | null;
  /** Least number of evidence files a submission needs. */
  readonly minEvidence: number;
  /** A series with another method that continues this one; never chained to it. */
  readonly successor: string | null;
  readonly weight: Decimal;
  readonly manual?: IndicatorManual;
}
