import { mul } from '../decimal.ts';
import type { Decimal, Perspective } from '../indicator.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { type ExplainedMean, type ExplainedPart, explainedMean } from './explained-mean.ts';
import { type Figure, figure } from './figure.ts';
import type { Reason } from './formula.ts';
import type { IndicatorScore, ScoredIndicator } from './indicator-score.ts';
import type { ClassId, RulePack } from './rule-pack.ts';
import type { Basis } from './scored-entry.ts';
import { weightTogether } from './weighted-mean.ts';

/** An objective with the codes of the indicators that measure it. */
export interface Objective {
  readonly id: string;
  /** Weight within its perspective; null = what its indicators there weigh together. */
  readonly weight: Decimal | null;
  readonly indicators: readonly string[];
}

export interface IndicatorLine {
  readonly indicator: string;
  readonly area: string;
  readonly weight: Decimal;
  readonly example: boolean;
  /** The objective it counts through; null = it counts in the perspective itself. */
  readonly objective: string | null;
  /** Share of the perspective in percent among what has a value; null without one. */
  readonly share: Figure | null;
  readonly score: IndicatorScore;
}

export interface ObjectiveScore {
  readonly objective: string;
  readonly weight: Decimal;
  /** Share of the perspective in percent; null without a value. */
  readonly share: Figure | null;
  readonly value: Figure | null;
  readonly classId: ClassId | null;
  readonly reason: Reason | null;
}

export interface PerspectiveParts {
  readonly perspective: Perspective;
  readonly weight: Decimal;
  readonly coverage: Coverage;
  readonly objectives: readonly ObjectiveScore[];
  readonly indicators: readonly IndicatorLine[];
  readonly renormalized: boolean;
  readonly mean: ExplainedMean;
}

/** What a perspective is the mean of: an objective with its indicators, or an indicator that has none. */
interface Member extends ExplainedPart {
  readonly objective: { readonly id: string; readonly mean: ExplainedMean } | null;
  readonly scored: readonly ScoredIndicator[];
}

/**
 * One perspective on one basis: indicators into objectives, objectives and indicators without one into the
 * perspective. An indicator measures one objective; named by several, it counts in the first by id.
 */
export function perspectiveParts(
  id: Perspective,
  weight: Decimal,
  basis: Basis,
  scored: readonly ScoredIndicator[],
  objectives: readonly Objective[],
  pack: RulePack,
): PerspectiveParts {
  const members = membersOf(basis, scored, objectives, pack);
  const mean = explainedMean({ kind: 'perspective', id }, members, pack);
  const lines = members.flatMap((member, i) => linesOf(member, mean.mean.shares[i] ?? null, basis));
  const place = (line: IndicatorLine): string => `${line.indicator}\u0000${line.area}`;
  return {
    perspective: id,
    weight,
    coverage: coverageOf(scored, basis),
    objectives: members.flatMap((member, i): ObjectiveScore[] => {
      const share = mean.mean.shares[i];
      if (!member.objective) return [];
      const { value, classId, reason } = member.objective.mean;
      const own = {
        objective: member.objective.id,
        weight: member.weight,
        share: share ? figure(share) : null,
      };
      return [{ ...own, value, classId, reason }];
    }),
    indicators: lines.sort((a, b) => (place(a) < place(b) ? -1 : 1)),
    renormalized: mean.renormalized || members.some(({ objective }) => objective?.mean.renormalized),
    mean,
  };
}

const partOf = (one: ScoredIndicator, basis: Basis): ExplainedPart => ({
  weight: one.weight,
  explanation: one.scores[basis].explanation,
});

function membersOf(
  basis: Basis,
  scored: readonly ScoredIndicator[],
  objectives: readonly Objective[],
  pack: RulePack,
): readonly Member[] {
  const ordered = [...objectives].sort((a, b) => (a.id < b.id ? -1 : 1));
  const homeOf = ({ indicator }: ScoredIndicator): Objective | undefined =>
    ordered.find(({ indicators }) => indicators.includes(indicator));
  const grouped = ordered.flatMap((objective): Member[] => {
    const own = scored.filter((one) => homeOf(one) === objective);
    if (own.length === 0) return [];
    const parts = own.map((one) => partOf(one, basis));
    const mean = explainedMean({ kind: 'objective', id: objective.id }, parts, pack);
    const { id } = objective;
    const weight = objective.weight ?? weightTogether(own.map(({ weight }) => weight));
    return [{ weight, explanation: mean.explanation, objective: { id, mean }, scored: own }];
  });
  const loose = scored
    .filter((one) => !homeOf(one))
    .map((one): Member => ({ ...partOf(one, basis), objective: null, scored: [one] }));
  return [...grouped, ...loose];
}

function linesOf(
  { objective, scored }: Member,
  share: ExplainedMean['mean']['shares'][number],
  basis: Basis,
): IndicatorLine[] {
  return scored.map(({ indicator, area, weight, example, scores }, i) => {
    const inside = objective ? objective.mean.mean.shares[i] : { n: 100n, d: 1n };
    const whole = share && inside ? mul(share, { n: inside.n, d: inside.d * 100n }) : null;
    return {
      indicator,
      area,
      weight,
      example,
      objective: objective?.id ?? null,
      share: whole && figure(whole),
      score: scores[basis],
    };
  });
}
