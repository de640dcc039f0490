import { periodText } from '../../documents/period-text.ts';
import { classOf, quantiles } from '../../domain/classes.ts';
import { grouped } from '../../domain/grouped.ts';
import type { Indicator, Polarity } from '../../domain/indicator.ts';
import { inMillions } from '../../domain/millions.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import { comparePeriods, periodId } from '../../domain/period.ts';
import type { PublicFigure, PublicState } from '../../domain/publication/public-state.ts';
import type { PlanNode } from '../../domain/strategy.ts';
import { placeTiles } from '../../domain/tile-map.ts';
import type { WallCard, WallPage, WallReports, WallTrend } from '../../protocol/wall.ts';
import { ofOneLength, seriesOf, wholeArea } from '../open-data/pages/reading.ts';

/** Readable at four metres: as many cards as the wall of the pictures has. */
const MOST_CARDS = 8;

export interface WallFacts {
  /** Every approved figure, small counts of people kept back as on the public pages. */
  readonly state: PublicState;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly planNodes: ReadonlyMap<string, PlanNode>;
  /** Civil day, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Pages of a wall: missions, flagship programmes, places. One without any figure is left out. */
export function wallPages(facts: WallFacts): readonly WallPage[] {
  const plan = newestPlan(facts.planNodes);
  const of = (level: PlanNode['level']) =>
    [...facts.planNodes.values()]
      .filter((node) => node.plan === plan && node.level === level)
      .sort((a, b) => (a.order ?? 0) - (b.order ?? 0) || (a.code < b.code ? -1 : 1))
      .slice(0, MOST_CARDS)
      .map((node) => cardOf(node, facts));
  const cards = [
    { kind: 'cards', title: 'Misi', cards: of('mission') },
    { kind: 'cards', title: 'Program unggulan', cards: of('flagship') },
  ] as const;
  return [...cards.filter((page) => page.cards.some(({ value }) => value !== '')), ...placePages(facts)];
}

export const newestPlan = (nodes: ReadonlyMap<string, PlanNode>): string =>
  [...nodes.values()].reduce<PlanNode | null>(
    (best, node) => (best && best.from >= node.from ? best : node),
    null,
  )?.plan ?? '';

function cardOf(node: PlanNode, facts: WallFacts): WallCard {
  const { state, indicators } = facts;
  const area = wholeArea(state);
  const measured = measuring(node, facts.planNodes).filter((code) => seriesOf(state, code, area).length > 0);
  const telling = measured.filter((code) => applicable(seriesOf(state, code, area)).length > 0);
  const isKey = (code: string): boolean => indicators.get(code)?.key === true;
  const code = telling.find(isKey) ?? telling[0] ?? measured.find(isKey) ?? measured[0];
  const indicator = code === undefined ? undefined : indicators.get(code);
  const mark = /\d+/.exec(node.code)?.[0] ?? '';
  const none = {
    mark,
    title: node.text,
    value: '',
    unit: '',
    trend: 'unread',
    period: '',
    points: [],
  } as const;
  if (!indicator) return { ...none, label: 'belum ada indikator dengan nilai' };
  const all = seriesOf(state, indicator.code, area);
  const told = applicable(all);
  // Only where no period has a value does a card say that there is none to have.
  const series = ofOneLength(told.length > 0 ? told : all);
  const last = series.at(-1);
  if (!last) return { ...none, label: indicator.name };
  return {
    mark,
    title: node.text,
    label: indicator.name,
    ...shownOf(last, indicator),
    trend: trendOf(series, indicator.polarity),
    period: shortPeriod(last.period),
    points: series.flatMap(({ amount }) => (amount === null ? [] : [Number(amount)])),
  };
}

/** A period the figure does not apply to says nothing at four metres: the one before it stands, with its own period. */
const applicable = (series: readonly PublicFigure[]): readonly PublicFigure[] =>
  series.filter(({ showing }) => showing !== 'not-applicable');

const measuring = (node: PlanNode, nodes: ReadonlyMap<string, PlanNode>): readonly string[] => [
  ...node.indicators,
  ...[...nodes.values()].filter(({ parent }) => parent === node.id).flatMap((one) => measuring(one, nodes)),
];

const unitText = ({ measureUnit }: Indicator): string => (measureUnit === 'persen' ? '%' : measureUnit);

/** As short as a tile is wide. */
const tileText = (figure: PublicFigure | undefined, indicator: Indicator): string =>
  figure && figure.showing !== 'not-applicable' ? valueText(figure, indicator) : '–';

const valueText = ({ showing, amount }: PublicFigure, { decimals }: Indicator): string =>
  amount === null ? (showing === 'hidden' ? 'ditahan' : 'tidak berlaku') : formatDecimal(amount, decimals);

/** Millions in words: all their digits would not stand in a card. */
function shownOf(figure: PublicFigure, indicator: Indicator): Pick<WallCard, 'value' | 'unit'> {
  const millions = figure.amount === null ? null : inMillions(figure.amount);
  if (millions) return { value: formatDecimal(millions, 2), unit: `juta ${unitText(indicator)}` };
  const unit = figure.amount === null ? '' : unitText(indicator);
  return { value: valueText(figure, indicator), unit };
}

/** `Des 2025`: beside the word of the trend there is no room for the whole name of a month. */
const shortPeriod = (period: string): string =>
  periodText(period).replace(/^(\p{L}{3})\p{L}+ (\d{4})$/u, '$1 $2');

function trendOf(series: readonly PublicFigure[], polarity: Polarity): WallTrend {
  const [before, last] = series.slice(-2).map(({ amount }) => amount);
  if (before == null || last == null || (polarity !== 'higher' && polarity !== 'lower')) return 'unread';
  const change = Number(last) - Number(before);
  if (change === 0) return 'steady';
  return change > 0 === (polarity === 'higher') ? 'better' : 'worse';
}

/** The key indicator that most places have a value of, newest period first. */
function placePages(facts: WallFacts): readonly WallPage[] {
  const { state, indicators } = facts;
  const parts = state.areas.filter(({ parent }) => parent === wholeArea(state));
  const inParts = state.figures.filter(
    ({ area, disaggregation }) => disaggregation === '' && parts.some(({ code }) => code === area),
  );
  const groups = grouped(inParts, ({ indicator, period }) => `${indicator}\n${period}`);
  const isKey = ([one]: readonly PublicFigure[]): number =>
    indicators.get(one?.indicator ?? '')?.key ? 1 : 0;
  const [best] = [...groups.values()].sort(
    (a, b) =>
      isKey(b) - isKey(a) || b.length - a.length || comparePeriods(b[0]?.period ?? '', a[0]?.period ?? ''),
  );
  const indicator = indicators.get(best?.[0]?.indicator ?? '');
  if (!best || !indicator) return [];
  const { period } = best[0] as PublicFigure;
  const classes = quantiles(best.flatMap(({ amount }) => (amount === null ? [] : [amount])));
  const whole = seriesOf(state, indicator.code, wholeArea(state)).find((one) => one.period === period);
  const tiles = placeTiles(parts).map(({ area, column, row }) => {
    const figure = best.find((one) => one.area === area);
    const name = (parts.find(({ code }) => code === area)?.name ?? area).replace(/^Kabupaten /, '');
    const at = figure?.amount == null ? -1 : classOf(figure.amount, classes);
    return { name, value: tileText(figure, indicator), column, row, class: at };
  });
  const wholeText = whole ? ` · provinsi ${valueText(whole, indicator)}` : '';
  return [
    {
      kind: 'places',
      title: `${indicator.name}, ${indicator.measureUnit}`,
      whole: `${periodText(period)}${wholeText}`,
      tiles,
      reports: reportsOf(facts),
    },
  ];
}

/** How far units are with the quarter that ended last. */
function reportsOf({ state, indicators, today }: WallFacts): WallReports | null {
  const period = lastQuarter(today);
  const approved = new Set(state.figures.filter((one) => one.period === period).map((one) => one.indicator));
  const quarterly = [...indicators.values()].filter(({ frequency }) => frequency === 'quarterly');
  const shares = [...grouped(quarterly, ({ owner }) => owner).values()].map(
    (list) => list.filter(({ code }) => approved.has(code)).length / list.length,
  );
  if (shares.length === 0) return null;
  const none = shares.filter((share) => share === 0).length;
  const done = shares.filter((share) => share === 1).length;
  return {
    title: `Laporan ${periodText(period)} dari ${shares.length} OPD`,
    done,
    part: shares.length - done - none,
    none,
  };
}

/** The quarter that ended last before a day. */
function lastQuarter(today: string): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const index = Math.floor((month - 1) / 3);
  return periodId(index === 0 ? { year: year - 1, kind: 'Q', index: 4 } : { year, kind: 'Q', index });
}
