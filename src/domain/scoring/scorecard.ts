import { mul } from '../decimal.ts';
import { type Decimal, PERSPECTIVES, type Perspective } from '../indicator.ts';
import { type PackStamp, stamp } from '../rule-pack/frame.ts';
import { type Coverage, together } from './coverage.ts';
import type { Explanation } from './explain.ts';
import { explainedMean } from './explained-mean.ts';
import { exactly, type Figure, figure } from './figure.ts';
import type { Reason } from './formula.ts';
import { type ScoredIndicator, scoreIndicator } from './indicator-score.ts';
import type { ScoreItem } from './indicator-working.ts';
import {
  type IndicatorLine,
  type Objective,
  type ObjectiveScore,
  perspectiveParts,
} from './perspective-score.ts';
import type { ClassId, RulePack } from './rule-pack.ts';
import { BASES, type Basis } from './scored-entry.ts';

export interface ScorecardQuestion {
  readonly unit: string;
  readonly year: number;
  readonly items: readonly ScoreItem[];
  /** Objectives between indicator and perspective; none = indicators count in their perspective directly. */
  readonly objectives?: readonly Objective[];
  /** Weights set by the government; null = those of the pack. */
  readonly perspectiveWeights: Readonly<Record<Perspective, Decimal>> | null;
  readonly pack: RulePack;
}

export interface PerspectiveScore {
  readonly perspective: Perspective;
  readonly weight: Decimal;
  /** Weight in percent after leaving out perspectives without a value; null without one. */
  readonly share: Figure | null;
  readonly value: Figure | null;
  /** Points of the total that come from here. */
  readonly contribution: Figure | null;
  readonly classId: ClassId | null;
  readonly reason: Reason | null;
  readonly coverage: Coverage;
  readonly objectives: readonly ObjectiveScore[];
  readonly indicators: readonly IndicatorLine[];
}

/** The card on one basis. */
export interface ScorecardView {
  readonly basis: Basis;
  readonly total: Figure | null;
  readonly classId: ClassId | null;
  readonly reason: Reason | null;
  /** True when weights were raised because a perspective or an indicator has no value. */
  readonly renormalized: boolean;
  readonly coverage: Coverage;
  readonly perspectives: readonly PerspectiveScore[];
  readonly explanation: Explanation;
}

/** Plain JSON. The three bases stand side by side; none hides another. */
export interface Scorecard {
  readonly unit: string;
  readonly year: number;
  readonly pack: PackStamp;
  readonly approved: ScorecardView;
  readonly verified: ScorecardView;
  readonly provisional: ScorecardView;
  /** Scored, but in no perspective and so in no total. */
  readonly unplaced: readonly ScoredIndicator[];
}

/** Scores a unit from scratch. The result does not depend on the order of the items. */
export const scorecard = (question: ScorecardQuestion): Scorecard =>
  rollUp(
    question,
    question.items.map((item) => scoreIndicator(item, question.pack)),
  );

/** Puts indicators scored before together: after one entry changed, only its indicator need be scored anew. */
export function rollUp(question: ScorecardQuestion, scored: readonly ScoredIndicator[]): Scorecard {
  const ordered = [...scored].sort((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1));
  const [approved, verified, provisional] = BASES.map((basis) => view(basis, question, ordered)) as [
    ScorecardView,
    ScorecardView,
    ScorecardView,
  ];
  return {
    unit: question.unit,
    year: question.year,
    pack: stamp(question.pack, question.pack.perspectives),
    approved,
    verified,
    provisional,
    unplaced: ordered.filter((one) => one.perspective === null),
  };
}

const orderKey = (one: ScoredIndicator): string => `${one.indicator}\u0000${one.area}`;

function view(basis: Basis, question: ScorecardQuestion, scored: readonly ScoredIndicator[]): ScorecardView {
  const { pack } = question;
  const weights = question.perspectiveWeights ?? pack.perspectives.weights;
  const parts = PERSPECTIVES.map((id) =>
    perspectiveParts(
      id,
      weights[id],
      basis,
      scored.filter((one) => one.perspective === id),
      question.objectives ?? [],
      pack,
    ),
  );
  const whole = explainedMean(
    { kind: 'unit', id: question.unit },
    parts.map(({ weight, mean }) => ({ weight, explanation: mean.explanation })),
    pack,
    question.perspectiveWeights === null ? pack.perspectives : null,
  );
  const perspectives = parts.map((part, i): PerspectiveScore => {
    const share = whole.mean.shares[i] ?? null;
    const { mean, renormalized: _renormalized, ...rest } = part;
    const value = mean.value && exactly(mean.value);
    return {
      ...rest,
      value: mean.value,
      classId: mean.classId,
      reason: mean.reason,
      share: share && figure(share),
      contribution: share && value && figure(mul(value, { n: share.n, d: share.d * 100n })),
    };
  });
  return {
    basis,
    total: whole.value,
    classId: whole.classId,
    reason: whole.reason,
    renormalized: whole.renormalized || parts.some((part) => part.renormalized),
    coverage: together(perspectives.map((part) => part.coverage)),
    perspectives,
    explanation: whole.explanation,
  };
}
