import type { Facts } from '../../app/facts/facts.ts';
import type { IndicatorDetail, YearScore } from '../../app/facts/indicator-detail-of.ts';
import { type Trees, trendTrees } from '../../app/facts/result-trees.ts';
import { rulesToMark } from '../../app/facts/rules-to-mark.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { ScoredReading } from '../../domain/readings/scored-reading.ts';
import type { PackStamp } from '../../domain/rule-pack/frame.ts';
import type { Fact } from '../parts/fact-list.tsx';
import { threadsOf } from '../parts/value/class-threads.ts';
import { changeText, targetText, unitBeside, valueText } from '../parts/value/figure-text.ts';
import type { ThreadCount } from '../parts/value/threads.tsx';
import { periodShortText } from '../words/date.ts';
import { missionNumber } from '../words/mission-number.ts';
import { words } from '../words/words.ts';
import { type MarkView, markOf } from './cell-view.ts';
import { type ChartView, chartView } from './chart-view.ts';
import { type DutyView, dutyViews } from './duty-view.ts';
import { type EntryPanelView, entryPanelView } from './entry-panel-view.ts';
import { type EntryRowView, type EntryTools, entryRowView } from './entry-row-view.ts';
import { type ChangeNotice, changeNotice, type FigureHeadView, figureHeadView } from './figure-head-view.ts';
import { type KinView, kinOf } from './mission-view.ts';
import type { Names } from './names.ts';
import {
  attainmentText,
  type OtherTargetView,
  otherTargets,
  realizationText,
  type YearRowView,
  yearRowView,
} from './year-rows.ts';

export interface AreaRowView {
  readonly area: string;
  readonly name: string;
  readonly value: string | null;
  readonly period: string | null;
  readonly mark: MarkView | null;
  readonly change: string | null;
  readonly href: string;
}

/** Attainment of the year on show: the big number, or why there is none. */
export interface AttainmentView {
  readonly year: number;
  readonly percent: string | null;
  readonly threads: ThreadCount;
  readonly reason: string | null;
  /** `Rp6.621 miliar dari target Rp6.737 miliar`. */
  readonly against: string | null;
  readonly position: string | null;
  /** Rules behind it that nobody has read in the regulation itself. */
  readonly unverified: readonly PackStamp[];
}

export interface IndicatorView {
  readonly indicator: Indicator;
  readonly areaName: string;
  readonly attainment: AttainmentView | null;
  readonly head: FigureHeadView | null;
  readonly notice: ChangeNotice | null;
  /** How the direction of the newest value came about. */
  readonly trendTrees: Trees;
  readonly chart: ChartView | null;
  readonly kin: readonly KinView[];
  readonly years: readonly YearRowView[];
  readonly disputed: readonly OtherTargetView[];
  readonly unused: readonly OtherTargetView[];
  /** The area that is shown. */
  readonly area: string;
  readonly areas: readonly AreaRowView[];
  readonly entries: readonly EntryRowView[];
  readonly opened: EntryPanelView | null;
  readonly duties: readonly DutyView[];
  readonly uses: readonly { readonly label: string; readonly href: string }[];
  readonly about: readonly Fact[];
  readonly sources: readonly string[];
}

export interface IndicatorAsked extends EntryTools {
  readonly year: YearScore | null;
  readonly at: number;
  readonly hrefOfYear: (year: number) => string;
  readonly hrefOfArea: (area: string) => string;
}

