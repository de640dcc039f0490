import type { Facts } from '../../app/facts/facts.ts';
import { headOf } from '../../app/facts/holders.ts';
import type { IndicatorDetail } from '../../app/facts/indicator-detail-of.ts';
import type { MissionOverview } from '../../app/facts/overview-of.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { ScoredReading } from '../../domain/readings/scored-reading.ts';
import type { PlanNode } from '../../domain/strategy.ts';
import { valueText } from '../parts/value/figure-text.ts';
import { missionNumber } from '../words/mission-number.ts';
import { words } from '../words/words.ts';
import { yearOfPeriod } from './cell-view.ts';
import { type ChartView, chartView } from './chart-view.ts';
import { type DutyView, dutyViews } from './duty-view.ts';
import { type ChangeNotice, changeNotice, type FigureHeadView, figureHeadView } from './figure-head-view.ts';
import { chooseInMission, type MissionChoice } from './mission-choice.ts';
import type { Names } from './names.ts';
import type { ProgrammeView } from './programme-table.tsx';
import { programmeViews } from './programme-view.ts';
import { capacityText } from './question-view.ts';

export interface ChainLinkView {
  readonly kind: string;
  readonly name: string;
  readonly step: 'mission' | 'goal' | 'objective' | 'indicator' | 'programme' | 'unit' | 'official';
  readonly href: string | null;
  readonly example: boolean;
}

export interface ChoiceView {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly example: boolean;
  readonly current: boolean;
  readonly href: string;
  readonly indicators: readonly {
    readonly code: string;
    readonly name: string;
    readonly value: string | null;
    readonly href: string;
    readonly current: boolean;
  }[];
}

/** A series by another method, drawn for itself. */
export interface KinView {
  readonly title: string;
  readonly indicator: Indicator;
  readonly chart: ChartView;
}

export interface MissionView {
  readonly title: string;
  readonly crumb: string;
  readonly chain: readonly ChainLinkView[];
  readonly choices: readonly ChoiceView[];
  readonly indicator: Indicator | null;
  readonly head: FigureHeadView | null;
  readonly chart: ChartView | null;
  readonly kin: readonly KinView[];
  readonly notice: ChangeNotice | null;
  readonly duties: readonly DutyView[];
  /** Who answers for the chosen figure, and where it is read. */
  readonly unit: string | null;
  readonly area: string | null;
  readonly year: number | null;
  readonly programmes: readonly ProgrammeView[];
  readonly sources: readonly string[];
}

export interface MissionAsked {
  readonly node: string | null;
  readonly indicator: string | null;
  readonly at: number;
  /** Address of this page with another node or indicator chosen. */
  readonly href: (node: string, indicator: string | null) => string;
}

/** `detail` belongs to the chosen indicator; null until it is there. */
export function missionView(
  mission: MissionOverview,
  detail: IndicatorDetail | null,
  facts: Facts,
  names: Names,
  asked: MissionAsked,
): MissionView {
  const choice = chooseInMission(mission, asked);
  const { reading } = choice;
  const unit = answering(mission, choice, facts);
  const own = detail?.reading.indicator.code === reading?.indicator.code ? detail : null;
  return {
    title: `${words.value.overview.mission(missionNumber(mission.node.code))} · ${mission.node.text}`,
    crumb: words.value.overview.mission(missionNumber(mission.node.code)),
    chain: chainOf(mission, choice, unit, facts, names, asked),
    choices: choicesOf(choice, asked),
    indicator: reading?.indicator ?? null,
    head: reading && figureHeadView(reading),
    chart: reading && chartView(reading.indicator, reading.series, own?.targets ?? []),
    kin: own ? kinOf(own) : [],
    notice: reading && changeNotice(reading),
    duties: unit ? dutyViews(facts, unit, asked.at, names) : [],
    unit,
    area: reading?.area ?? null,
    year: reading?.latest ? yearOfPeriod(reading.latest.period) : null,
    programmes: programmeViews(choice.programmes, facts.budgets, names),
    sources: [...new Set(reading?.series.flatMap(({ source }) => source ?? []) ?? [])],
  };
}

