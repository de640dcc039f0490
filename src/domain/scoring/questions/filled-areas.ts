import { civilDay, type PeriodWindow, periodWindow } from '../../calendar.ts';
import { entriesOf } from '../../entries-of.ts';
import type { Indicator } from '../../indicator.ts';
import { type PeriodId, periodsOfYear } from '../../period.ts';
import { targetsOfIndicator } from '../../targets-of.ts';
import type { ScoreFacts } from './score-facts.ts';

/** The areas for which an indicator is filled in: where it has values or targets; the whole government otherwise. */
export function areasOf(facts: ScoreFacts, indicator: Indicator): readonly string[] {
  const known = new Set([
    ...entriesOf(facts.entries, indicator.code).map(({ entry }) => entry.area),
    ...targetsOfIndicator(facts.targets, indicator.code).map(({ area }) => area),
  ]);
  if (known.size > 0) return [...known].sort();
  const root = [...facts.areas.values()].find((area) => area.parent === null);
  return root ? [root.code] : [];
}

/** Areas that are scored: a figure of the whole government speaks for its parts; parts only where there is no whole. */
export function scoredAreas(facts: ScoreFacts, indicator: Indicator): readonly string[] {
  const areas = areasOf(facts, indicator);
  const whole = areas.filter((code) => (facts.areas.get(code)?.parent ?? null) === null);
  return whole.length > 0 ? whole : areas;
}

/** Periods of an indicator that end within the last two years or now, with their windows, oldest first. */
export function periodsAround(
  facts: Pick<ScoreFacts, 'calendars' | 'timeZone'>,
  indicator: Indicator,
  at: number,
): readonly { readonly period: PeriodId; readonly window: PeriodWindow }[] {
  const rule = facts.calendars.get(indicator.frequency);
  if (!rule) return [];
  const year = Number(civilDay(at, facts.timeZone).slice(0, 4));
  return [year - 1, year]
    .flatMap((one) => periodsOfYear(one, indicator.frequency))
    .map((period) => ({ period, window: periodWindow(period, rule) }))
    .filter((one): one is { period: PeriodId; window: PeriodWindow } => one.window !== null);
}
