import type { Decimal } from '../indicator.ts';
import type { PackFrame, RuleSource } from '../rule-pack/frame.ts';

export interface ClassRow {
  readonly id: string;
  readonly title: string;
  /** A percentage above it, and at most the bound of the row before, has the class; null = what is left. */
  readonly above: Decimal | null;
}

/** Classes of a percentage, the highest percentages first. */
export interface ClassTable extends RuleSource {
  readonly rows: readonly ClassRow[];
}

export interface Named {
  readonly id: string;
  readonly title: string;
}

export const QUADRANTS = ['cheap-works', 'cheap-fails', 'expensive-works', 'expensive-fails'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

/** Rules of economy, efficiency and effectiveness, as data. */
export interface ValueForMoneyPack extends PackFrame {
  /** Realized ÷ budgeted input in percent, against `level`. */
  readonly economy: RuleSource & {
    readonly level: Decimal;
    readonly below: Named;
    readonly equal: Named;
    readonly above: Named;
  };
  readonly efficiency: ClassTable;
  readonly effectiveness: ClassTable;
  /** Efficiency E within ± `limit`, brought to 0–100 by `middle` + E ÷ `limit` × `half`. */
  readonly smart: RuleSource & {
    readonly limit: Decimal;
    readonly middle: Decimal;
    readonly half: Decimal;
  };
  /** Percent of the budget performance of a work unit, by what it measures. */
  readonly workUnit: RuleSource & {
    readonly weights: {
      readonly absorption: Decimal;
      readonly consistency: Decimal;
      readonly output: Decimal;
      readonly efficiency: Decimal;
    };
    readonly classes: readonly ClassRow[];
  };
  /** Judgement on attainment beside absorption, both in percent, against `level`. */
  readonly report: RuleSource & {
    readonly level: Decimal;
    readonly efficient: Named;
    readonly unabsorbed: Named;
    readonly inefficient: Named;
  };
  /** Cheap: cost at most `cheapUpTo` percent of what it is compared with. Works: outcome at least `worksFrom` percent. */
  readonly quadrant: RuleSource & {
    readonly cheapUpTo: Decimal;
    readonly worksFrom: Decimal;
    readonly titles: Readonly<Record<Quadrant, string>>;
  };
}
