import type { Decimal } from '../indicator.ts';
import { type Coverage, together } from './coverage.ts';
import type { Explanation } from './explain.ts';
import { explainedMean } from './explained-mean.ts';
import { type Figure, figure } from './figure.ts';
import type { Reason } from './formula.ts';
import type { ClassId, RulePack } from './rule-pack.ts';
import type { Scorecard } from './scorecard.ts';
import { BASES, type Basis } from './scored-entry.ts';

/** A unit's card with its weight in the whole government. */
export interface GovernmentPart {
  readonly weight: Decimal;
  readonly card: Scorecard;
}

export interface UnitLine {
  readonly unit: string;
  readonly weight: Decimal;
  /** Share in percent among the units that have a total; null without one. */
  readonly share: Figure | null;
  readonly total: Figure | null;
  readonly reason: Reason | null;
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

/** Unit cards brought to one score of the government, on every basis. The order of the parts does not matter. */
export function governmentScore(
  id: string,
  parts: readonly GovernmentPart[],
  pack: RulePack,
): Readonly<Record<Basis, GovernmentView>> {
  const ordered = [...parts].sort((a, b) => (a.card.unit < b.card.unit ? -1 : 1));
  const views = BASES.map((basis) => [basis, view(id, basis, ordered, pack)] as const);
  return Object.fromEntries(views) as Record<Basis, GovernmentView>;
}

function view(id: string, basis: Basis, parts: readonly GovernmentPart[], pack: RulePack): GovernmentView {
  const whole = explainedMean(
    { kind: 'government', id },
    parts.map(({ weight, card }) => ({ weight, explanation: card[basis].explanation })),
    pack,
  );
  return {
    basis,
    total: whole.value,
    classId: whole.classId,
    reason: whole.reason,
    renormalized: whole.renormalized || parts.some(({ card }) => card[basis].renormalized),
    coverage: together(parts.map(({ card }) => card[basis].coverage)),
    units: parts.map(({ weight, card }, i): UnitLine => {
      const share = whole.mean.shares[i];
      const { total, reason } = card[basis];
      return { unit: card.unit, weight, share: share ? figure(share) : null, total, reason };
    }),
    explanation: whole.explanation,
  };
}
