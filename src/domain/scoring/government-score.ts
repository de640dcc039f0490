import type { Decimal } from '../indicator.ts';
import { type PackStamp, stamp } from '../rule-pack/frame.ts';
import { type Coverage, together } from './coverage.ts';
import type { Explanation } from './explain.ts';
import { explainedMean } from './explained-mean.ts';
import { type Figure, figure } from './figure.ts';
import type { Reason } from './formula.ts';
import type { ClassId, RulePack } from './rule-pack.ts';
import { type Scorecard, type ScorecardQuestion, scorecard } from './scorecard.ts';
import { BASES, type Basis } from './scored-entry.ts';

/** The cards of the units of one year, and the pack that states their weights. */
export interface GovernmentQuestion {
  readonly id: string;
  readonly year: number;
  readonly pack: RulePack;
  readonly cards: readonly ScorecardQuestion[];
}

export interface UnitLine {
  readonly unit: string;
  readonly weight: Decimal;
  /** Share in percent among the units that have a total; null without one. */
  readonly share: Figure | null;
  readonly total: Figure | null;
  readonly classId: ClassId | null;
  readonly reason: Reason | null;
  readonly coverage: Coverage;
}

/** The whole government on one basis. */
export interface GovernmentView {
  readonly basis: Basis;
  readonly total: Figure | null;
  readonly classId: ClassId | null;
  readonly reason: Reason | null;
  /** True when weights were raised here or in a unit because something has no value. */
  readonly renormalized: boolean;
  readonly coverage: Coverage;
  readonly units: readonly UnitLine[];
  readonly explanation: Explanation;
}

/** Plain JSON. The three bases stand side by side; none hides another. */
export interface GovernmentCard extends Readonly<Record<Basis, GovernmentView>> {
  readonly id: string;
  readonly year: number;
  readonly pack: PackStamp;
}

/** Unit cards brought to one score of the government, on every basis. The order of the cards does not matter. */
export function governmentScore({ id, year, pack, cards }: GovernmentQuestion): GovernmentCard {
  const ordered = cards.map(scorecard).sort((a, b) => (a.unit < b.unit ? -1 : 1));
  const views = BASES.map((basis) => [basis, view(id, basis, ordered, pack)] as const);
  return {
    id,
    year,
    pack: stamp(pack, pack.units),
    ...(Object.fromEntries(views) as Record<Basis, GovernmentView>),
  };
}

function view(id: string, basis: Basis, cards: readonly Scorecard[], pack: RulePack): GovernmentView {
  const { units } = pack;
  const parts = cards.map((card) => ({
    card,
    weight: (Object.hasOwn(units.weights, card.unit) ? units.weights[card.unit] : null) ?? units.other,
    explanation: card[basis].explanation,
  }));
  const whole = explainedMean({ kind: 'government', id }, parts, pack, units);
  return {
    basis,
    total: whole.value,
    classId: whole.classId,
    reason: whole.reason,
    renormalized: whole.renormalized || cards.some((card) => card[basis].renormalized),
    coverage: together(cards.map((card) => card[basis].coverage)),
    units: parts.map(({ weight, card }, i): UnitLine => {
      const share = whole.mean.shares[i];
      const { total, classId, reason, coverage } = card[basis];
      return {
        unit: card.unit,
        weight,
        share: share ? figure(share) : null,
        total,
        classId,
        reason,
        coverage,
      };
    }),
    explanation: whole.explanation,
  };
}
