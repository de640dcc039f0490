import type { Decimal, Sourced } from './indicator.ts';

export const PLAN_LEVELS = [
  'vision',
  'mission',
  'goal',
  'objective',
  'agenda',
  'flagship',
  'programme',
  'activity',
  'sub-activity',
] as const;
export type PlanLevel = (typeof PLAN_LEVELS)[number];

export interface PlanNode extends Sourced {
  readonly id: string;
  readonly plan: string;
  readonly level: PlanLevel;
  readonly code: string;
  readonly parent: string | null;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Indicator codes that measure this node. */
  readonly indicators: readonly string[];
  /** Unit that answers for it, when known. */
  readonly owner: string | null;
  /** Share among its siblings, percent; absent where the plan weighs nothing. */
  readonly weight?: Decimal;
  /** Place among its siblings; those without one follow by code. */
  readonly order?: number;
}

export const BUDGET_LEVELS = ['apbd-line', 'programme', 'activity', 'sub-activity'] as const;
export type BudgetLevel = (typeof BUDGET_LEVELS)[number];

/**
 * `in-year`, `realization` and `final` are positions on a day; the ceiling of `cash-plan` is what is planned to be spent
 * until its day; the others are acts of budgeting.
 */
export const BUDGET_STAGES = [
  'KUA-PPAS',
  'RAPBD',
  'APBD',
  'before-change',
  'APBD-P',
  'RKPA',
  'cash-plan',
  'in-year',
  'realization',
  'final',
] as const;
export type BudgetStage = (typeof BUDGET_STAGES)[number];

export interface Budget extends Sourced {
  readonly id: string;
  /** Area whose government it is: `52` for the province, `52.02` for a regency. */
  readonly government: string;
  readonly unit: string | null;
  readonly level: BudgetLevel;
  readonly code: string;
  readonly name: string;
  readonly year: number;
  /** Day of the position, `YYYY-MM-DD`. */
  readonly asOf: string | null;
  readonly stage: BudgetStage;
  /** Rupiah. */
  readonly ceiling: Decimal | null;
  readonly realized: Decimal | null;
}

/** SAKIP grades, best first. */
export const SAKIP_GRADES = ['AA', 'A', 'BB', 'B', 'CC', 'C', 'D', 'E'] as const;
export type SakipGrade = (typeof SAKIP_GRADES)[number];

export interface SakipResult extends Sourced {
  readonly id: string;
  /** Null for a government outside the tenant's areas, kept for comparison. */
  readonly area: string | null;
  readonly entity: string;
  readonly year: number;
  readonly score: Decimal | null;
  readonly grade: SakipGrade | null;
  /** 1 for the first source of a year; 2 and more for sources that print another result. */
  readonly claim: number;
}
