import type { Decimal, Sourced } from './indicator.ts';
import type { PeriodId } from './period.ts';

export const OPERATORS = ['=', '<', '<=', '>', '>=', 'range', 'grade'] as const;
export type Operator = (typeof OPERATORS)[number];

/**
 * Budget and plan stages in the order they replace one another within a year;
 * the last stage in force on 31 December is the one that is scored against.
 */
export const TARGET_STAGES = ['plan', 'KUA-PPAS', 'RAPBD', 'APBD', 'APBD-P', 'final'] as const;
export type TargetStage = (typeof TARGET_STAGES)[number];

export interface Target extends Sourced {
  readonly id: string;
  readonly indicator: string;
  readonly area: string;
  readonly period: PeriodId;
  readonly operator: Operator;
  /** Decimal for numeric operators, a grade such as `BB` for `grade`. */
  readonly amount: Decimal;
  /** Upper bound, operator `range` only. */
  readonly upper: Decimal | null;
  readonly stage: TargetStage | null;
  /** Day it was stated, `YYYY-MM-DD`, or `YYYY-MM` where only the month is known. Orders targets of one stage. */
  readonly statedOn: string | null;
}