/** The unit of the objective; where that is the whole government, which has no head, the unit of the figure. */
function answering(mission: MissionOverview, choice: MissionChoice, { units }: Facts): string | null {
  const named = (choice.objective ?? choice.goal)?.owner ?? null;
  const isWhole = named !== null && units.get(named)?.parent === null;
  const own = choice.reading?.indicator.owner;
  return (isWhole ? own : (named ?? own)) ?? named ?? mission.units[0] ?? null;
}

export function kinOf({ replaces, successor, targets }: IndicatorDetail): readonly KinView[] {
  return [replaces, successor].flatMap((kin) => {
    const chart = kin && chartView(kin.indicator, kin.series, targets);
    return kin && chart
      ? [
          {
            title: words.value.overview.missionPage.otherMethod(kin.indicator.name),
            indicator: kin.indicator,
            chart,
          },
        ]
      : [];
  });
}

function chainOf(
  mission: MissionOverview,
  { goal, objective, reading, programmes, nodes }: MissionChoice,
  unit: string | null,
  facts: Facts,
  names: Names,
  asked: MissionAsked,
): readonly ChainLinkView[] {
  const sentences = words.value.overview.missionPage;
  const head = unit ? headOf(facts, unit, asked.at) : null;
  const programme = mainProgramme(programmes, reading?.indicator ?? null);
  const link = (
    step: ChainLinkView['step'],
    kind: string,
    name: string | null | undefined,
    node: Pick<PlanNode, 'example'> | null = null,
    href: string | null = null,
  ): ChainLinkView => ({ step, kind, name: name ?? sentences.none, href, example: node?.example ?? false });
  const goalHref =
    nodes.some(({ node }) => node.id === goal?.id) && goal ? asked.href(goal.code, null) : null;
  return [
    link(
      'mission',
      words.value.overview.mission(missionNumber(mission.node.code)),
      mission.node.text,
      mission.node,
    ),
    link('goal', sentences.goal, goal?.text, goal, goalHref),
    link(
      'objective',
      sentences.objective,
      objective?.text,
      objective,
      objective && asked.href(objective.code, null),
    ),
    link(
      'indicator',
      sentences.indicator,
      reading?.indicator.name,
      reading?.indicator,
      reading && `/indikator/${encodeURIComponent(reading.indicator.code)}`,
    ),
    link(
      'programme',
      programme ? sentences.programme(programme.code) : sentences.programmes,
      programme?.text,
      programme,
    ),
    link('unit', sentences.unit, unit && names.unitShort(unit)),
    link('official', sentences.official, head && `${capacityText(head)}${head.name}`, head),
  ];
}

/** The programme that measures itself by the indicator, else one of the unit that owns it. */
const mainProgramme = (programmes: readonly PlanNode[], indicator: Indicator | null): PlanNode | null =>
  programmes.find(({ indicators }) => indicator && indicators.includes(indicator.code)) ??
  programmes.find(({ owner }) => owner === indicator?.owner) ??
  programmes[0] ??
  null;

const choicesOf = (
  { nodes, goal, objective, reading }: MissionChoice,
  asked: MissionAsked,
): readonly ChoiceView[] =>
  nodes.map(({ node, readings }) => {
    const current = node.id === (objective ?? goal)?.id;
    const { missionPage } = words.value.overview;
    return {
      id: node.id,
      kind: node.level === 'goal' ? missionPage.goal : missionPage.objective,
      text: node.text,
      example: node.example,
      current,
      href: asked.href(node.code, null),
      indicators: readings.map((one: ScoredReading) => ({
        code: one.indicator.code,
        name: one.indicator.name,
        value: one.latest && valueText(one.indicator, one.latest.amount),
        href: asked.href(node.code, one.indicator.code),
        current: current && one.indicator.code === reading?.indicator.code,
      })),
    };
  });
