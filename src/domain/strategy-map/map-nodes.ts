import { compare, fromDecimal, ZERO } from '../decimal.ts';
import { type Decimal, PERSPECTIVES, type Perspective } from '../indicator.ts';
import type { Explanation } from '../scoring/explain.ts';
import { explainedMean } from '../scoring/explained-mean.ts';
import type { Figure } from '../scoring/figure.ts';
import type { Reason } from '../scoring/formula.ts';
import type { ScoredIndicator } from '../scoring/indicator-score.ts';
import type { Objective } from '../scoring/perspective-score.ts';
import type { ClassId, RulePack } from '../scoring/rule-pack.ts';
import type { Basis } from '../scoring/scored-entry.ts';
import { weightTogether } from '../scoring/weighted-mean.ts';

/** An objective on the map, or an indicator that measures none. */
export interface MapNode {
  /** Id of the objective, or code of the indicator. */
  readonly id: string;
  readonly kind: 'objective' | 'indicator';
  readonly perspective: Perspective;
  readonly weight: Decimal;
  readonly value: Figure | null;
  readonly classId: ClassId | null;
  readonly reason: Reason | null;
  readonly example: boolean;
  /** Codes of what measures it; the first one speaks for it in a link test: the heaviest, the first by code among equals. */
  readonly indicators: readonly string[];
  readonly explanation: Explanation;
}

interface Measured {
  readonly scored: readonly ScoredIndicator[];
  readonly objectives: readonly Objective[];
  /** Perspectives chosen by a person, by node. */
  readonly places: Readonly<Record<string, Perspective>>;
  /** Whether indicators without an objective are on the map of themselves. */
  readonly isWithLoose: boolean;
}

/** Nodes in the order of the perspectives, then of their ids. What nothing places in a perspective is not on the map. */
export function mapNodes(measured: Measured, basis: Basis, pack: RulePack): readonly MapNode[] {
  const { scored, objectives, places, isWithLoose } = measured;
  const inOrder = [...scored].sort(byWeight);
  const ofObjective = new Set<string>();
  const nodes = [...objectives]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ id, weight, indicators }) => {
      const own = inOrder.filter(
        (one) => indicators.includes(one.indicator) && !ofObjective.has(one.indicator),
      );
      for (const { indicator } of own) ofObjective.add(indicator);
      return nodeOf({ id, kind: 'objective', weight }, own, places, basis, pack);
    });
  const loose = [...new Set(inOrder.map(({ indicator }) => indicator))].filter(
    (code) => !ofObjective.has(code) && (isWithLoose || places[code] !== undefined),
  );
  const single = loose.flatMap((id) => {
    const own = inOrder.filter(({ indicator }) => indicator === id);
    return nodeOf({ id, kind: 'indicator', weight: null }, own, places, basis, pack);
  });
  return PERSPECTIVES.flatMap((one) =>
    [...nodes, ...single].filter(({ perspective }) => perspective === one),
  );
}

interface Named {
  readonly id: string;
  readonly kind: MapNode['kind'];
  readonly weight: Decimal | null;
}

function nodeOf(
  { id, kind, weight }: Named,
  own: readonly ScoredIndicator[],
  places: Measured['places'],
  basis: Basis,
  pack: RulePack,
): readonly MapNode[] {
  const perspective = places[id] ?? own.find((one) => one.perspective !== null)?.perspective ?? null;
  if (own.length === 0 || perspective === null) return [];
  const parts = own.map((one) => ({ weight: one.weight, explanation: one.scores[basis].explanation }));
  const mean = explainedMean({ kind: 'objective', id }, parts, pack);
  const [only] = own.length === 1 ? own : [];
  return [
    {
      id,
      kind,
      perspective,
      weight: weight ?? weightTogether(own.map((one) => one.weight)),
      value: mean.value,
      classId: mean.classId,
      reason: only ? only.scores[basis].reason : mean.reason,
      example: own.some((one) => one.example),
      indicators: [...new Set(own.map(({ indicator }) => indicator))],
      // A node of one indicator is that indicator: a mean of one would only hide the formula.
      explanation: only ? only.scores[basis].explanation : mean.explanation,
    },
  ];
}

const byWeight = (a: ScoredIndicator, b: ScoredIndicator): number =>
  compare(fromDecimal(b.weight) ?? ZERO, fromDecimal(a.weight) ?? ZERO) ||
  (`${a.indicator} ${a.area}` < `${b.indicator} ${b.area}` ? -1 : 1);
