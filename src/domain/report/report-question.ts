import type { ReportFacts } from './report-facts.ts';
import { reportedIndicators } from './reported-indicators.ts';

/** Everything the figures of a report are computed from, and nothing else: it crosses over to a worker. */
export interface ReportQuestion {
  readonly facts: ReportFacts;
  readonly unit: string;
  readonly year: number;
  /** ms. */
  readonly at: number;
}

/** What `reportFigures` must know of a unit and year: the entries and targets of the indicators it accounts for. */
export function reportQuestion(facts: ReportFacts, unit: string, year: number, at: number): ReportQuestion {
  const codes = new Set(reportedIndicators(facts, unit, year).map(({ code }) => code));
  const { timeZone, areas, units, planNodes, indicators, calendars, packs, budgets, positions } = facts;
  return {
    facts: {
      timeZone,
      areas,
      units,
      planNodes,
      indicators,
      calendars,
      packs,
      budgets,
      positions,
      targets: facts.targets.filter(({ indicator }) => codes.has(indicator)),
      entries: new Map(
        [...facts.entries].flatMap(([id, { entry }]) =>
          codes.has(entry.indicator) ? [[id, { id, entry }] as const] : [],
        ),
      ),
      // Which indicators are accounted for is found again from these.
      dossiers: facts.dossiers.filter(
        (one) => one.kind === 'agreement' && one.unit === unit && one.year === year,
      ),
    },
    unit,
    year,
    at,
  };
}
