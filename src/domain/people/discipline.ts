import type { PackFrame, PackStamp, RuleSource } from '../rule-pack/frame.ts';
import type { Working } from '../working/working.ts';

/** Levels of a penalty, lightest first. */
export const LEVELS = ['light', 'medium', 'heavy'] as const;
export type Level = (typeof LEVELS)[number];

/** How far the harm of a violation reaches. */
export const IMPACTS = ['unit', 'agency', 'state'] as const;
export type Impact = (typeof IMPACTS)[number];

/** Who sits in an examining team. */
export const TEAM_PARTS = ['superior', 'supervision', 'personnel'] as const;
export type TeamPart = (typeof TEAM_PARTS)[number];

export interface Penalty {
  readonly id: string;
  readonly level: Level;
  readonly label: string;
  readonly isDismissal: boolean;
  /** What applies meanwhile where the penalty itself cannot be carried out yet. */
  readonly meanwhile: (RuleSource & { readonly label: string }) | null;
}

export interface AbsenceBand {
  /** Working days without valid reason in one year; `to` null = and more. */
  readonly from: number;
  readonly to: number | null;
  readonly penalty: string;
}

/** The catalogue of one regulation. Conduct is judged by the regime of its own day. */
export interface DisciplineRegime extends PackFrame {
  readonly levelLabels: Readonly<Record<Level, string>>;
  /** Lightest first: the order is what `heavier` means. */
  readonly penalties: readonly Penalty[];
  readonly absence: (RuleSource & { readonly bands: readonly AbsenceBand[] }) | null;
  readonly consecutive:
    | (RuleSource & { readonly days: number; readonly penalty: string; readonly also: string | null })
    | null;
  /** Level that the reach of the harm asks for; which penalty of that level people decide. */
  readonly impact: (RuleSource & { readonly levels: Readonly<Record<Impact, Level>> }) | null;
  readonly team: RuleSource & {
    readonly duty: Readonly<Record<Level, 'none' | 'may' | 'must'>>;
    readonly parts: readonly TeamPart[];
  };
  readonly onePenalty: RuleSource;
  readonly noSecondPenalty: RuleSource;
  readonly repeat: RuleSource;
  /** The superior who did not summon or report; null where the regime has no such rule. */
  readonly superior: RuleSource | null;
  readonly whileServing: RuleSource & { readonly barred: readonly string[] };
}

/** Why something is proposed, with the numbers behind it; the sentence is chosen on the screen. */
export interface Ground {
  readonly code:
    | 'absence-cumulative'
    | 'absence-consecutive'
    | 'impact'
    | 'below-threshold'
    | 'heaviest-of-case'
    | 'same-kind-again'
    | 'nothing-heavier'
    | 'already-punished'
    | 'not-yet-applicable'
    | 'rule-missing'
    | 'regime-missing'
    | 'not-a-count'
    | 'superior-did-not-act';
  readonly numbers: Readonly<Record<string, string>>;
  readonly pack: PackStamp | null;
}

/** A proposal for people to decide on; it imposes nothing. */
export interface DisciplineProposal {
  readonly isProposal: true;
  readonly regime: string | null;
  readonly level: Level | null;
  /** One penalty, or several of the level to choose from. Empty = none proposed. */
  readonly penalties: readonly Penalty[];
  /** What follows besides the penalty, in the words of the regime. */
  readonly also: string | null;
  readonly grounds: readonly Ground[];
  /**
   * How the lightest and the heaviest penalty proposed were found, the same where one is proposed; their values are ids.
   * Without a penalty a reason. Null only where no regime was in force.
   */
  readonly workings: { readonly lightest: Working; readonly heaviest: Working } | null;
}

/** Place of a penalty in its regime's order, lightest = 0; −1 when the regime does not know it. */
export const rankOf = (penalty: string, regime: DisciplineRegime): number =>
  regime.penalties.findIndex((one) => one.id === penalty);

/** The penalties of one level, in the order of the regime. */
export const penaltiesOf = (level: Level, regime: DisciplineRegime): readonly Penalty[] =>
  regime.penalties.filter((one) => one.level === level);
