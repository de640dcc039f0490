import { entriesOf } from '../../domain/entries-of.ts';
import { comparePeriods, parsePeriod } from '../../domain/period.ts';
import { approvedUntil } from '../../domain/readings/approved.ts';
import { type Reading, readingOf } from '../../domain/readings/reading.ts';
import { type Scorer, scoreReadings, scoresOf } from '../../domain/readings/score-readings.ts';
import type { ScoredReading } from '../../domain/readings/scored-reading.ts';
import { targetFor } from '../../domain/readings/series.ts';
import type { ScoredIndicator } from '../../domain/scoring/indicator-score.ts';
import { areasOf } from '../../domain/scoring/questions/filled-areas.ts';
import { packOfItem, scoreItem, yearOf } from '../../domain/scoring/questions/score-item.ts';
import { chooseTarget } from '../../domain/scoring/target-choice.ts';
import type { PlanNode } from '../../domain/strategy.ts';
import type { Target } from '../../domain/target.ts';
import { targetsOf } from '../../domain/targets-of.ts';
import type { Facts, SeenEntry } from './facts.ts';
import { lineTo } from './missions.ts';

export interface YearScore {
  readonly year: number;
  readonly score: ScoredIndicator;
  /** Target of the whole year; null when there is none or two disagree. */
  readonly target: Target | null;
}

export interface IndicatorDetail {
  /** Signed values of the area asked for. */
  readonly reading: ScoredReading;
  /** Years with a value or a target, newest first, each scored on the three bases. */
  readonly years: readonly YearScore[];
  /** The target that counts in each period, of this indicator and of those measured by another method. */
  readonly targets: readonly Target[];
  /** The same indicator in its other areas, scored. */
  readonly areas: readonly ScoredReading[];
  /** Another method before (`replaces`) or after (`successor`): read beside it, never joined. */
  readonly replaces: ScoredReading | null;
  readonly successor: ScoredReading | null;
  /** Lines from the vision to each node that this indicator measures, plan in force first. */
  readonly lines: readonly (readonly PlanNode[])[];
  /** Entries of the area in every state, newest period first, with evidence and trail. */
  readonly entries: readonly SeenEntry[];
}

/**
 * One indicator in an area (null = the whole government, or where it has values) down to its values and their
 * evidence; explanations are in `years[i].score.scores[basis]`. Null for an indicator nobody knows.
 */
export async function indicatorDetailOf(
  scorer: Scorer,
  known: Facts,
  asked: { readonly code: string; readonly area: string | null; readonly at: number },
): Promise<IndicatorDetail | null> {
  const shown = approvedUntil(known, null);
  const reading = readingOf(shown, asked.code, asked.area ?? undefined);
  return reading && detail(scorer, known, shown, reading, asked.at);
}

async function detail(
  scorer: Scorer,
  known: Facts,
  shown: Facts,
  reading: Reading,
  at: number,
): Promise<IndicatorDetail> {
  const { indicator, area } = reading;
  const others = areasOf(known, indicator)
    .filter((one) => one !== area)
    .flatMap((one) => readingOf(shown, indicator.code, one) ?? []);
  const before = [...known.indicators.values()].find((one) => one.successor === indicator.code);
  const kin = [before?.code, indicator.successor].map((code) => (code ? readingOf(shown, code, area) : null));
  const beside = kin.filter((one) => one !== null);
  const [scored, years] = await Promise.all([
    scoreReadings(scorer, known, shown, [reading, ...others, ...beside], at),
    yearScores(scorer, known, reading, at),
  ]);
  const find = (one: Reading | null | undefined) =>
    scored.find((s) => one && s.indicator.code === one.indicator.code && s.area === one.area) ?? null;
  return {
    reading: scored[0] as ScoredReading,
    years,
    targets: [reading, ...beside].flatMap((one) => countingTargets(known, one)),
    areas: scored.slice(1, 1 + others.length),
    replaces: find(kin[0]),
    successor: find(kin[1]),
    lines: linesOf(known, indicator.code, at),
    entries: newestFirst(known, indicator.code, area),
  };
}

/** All bases at once, so from all entries: signed, verified and handed in stand side by side. */
async function yearScores(
  scorer: Scorer,
  known: Facts,
  { indicator, area }: Reading,
  at: number,
): Promise<readonly YearScore[]> {
  const periods = [
    ...newestFirst(known, indicator.code, area)
      .filter(({ entry }) => entry.value.value !== null)
      .map(({ entry }) => entry.period),
    ...statedTargets(known, indicator.code, area).map(({ period }) => period),
  ];
  const years = [...new Set(periods.flatMap((period) => parsePeriod(period)?.year ?? []))].sort(
    (a, b) => b - a,
  );
  const items = years.map((year) => scoreItem(known, indicator, area, year, at));
  const scores = await scoresOf(
    scorer,
    items.map((item) => ({ item, pack: packOfItem(known, item) })),
  );
  return years.flatMap((year, i) => {
    const score = scores[i];
    const target = targetFor(known, indicator.code, area, `${year}-FY`);
    return score ? [{ year, score, target }] : [];
  });
}

const statedTargets = (known: Facts, code: string, area: string): readonly Target[] =>
  [...targetsOf(known.targets, code, area)].sort((a, b) =>
    a.period < b.period ? -1 : a.period > b.period ? 1 : a.id < b.id ? -1 : 1,
  );

/** One per period that has any; where two stand with equal right there is none to draw. */
function countingTargets(known: Facts, { indicator, area }: Reading): readonly Target[] {
  const stated = statedTargets(known, indicator.code, area);
  const periods = [...new Set(stated.map(({ period }) => period))];
  return periods.flatMap((period) => chooseTarget(stated, period).used ?? []);
}

const newestFirst = (known: Facts, code: string, area: string): readonly SeenEntry[] =>
  entriesOf(known.entries, code)
    .filter(({ entry }) => entry.area === area)
    .sort((a, b) => newest(a, b));

const newest = ({ entry: a }: SeenEntry, { entry: b }: SeenEntry): number =>
  comparePeriods(b.period, a.period);

function linesOf(known: Facts, code: string, at: number): readonly (readonly PlanNode[])[] {
  const year = yearOf(known, at);
  return [...known.planNodes.values()]
    .filter((node) => node.indicators.includes(code) && node.level !== 'agenda')
    .map((node) => lineTo(known, node.id))
    .sort((a, b) => rank(a, year) - rank(b, year));
}

const rank = (line: readonly PlanNode[], year: number): number => {
  const node = line.at(-1);
  return node && node.from <= year && year <= node.to ? 0 : 1;
};
