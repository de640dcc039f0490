import type { Decimal, Indicator } from '../indicator.ts';
import type { PeriodId } from '../period.ts';
import type { Operator } from '../target.ts';
import { quantityText } from './attainment.ts';
import { classOf } from './classify.ts';
import type { Explanation } from './explain.ts';
import { type Figure, figure } from './figure.ts';
import type { Reason } from './formula.ts';
import { explainIndicator } from './indicator-explanation.ts';
import { type ScoreItem, type Working, work } from './indicator-working.ts';
import type { ClassId, RulePack } from './rule-pack.ts';
import { type Basis, countsFor, type ScoredEntry } from './scored-entry.ts';

/** Plain JSON. Percentages; null with a reason. */
export interface IndicatorScore {
  readonly basis: Basis;
  readonly raw: Figure | null;
  readonly capped: Figure | null;
  readonly bounded: 'floor' | 'cap' | null;
  readonly classId: ClassId | null;
  readonly reason: Reason | null;
  readonly met: boolean | null;
  /** What was set against what, as decimals or grades. */
  readonly realization: string | null;
  readonly target: {
    readonly operator: Operator;
    readonly amount: string;
    readonly upper: string | null;
  } | null;
  /** Periods whose value took part, and how many of the expected ones have a value that counts. */
  readonly filled: readonly PeriodId[];
  readonly expected: number;
  readonly missing: readonly PeriodId[];
  readonly explanation: Explanation;
}

export interface ScoredIndicator {
  readonly indicator: string;
  readonly area: string;
  readonly perspective: Indicator['perspective'];
  readonly weight: Decimal;
  readonly example: boolean;
  readonly scores: Readonly<Record<Basis, IndicatorScore>>;
}

/** An item with the pack it is scored with. */
export interface PackedItem {
  readonly item: ScoreItem;
  readonly pack: RulePack;
}

/** Scores one indicator on the three bases. Depends on the set of entries and targets, not on their order. */
export function scoreIndicator(item: ScoreItem, pack: RulePack): ScoredIndicator {
  const { indicator } = item;
  const targets = item.targets.filter((t) => t.indicator === indicator.code && t.area === item.area);
  const eligible = (basis: Basis): readonly ScoredEntry[] =>
    item.entries.filter((entry) => countsFor(basis, entry.state));
  const scoreOf = (basis: Basis): IndicatorScore =>
    present(basis, work({ ...item, targets, entries: eligible(basis) }, pack));
  const approved = scoreOf('approved');
  // Each basis holds all entries of the one before: equal size means equal sets, and the work is done.
  const sameAs = (a: Basis, b: Basis): boolean => eligible(a).length === eligible(b).length;
  const verified = sameAs('approved', 'verified')
    ? { ...approved, basis: 'verified' as const }
    : scoreOf('verified');
  const provisional = sameAs('verified', 'provisional')
    ? { ...verified, basis: 'provisional' as const }
    : scoreOf('provisional');
  return {
    indicator: indicator.code,
    area: item.area,
    perspective: indicator.perspective,
    weight: indicator.weight,
    example: indicator.example || item.entries.some((entry) => entry.example),
    scores: { approved, verified, provisional },
  };
}

function present(basis: Basis, working: Working): IndicatorScore {
  const { item, pack, joined, result, counted } = working;
  const has = new Set(counted.filter((entry) => entry.amount !== null).map((entry) => entry.period));
  const isWholeYear = has.has(`${item.year}-FY`);
  const amount = quantityText(joined.target);
  return {
    basis,
    raw: result.raw && figure(result.raw),
    capped: result.capped && figure(result.capped),
    bounded: result.bounded,
    classId: result.capped && classOf(result.capped, pack),
    reason: result.reason,
    met: result.met,
    realization: quantityText(joined.realization),
    target: amount === null ? null : { operator: joined.operator, amount, upper: quantityText(joined.upper) },
    filled: joined.filled,
    expected: item.expected.length,
    missing: isWholeYear ? [] : item.expected.filter((period) => !has.has(period)),
    explanation: explainIndicator(working),
  };
}
