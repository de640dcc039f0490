import { mul } from '../decimal.ts';
import { type Decimal, PERSPECTIVES, type Perspective } from '../indicator.ts';
import { classOf } from './classify.ts';
import { type Coverage, coverageOf, together } from './coverage.ts';
import { type ExplainedInput, type Explanation, input, NO_ORIGIN } from './explain.ts';
import { exactly, type Figure, figure, PERCENT_DIGITS } from './figure.ts';
import type { Reason } from './formula.ts';
import { type IndicatorScore, type ScoredIndicator, scoreIndicator } from './indicator-score.ts';
import type { ScoreItem } from './indicator-working.ts';
import { type ClassId, type PackStamp, type RulePack, type RuleSource, stamp } from './rule-pack.ts';
import { BASES, type Basis } from './scored-entry.ts';
import { type WeightedMean, weighted } from './weighted-mean.ts';

export interface ScorecardQuestion {
  readonly unit: string;
  readonly year: number;
  readonly items: readonly ScoreItem[];
  /** Weights set by the government; null = those of the pack. */
  readonly perspectiveWeights: Readonly<Record<Perspective, Decimal>> | null;
  readonly pack: RulePack;
}

export interface IndicatorLine {
  readonly indicator: string;
  readonly area: string;
  readonly weight: Decimal;
  readonly example: boolean;
  /** Share of the perspective in percent among the indicators that have a value; null without one. */
  readonly share: Figure | null;
  readonly score: IndicatorScore;
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
    perspective(
      id,
      weights[id],
      basis,
      scored.filter((one) => one.perspective === id),
      pack,
    ),
  );
  const mean = weighted(parts.map(({ value, weight }) => ({ weight, value })));
  const total = mean.value;
  const perspectives = parts.map((part, i): PerspectiveScore => {
    const share = mean.shares[i] ?? null;
    const value = part.value && exactly(part.value);
    const { explanation: _explanation, renormalized: _renormalized, ...rest } = part;
    return {
      ...rest,
      share: share && figure(share),
      contribution: share && value && figure(mul(value, { n: share.n, d: share.d * 100n })),
    };
  });
  const coverage = together(perspectives.map((part) => part.coverage));
  return {
    basis,
    total: total && figure(total),
    classId: total && classOf(total, pack),
    reason: mean.reason,
    renormalized: mean.counted !== mean.whole || parts.some((part) => part.renormalized),
    coverage,
    perspectives,
    explanation: explainMean('unit', question.unit, mean, parts, pack, question.perspectiveWeights === null),
  };
}

function perspective(
  id: Perspective,
  weight: Decimal,
  basis: Basis,
  scored: readonly ScoredIndicator[],
  pack: RulePack,
) {
  const parts = scored.map((one) => ({ weight: one.weight, value: one.scores[basis].capped }));
  const mean = weighted(parts);
  const explained = scored.map((one) => ({ weight: one.weight, explanation: one.scores[basis].explanation }));
  return {
    perspective: id,
    weight,
    value: mean.value && figure(mean.value),
    classId: mean.value && classOf(mean.value, pack),
    reason: mean.reason,
    renormalized: mean.counted !== mean.whole,
    coverage: coverageOf(scored, basis),
    indicators: scored.map((one, i): IndicatorLine => {
      const share = mean.shares[i];
      const { indicator, area, weight, example } = one;
      return {
        indicator,
        area,
        weight,
        example,
        share: share ? figure(share) : null,
        score: one.scores[basis],
      };
    }),
    explanation: explainMean('perspective', id, mean, explained, pack, false),
  };
}

function explainMean(
  kind: 'perspective' | 'unit',
  id: string,
  mean: WeightedMean,
  parts: readonly { readonly weight: Decimal; readonly explanation: Explanation }[],
  pack: RulePack,
  isFromPack: boolean,
): Explanation {
  const rule: RuleSource = pack.perspectives;
  const origin = isFromPack
    ? { ...NO_ORIGIN, kind: 'rule' as const, source: rule.source, verified: rule.verified }
    : { ...NO_ORIGIN, kind: 'indicator' as const };
  const isWhole = mean.counted === mean.whole;
  return {
    formulaId: 'weighted-mean',
    subject: { kind, id },
    value: mean.value && figure(mean.value),
    reason: mean.reason,
    inputs: parts.map(
      (part, child): ExplainedInput =>
        input('weight', part.weight, { ...origin, id: part.explanation.subject.id }, child),
    ),
    steps: isWhole ? [] : [{ id: 'renormalized', counted: mean.counted, whole: mean.whole }],
    unused: [],
    rounding: { mode: 'half-up', digits: PERCENT_DIGITS, written: null },
    pack: stamp(pack, rule),
    children: parts.map((part) => part.explanation),
  };
}
