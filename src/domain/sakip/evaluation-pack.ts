import type { Decimal } from '../indicator.ts';
import type { PackFrame, RuleSource } from '../rule-pack/frame.ts';

/** What a sub-component looks at: is it there, is it good, is it used. */
export const DIMENSIONS = ['existence', 'quality', 'use'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/**
 * How a sub-component gets its points. `grade`: one grade, given or earned by the share of criteria met. `average`:
 * mean of the criteria times the weight. `accumulate`: criteria carry shares of their own.
 */
export const METHODS = ['grade', 'average', 'accumulate'] as const;
export type Method = (typeof METHODS)[number];

export interface Criterion {
  /** Sub-component and number, `1.a.3`. */
  readonly id: string;
  readonly text: string;
  /** Part in its sub-component under `accumulate`, in any unit; null = as much as every other without one (1). */
  readonly share: Decimal | null;
}

export interface SubComponent {
  /** `1.a`. */
  readonly id: string;
  readonly title: string;
  readonly dimension: Dimension;
  /** Points of the whole. */
  readonly weight: Decimal;
  readonly method: Method;
  readonly criteria: readonly Criterion[];
}

export interface Component {
  readonly id: string;
  readonly title: string;
  readonly subComponents: readonly SubComponent[];
}

/** What lifts a sub-component with every criterion met above the ordinary full grade. */
export interface Distinction {
  readonly id: string;
  readonly grade: string;
  readonly title: string;
  /** Effort to earn it; null = time alone earns it, no action this year does. */
  readonly effort: Decimal | null;
}

/** Rules of an evaluation of performance accountability, as data. */
export interface EvaluationPack extends PackFrame {
  readonly components: readonly Component[];
  /** How many criteria there are, and what is not certain about it. */
  readonly criteriaCount: RuleSource & { readonly count: number };
  /** Grades of a sub-component, best first, with their score of 100. */
  readonly grades: RuleSource & {
    readonly rows: readonly { readonly grade: string; readonly score: Decimal }[];
  };
  /** Best first: a total above `above` and at most the next better bound has the predicate; null = what is left. */
  readonly predicates: RuleSource & {
    readonly rows: readonly {
      readonly grade: string;
      readonly title: string;
      readonly above: Decimal | null;
    }[];
  };
  /** Grade earned by the share of criteria met, in percent: `full` at 100, below it the first bound exceeded. */
  readonly fulfilment: RuleSource & {
    readonly full: string;
    readonly rows: readonly { readonly grade: string; readonly above: Decimal | null }[];
    readonly distinctions: Readonly<Record<Dimension, readonly Distinction[]>>;
  };
  /** Answers a criterion can get, best first, from 1 (met) to 0 (not met). */
  readonly answers: RuleSource & {
    readonly rows: readonly { readonly answer: string; readonly score: Decimal }[];
  };
  /** Effort of raising a sub-component by one grade where no criterion of it has been answered. */
  readonly gradeStep: RuleSource & { readonly effort: Decimal };
}

/** Sub-components of every component, in the order of the worksheet. */
export const subComponentsOf = (pack: EvaluationPack): readonly SubComponent[] =>
  pack.components.flatMap((component) => component.subComponents);
