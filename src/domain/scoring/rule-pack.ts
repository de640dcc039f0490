import type { Decimal, FormulaId, Perspective } from '../indicator.ts';
import type { PackFrame, RuleSource } from '../rule-pack/frame.ts';
import type { Freshness } from './freshness.ts';

export const CLASSES = ['very-high', 'high', 'medium', 'low', 'very-low'] as const;
export type ClassId = (typeof CLASSES)[number];

export const LIGHTS = ['green', 'yellow', 'red'] as const;
export type Light = (typeof LIGHTS)[number];

export interface GradeScale extends RuleSource {
  readonly id: string;
  /** Best first. `above` = a number above it (and not above the next better one) earns the grade; null = any. */
  readonly grades: readonly {
    readonly grade: string;
    readonly score: Decimal;
    readonly above: Decimal | null;
  }[];
}

/** One corner of a conversion: an attainment of `from` percent counts as `to` percent, straight lines in between. */
export interface ScalePoint {
  readonly from: Decimal;
  readonly to: Decimal;
}

/** What the pack says of one indicator alone; null = the rule for all. */
export interface IndicatorRule extends RuleSource {
  readonly floor: Decimal | null;
  readonly cap: Decimal | null;
  /** Worst realization that is still thinkable, for a zero target where lower is better. */
  readonly worst: Decimal | null;
  /** The target cannot be exceeded, so reaching it earns the value of `maximal`. */
  readonly maximal: boolean;
  readonly scale: readonly ScalePoint[] | null;
}

/** A versioned set of scoring rules, as data. A past period keeps the pack it was scored with. */
export interface RulePack extends PackFrame {
  readonly formulas: Readonly<Record<FormulaId, RuleSource>>;
  readonly cap: RuleSource & { readonly floor: Decimal; readonly cap: Decimal };
  /** Attainment in percent when a target of zero is reached and no worst realization is known; null = none then. */
  readonly zeroTarget: RuleSource & { readonly reached: Decimal | null };
  /** What becomes of R ÷ T below zero: no attainment, or 1 + (1 − R ÷ T). */
  readonly negativeTarget: RuleSource & { readonly higher: 'refuse' | 'mirrored' };
  /** Conversion of the attainment of `stabilize`; no points = none. Outside the points the nearest one counts. */
  readonly stabilizing: RuleSource & { readonly scale: readonly ScalePoint[] };
  /** What reaching a target that cannot be exceeded earns. */
  readonly maximal: RuleSource & { readonly value: Decimal };
  /** Which periods of a year count: those with a value, or only up to the first targeted one without. */
  readonly periods: RuleSource & { readonly counted: 'filled' | 'every-targeted' };
  /** By indicator code. */
  readonly indicators: Readonly<Record<string, IndicatorRule>>;
  /** Best first; a value above `above` belongs to the class; the last has null. */
  readonly classes: RuleSource & {
    readonly bounds: readonly {
      readonly id: ClassId;
      readonly label: string;
      readonly above: Decimal | null;
      readonly threads: number;
    }[];
  };
  /** Best first; a value of at least `from` shows the light; the last has null. */
  readonly lights: RuleSource & {
    readonly bounds: readonly { readonly id: Light; readonly from: Decimal | null }[];
  };
  readonly perspectives: RuleSource & { readonly weights: Readonly<Record<Perspective, Decimal>> };
  /** Weights of units in the whole government, by unit code; a unit that is not named weighs `other`. */
  readonly units: RuleSource & {
    readonly weights: Readonly<Record<string, Decimal>>;
    readonly other: Decimal;
  };
  readonly scales: readonly GradeScale[];
  /** Age of a figure in lengths of its own period, best first; a figure at most `upTo` old has the class. */
  readonly freshness: RuleSource & {
    readonly bounds: readonly { readonly id: Freshness; readonly upTo: Decimal | null }[];
  };
}
