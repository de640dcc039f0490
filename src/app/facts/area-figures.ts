import type { Area } from '../../domain/org-unit.ts';
import { comparePeriods, type PeriodId, parsePeriod } from '../../domain/period.ts';
import { pointOf, type SeriesPoint } from '../../domain/readings/series.ts';
import { isApproved } from '../../domain/workflow/state.ts';
import type { Facts } from './facts.ts';

/** Figures of one period by area; an area without a value is absent. */
export type PeriodFigures = ReadonlyMap<string, SeriesPoint>;

/** What the heads have signed of one indicator, in the parts of the government and in the whole of it. */
export interface AreaFigures {
  readonly whole: Area | null;
  readonly parts: readonly Area[];
  /** Periods in which two parts or more have a value, oldest first: one value alone is no map. */
  readonly periods: readonly PeriodId[];
  readonly figures: ReadonlyMap<PeriodId, PeriodFigures>;
}

const FEWEST = 2;

export function areaFigures(facts: Facts, indicator: string): AreaFigures {
  const { whole, parts } = divided(facts);
  const figures = new Map<PeriodId, Map<string, SeriesPoint>>();
  for (const seen of facts.entries.values()) {
    const { entry } = seen;
    if (entry.indicator !== indicator || entry.disaggregation !== '') continue;
    const point = isApproved(entry.status.value.state) ? pointOf(seen) : null;
    if (!point) continue;
    const period = figures.get(entry.period) ?? new Map<string, SeriesPoint>();
    figures.set(entry.period, period.set(entry.area, point));
  }
  const isMap = (period: PeriodId): boolean =>
    parts.filter(({ code }) => figures.get(period)?.has(code)).length >= FEWEST;
  return { whole, parts, periods: [...figures.keys()].filter(isMap).sort(comparePeriods), figures };
}

/** The period of the same length before one; null where there is none. A year is no change from a quarter. */
export function periodBefore({ periods }: AreaFigures, period: PeriodId): PeriodId | null {
  const kind = parsePeriod(period)?.kind;
  return (
    periods.findLast((one) => comparePeriods(one, period) < 0 && parsePeriod(one)?.kind === kind) ?? null
  );
}

/** Codes of the indicators that `areaFigures` has a period of, each with the most parts that one period has. */
export function mappedIndicators(facts: Facts): ReadonlyMap<string, number> {
  const parts = new Set(divided(facts).parts.map(({ code }) => code));
  const counts = new Map<string, number>();
  const mapped = new Map<string, number>();
  for (const seen of facts.entries.values()) {
    const { indicator, area, period, disaggregation, status } = seen.entry;
    if (disaggregation !== '' || !parts.has(area) || !isApproved(status.value.state) || !pointOf(seen))
      continue;
    const key = `${indicator} ${period}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count >= FEWEST) mapped.set(indicator, Math.max(count, mapped.get(indicator) ?? 0));
  }
  return mapped;
}

function divided({ areas }: Facts): { readonly whole: Area | null; readonly parts: readonly Area[] } {
  const all = [...areas.values()];
  const whole = all.find(({ parent }) => parent === null) ?? null;
  return { whole, parts: all.filter(({ parent }) => whole !== null && parent === whole.code) };
}
