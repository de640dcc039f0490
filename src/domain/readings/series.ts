import { entriesOf } from '../entries-of.ts';
import type { Decimal } from '../indicator.ts';
import { comparePeriods, type PeriodId, parsePeriod } from '../period.ts';
import type { PlacedEntry, ScoreFacts } from '../scoring/questions/score-facts.ts';
import { chooseTarget } from '../scoring/target-choice.ts';
import type { Target } from '../target.ts';
import { targetsOf } from '../targets-of.ts';
import type { State } from '../workflow/state.ts';

/** One value of an indicator in an area. A blank is no point; zero is one. */
export interface SeriesPoint {
  readonly id: string;
  readonly period: PeriodId;
  readonly amount: Decimal;
  readonly state: State;
  readonly example: boolean;
  readonly verified: boolean;
  readonly source: string | null;
}

/** All values of an indicator in an area, oldest first. */
export function seriesOf(
  facts: Pick<ScoreFacts, 'entries'>,
  indicator: string,
  area: string,
): readonly SeriesPoint[] {
  return entriesOf(facts.entries, indicator)
    .filter(({ entry }) => entry.area === area && entry.disaggregation === '')
    .map(pointOf)
    .filter((point) => point !== null)
    .sort((a, b) => comparePeriods(a.period, b.period));
}

/** An entry as a point of a series; null when its value is blank or not applicable: a gap, never zero. */
export function pointOf({ id, entry }: PlacedEntry): SeriesPoint | null {
  const amount = entry.value.value;
  if (amount?.kind !== 'amount') return null;
  const { origin } = entry;
  return {
    id,
    period: entry.period,
    amount: amount.amount,
    state: entry.status.value.state,
    example: entry.example,
    verified: origin.kind === 'entered' || origin.verified,
    source: origin.kind === 'published' ? origin.source : null,
  };
}

/** Values before a period, of the same length where there are any, else of whatever length; oldest first. */
export function earlierValues(
  facts: Pick<ScoreFacts, 'entries'>,
  indicator: string,
  area: string,
  period: PeriodId,
): readonly SeriesPoint[] {
  const before = seriesOf(facts, indicator, area).filter((point) => comparePeriods(point.period, period) < 0);
  const kind = parsePeriod(period)?.kind;
  const alike = before.filter((point) => parsePeriod(point.period)?.kind === kind);
  return alike.length > 0 ? alike : before;
}

/** The target a period is scored against: its own, else that of its year; null when there is none or two disagree. */
export function targetFor(
  facts: Pick<ScoreFacts, 'targets'>,
  indicator: string,
  area: string,
  period: PeriodId,
): Target | null {
  const own = targetsOf(facts.targets, indicator, area);
  const year = parsePeriod(period)?.year;
  return chooseTarget(own, period).used ?? (year ? chooseTarget(own, `${year}-FY`).used : null);
}
