import { programmesIn } from '../../domain/budget/programme-progress.ts';
import { comparePeriods, type PeriodId, parsePeriod } from '../../domain/period.ts';
import { branchOf } from '../../domain/plan/chain.ts';
import { packOn } from '../../domain/rule-pack/choice.ts';
import { type Age, ageOf } from '../../domain/scoring/freshness.ts';
import type { PlanNode } from '../../domain/strategy.ts';
import type { Target } from '../../domain/target.ts';
import type { AreaFigures } from './area-figures.ts';
import type { Facts } from './facts.ts';
import { type SeriesPoint, targetFor } from './series.ts';

/** How one part of the government stands with an indicator in a period. */
export interface AreaStanding {
  /** Newest last: values of the same length up to the period. */
  readonly series: readonly SeriesPoint[];
  readonly target: Target | null;
  /** Age of the newest of them; null without one. */
  readonly age: Age | null;
  /** Programmes that carry the indicator, or what it measures; plans state no area for them. */
  readonly programmes: readonly PlanNode[];
}

interface Asked {
  readonly code: string;
  readonly area: string;
  readonly period: PeriodId;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

export function areaStanding(
  facts: Facts,
  { figures }: AreaFigures,
  { code, area, period, today }: Asked,
): AreaStanding {
  const kind = parsePeriod(period)?.kind;
  const series = [...figures]
    .filter(([when]) => parsePeriod(when)?.kind === kind && comparePeriods(when, period) <= 0)
    .sort(([a], [b]) => comparePeriods(a, b))
    .flatMap(([, values]) => values.get(area) ?? []);
  const last = series.at(-1);
  const pack = packOn(today, facts.packs);
  const frequency = facts.indicators.get(code)?.frequency;
  return {
    series,
    target: targetFor(facts, code, area, period),
    age: last && pack && frequency ? ageOf(last.period, frequency, today, pack) : null,
    programmes: programmesFor(facts, code, Number(period.slice(0, 4))),
  };
}

/** Programmes below or above the places of the plan that the indicator measures. */
function programmesFor(facts: Facts, code: string, year: number): readonly PlanNode[] {
  const { planNodes } = facts;
  const measured = [...planNodes.values()].filter(({ indicators }) => indicators.includes(code));
  const below = new Set(measured.flatMap(({ id }) => [...branchOf(planNodes, id)]));
  return programmesIn(facts, year).filter(
    ({ id }) => below.has(id) || measured.some((node) => branchOf(planNodes, id).has(node.id)),
  );
}