export function indicatorView(
  detail: IndicatorDetail,
  facts: Facts,
  names: Names,
  asked: IndicatorAsked,
): IndicatorView {
  const { reading, years, targets, entries } = detail;
  const { indicator, area } = reading;
  const { year } = asked;
  const opened = entries.find(({ id }) => id === asked.chosen);
  return {
    indicator,
    areaName: names.area(area),
    attainment: year && attainmentView(indicator, year),
    head: figureHeadView(reading),
    notice: changeNotice(reading),
    trendTrees: trendTrees(reading),
    chart: chartView(indicator, reading.series, targets),
    kin: kinOf(detail),
    years: years.map((one) => yearRowView(indicator, one, year?.year ?? 0, asked.hrefOfYear)),
    disputed: year ? otherTargets(indicator, year, 'disputed') : [],
    unused: year ? otherTargets(indicator, year, 'other') : [],
    area: reading.area,
    areas: areaRows(detail, facts, names, asked),
    entries: entries.map((seen) => entryRowView(indicator, seen, asked)),
    opened: opened ? entryPanelView(indicator, opened, asked) : null,
    duties: dutyViews(facts, indicator.owner, asked.at, names),
    uses: usesOf(detail),
    about: aboutOf(indicator, names),
    sources: [...new Set(reading.series.flatMap(({ source }) => source ?? []))],
  };
}

function attainmentView(indicator: Indicator, { year, score }: YearScore): AttainmentView {
  const { approved } = score.scores;
  const realization = realizationText(indicator, approved);
  const target = approved.target && targetText(indicator, approved.target);
  const last = approved.filled.at(-1);
  return {
    year,
    percent: approved.capped?.display ?? null,
    threads: threadsOf(approved.classId),
    reason: approved.capped ? null : attainmentText(approved),
    against:
      realization && target ? words.value.overview.page.outOf(realization, target) : (realization ?? target),
    unverified: rulesToMark(approved.explanation),
    position: last && !last.endsWith('-FY') ? periodShortText(last) : null,
  };
}

/** The whole first, then its parts by name; only where there are parts. */
function areaRows(
  { reading, areas }: IndicatorDetail,
  facts: Facts,
  names: Names,
  asked: IndicatorAsked,
): readonly AreaRowView[] {
  if (areas.length === 0) return [];
  const isRoot = ({ area }: ScoredReading): boolean => (facts.areas.get(area)?.parent ?? null) === null;
  return [reading, ...areas]
    .sort(
      (a, b) =>
        Number(isRoot(b)) - Number(isRoot(a)) || names.area(a.area).localeCompare(names.area(b.area), 'id'),
    )
    .map((one) => ({
      area: one.area,
      name: names.area(one.area),
      value: one.latest && valueText(one.indicator, one.latest.amount),
      period: one.latest && periodShortText(one.latest.period),
      mark: one.latest && markOf(one.trend),
      change: one.trend?.change ? changeText(one.indicator, one.trend.change) : null,
      href: asked.hrefOfArea(one.area),
    }));
}

/** Missions of the plan in force first; the scorecard of the owner shows the same figure. */
function usesOf({ reading, lines }: IndicatorDetail): IndicatorView['uses'] {
  const { overview } = words.value;
  const uses = lines.flatMap((line) => {
    const mission = line.find(({ level }) => level === 'mission');
    const node = line.findLast(({ level }) => level === 'objective' || level === 'goal');
    if (!mission || !node) return [];
    const number = missionNumber(mission.code);
    const query = new URLSearchParams({
      rencana: mission.plan,
      sasaran: node.code,
      indikator: reading.indicator.code,
    });
    const label = `${overview.mission(number)} (${mission.from}–${mission.to}) · ${node.text}`;
    return [{ label, href: `/misi/${number}?${query}` }];
  });
  return [...new Map(uses.map((use) => [use.href, use])).values()];
}

function aboutOf(indicator: Indicator, names: Names): readonly Fact[] {
  const { page } = words.value.overview;
  const { polarities, aggregations } = words.value.status;
  const { baseline, note } = indicator;
  const beside = unitBeside(indicator);
  return [
    { label: page.code, value: indicator.code },
    ...(beside ? [{ label: page.value, value: beside }] : []),
    { label: page.polarity, value: polarities[indicator.polarity] },
    { label: page.frequency, value: page.frequencies[indicator.frequency] },
    { label: page.aggregation, value: aggregations[indicator.aggregation] },
    ...(baseline
      ? [{ label: `${page.baseline} ${baseline.year}`, value: valueText(indicator, baseline.amount) }]
      : []),
    { label: page.responsible, value: names.unit(indicator.owner) },
    ...(note ? [{ label: page.note, value: note }] : []),
  ];
}
