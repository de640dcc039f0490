import type { Decimal, FormulaId, Perspective } from '../indicator.ts';
import type { Freshness } from './freshness.ts';

export const CLASSES = ['very-high', 'high', 'medium', 'low', 'very-low'] as const;
export type ClassId = (typeof CLASSES)[number];

export const LIGHTS = ['green', 'yellow', 'red'] as const;
export type Light = (typeof LIGHTS)[number];

/** Where a rule comes from. `verified` = read in the text of the regulation itself; otherwise the screen says so. */
export interface RuleSource {
  readonly source: string;
  readonly verified: boolean;
  readonly note: string | null;
}

export interface GradeScale extends RuleSource {
  readonly id: string;
  /** Best first. `above` = a number above it (and not above the next better one) earns the grade; null = any. */
  readonly grades: readonly {
    readonly grade: string;
    readonly score: Decimal;
    readonly above: Decimal | null;
  }[];
}

/** A versioned set of scoring rules, as data. A past period keeps the pack it was scored with. */
export interface RulePack {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** Days `YYYY-MM-DD`, both inclusive; null = open. */
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly formulas: Readonly<Record<FormulaId, RuleSource>>;
  readonly cap: RuleSource & { readonly floor: Decimal; readonly cap: Decimal };
  /** Best first; a value above `above` belongs to the class; the last has null. */
  readonly classes: RuleSource & {
    readonly bounds: readonly {
      readonly id: ClassId;
      readonly above: Decimal | null;
      readonly threads: number;
    }[];
  };
  /** Best first; a value of at least `from` shows the light; the last has null. */
  readonly lights: RuleSource & {
    readonly bounds: readonly { readonly id: Light; readonly from: Decimal | null }[];
  };
  readonly perspectives: RuleSource & { readonly weights: Readonly<Record<Perspective, Decimal>> };
  readonly scales: readonly GradeScale[];
  /** Age of a figure in lengths of its own period, best first; a figure at most `upTo` old has the class. */
  readonly freshness: RuleSource & {
    readonly bounds: readonly { readonly id: Freshness; readonly upTo: Decimal | null }[];
  };
}

/** Which rule of which pack made a number; travels with every explanation. */
export interface PackStamp extends RuleSource {
  readonly id: string;
  readonly version: string;
}

export const stamp = (pack: RulePack, rule: RuleSource): PackStamp => ({
  id: pack.id,
  version: pack.version,
  source: rule.source,
  verified: rule.verified,
  note: rule.note,
});

/** The pack in force on a day; the one that came into force last when several are. Null when none is. */
export function packFor(day: string, packs: readonly RulePack[]): RulePack | null {
  const inForce = packs.filter(
    (pack) => pack.effectiveFrom <= day && (pack.effectiveTo === null || day <= pack.effectiveTo),
  );
  const newest = (a: RulePack, b: RulePack): RulePack =>
    `${b.effectiveFrom} ${b.version}` > `${a.effectiveFrom} ${a.version}` ? b : a;
  return inForce.length === 0 ? null : inForce.reduce(newest);
}
