import type { Decimal } from '../indicator.ts';
import type { PackFrame, RuleSource } from '../rule-pack/frame.ts';

export const VALIDITIES = ['exact', 'proxy', 'activity'] as const;
/** Whether an indicator measures its objective itself, something near it, or only the activity. */
export type Validity = (typeof VALIDITIES)[number];

export const CONTROLS = ['low', 'moderate', 'high'] as const;
/** How far the unit holds the outcome in its own hands. */
export type Control = (typeof CONTROLS)[number];

export const TIERS = ['1', '2'] as const;
/** Levels below the head of the organization. */
export type Tier = (typeof TIERS)[number];

export const SANCTIONS = ['light', 'medium', 'severe'] as const;
/** Levels of a disciplinary sanction, lightest first. */
export type Sanction = (typeof SANCTIONS)[number];

export const RATINGS = ['above', 'within', 'below'] as const;
/** Against what was expected. */
export type Rating = (typeof RATINGS)[number];

/** A band with its label; `from` inclusive, best first, the last open (null). */
export interface Band {
  readonly from: Decimal | null;
  readonly label: string;
}

/** Rules of the Ministry of Finance for target quality and for the scores of organization and person, as data. */
export interface MinistryPack extends PackFrame {
  /** Weight by validity and control; a cell without a weight is a combination that is not allowed. */
  readonly indicatorQuality: RuleSource & {
    readonly cells: readonly {
      readonly validity: Validity;
      readonly control: Control;
      readonly weight: Decimal | null;
      /** Units that own a strategy map may not use it. */
      readonly forMapOwner: boolean;
    }[];
  };
  /** Weight of this year's target T against last year's target T1 and realization R1; higher is better. */
  readonly targetQuality: RuleSource & {
    readonly sameAndExceeded: Decimal;
    readonly sameAndMissed: Decimal;
    readonly sameAndMet: Decimal;
    readonly lower: Decimal;
    readonly asRealized: Decimal;
    readonly aboveRealized: Decimal;
    readonly between: Decimal;
    /** A target kept steady by its nature, and one without history. */
    readonly steady: Decimal;
    readonly withoutHistory: Decimal;
    readonly maximal: Decimal;
    /** Least weight of a target that was imposed. */
    readonly leastMandatory: Decimal;
  };
  readonly qualityBands: RuleSource & {
    readonly above: string;
    readonly equal: string;
    readonly below: string;
  };
  /** Most indicators a unit may have, by level. */
  readonly indicatorLimits: RuleSource & { readonly byLevel: Readonly<Record<string, number>> };
  /** Straight lines from a raw score to a calibrated one. */
  readonly calibration: RuleSource & {
    readonly points: readonly { readonly from: Decimal; readonly to: Decimal }[];
  };
  readonly bounds: RuleSource & { readonly floor: Decimal; readonly cap: Decimal };
  /** Shares of results and conduct in the first score of a person. */
  readonly shares: RuleSource & {
    readonly results: Decimal;
    readonly conduct: Decimal;
  };
  /** Largest correction by the superior, up or down. */
  readonly correction: RuleSource & { readonly limit: Decimal };
  /** Share of the organization's score: when the person is below it, and by tier when not. */
  readonly organizationShare: RuleSource & {
    readonly whenBelow: Decimal;
    readonly byTier: Readonly<Record<Tier, Decimal>>;
  };
  /** Above `above` is above expectation, from `within` on within it, else below. */
  readonly ratings: RuleSource & {
    readonly above: Decimal;
    readonly within: Decimal;
    readonly labels: Readonly<Record<Rating, string>>;
  };
  /** Predicate by rating of results and of conduct. */
  readonly predicates: RuleSource & {
    readonly cells: readonly { readonly results: Rating; readonly conduct: Rating; readonly label: string }[];
  };
  /** Share of the sanction's score that is taken off, and for how many quarters. */
  readonly sanctions: RuleSource & {
    readonly levels: Readonly<
      Record<Sanction, { readonly share: Decimal; readonly quarters: number; readonly label: string }>
    >;
  };
  /** What the sanctions of direct subordinates cost their superior. */
  readonly impact: RuleSource & { readonly share: Decimal; readonly limit: Decimal };
  readonly perspectives: RuleSource & {
    readonly weights: readonly { readonly id: string; readonly label: string; readonly weight: Decimal }[];
  };
  readonly status: RuleSource & { readonly bands: readonly Band[] };
  readonly organizationPredicates: RuleSource & { readonly bands: readonly Band[] };
}
