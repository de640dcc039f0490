import type { Facts } from '../../app/facts/facts.ts';
import type { Overview } from '../../app/facts/overview-of.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import type { Age } from '../../domain/scoring/freshness.ts';
import { valueText } from '../parts/value/figure-text.ts';
import { namesApart } from '../parts/value/names-apart.ts';
import { programmeHref } from '../parts/value/programme-href.ts';
import { periodShortText } from '../words/date.ts';
import { words } from '../words/words.ts';
import type { AgeView } from './age-list.tsx';
import { cellView } from './cell-view.ts';
import type { FlagshipView } from './flagship-list.tsx';
import { type MissionRowView, missionRowView } from './mission-row-view.ts';
import type { Names } from './names.ts';
import { type PaceView, paceView } from './pace-view.ts';
import { type QuestionView, questionView } from './question-view.ts';

/** Everything the overview draws. */
export interface OverviewView {
  readonly vision: string | null;
  readonly rows: readonly MissionRowView[];
  readonly questions: readonly QuestionView[];
  readonly pace: PaceView | null;
  readonly ages: readonly AgeView[];
  readonly flagships: readonly FlagshipView[];
  readonly waiting: number;
  readonly sources: number;
  /** The place of indicators under missions is invented for demonstration. */
  readonly mappingExample: boolean;
}

const MOST_AGES = 6;

export function overviewView(
  overview: Overview,
  targets: Facts['targets'],
  names: Names,
  thisYear: number,
): OverviewView {
  const readings = overview.missions.flatMap((mission) => mission.readings);
  return {
    vision: overview.vision?.text ?? null,
    rows: overview.missions.map((mission) => missionRowView(mission, overview.pace, targets, names)),
    questions: overview.questions.map(({ question, head }) => questionView(question, head, names)),
    pace: overview.pace && paceView(overview.pace, thisYear),
    ages: agesOf(readings, names),
    flagships: overview.flagships.map(flagshipView),
    waiting: overview.waiting,
    sources: new Set(readings.flatMap(({ series }) => series.flatMap(({ source }) => source ?? []))).size,
    mappingExample: overview.missions.some(({ below }) => below.some((node) => node.example)),
  };
}

/** One figure of each age first, so that the oldest are seen beside the newest; key indicators before others. */
function agesOf(
  readings: Overview['missions'][number]['readings'],
  { unitShort }: Names,
): readonly AgeView[] {
  const aged = readings
    .flatMap(({ indicator, age, latest }) =>
      age && latest ? [{ indicator, age, period: latest.period }] : [],
    )
    .sort((a, b) => Number(b.indicator.key) - Number(a.indicator.key) || a.age.days - b.age.days);
  const keys = aged.filter(({ indicator }) => indicator.key);
  const oldest = aged
    .filter(({ indicator }) => !indicator.key)
    .sort((a, b) => b.age.days - a.age.days)
    .slice(0, 1);
  const spread = keys
    .filter((_, index) => index < MOST_AGES - 2 || index === keys.length - 1)
    .slice(0, MOST_AGES - 1);
  const shown = [...spread, ...oldest].sort((a, b) => a.age.days - b.age.days);
  const called = namesApart(
    shown.map(({ indicator: { code, name, owner } }) => ({ id: code, name, unit: unitShort(owner) })),
  );
  return shown.map(({ indicator, age, period }) => ({
    code: indicator.code,
    name: called.get(indicator.code) ?? indicator.name,
    period: periodShortText(period),
    freshness: age.freshness,
    worked: workedAge(age),
    rule: age.working.pack,
  }));
}

/** From the working of the age; a period that still runs has no age yet. */
function workedAge({ days, working }: Age): string {
  const lengths = working.children[0]?.display;
  return days < 0 || !lengths ? '' : words.value.overview.agedFor(days, formatDecimal(lengths));
}

function flagshipView({ node, readings, programmes }: Overview['flagships'][number]): FlagshipView {
  return {
    id: node.id,
    name: node.text,
    href: programmeHref(node.id),
    example: node.example,
    verified: node.verified,
    figures: readings.flatMap((reading) => {
      const cell = cellView(reading, null);
      if (!cell || !reading.latest) return [];
      const text = `${cell.name} ${valueText(reading.indicator, reading.latest.amount)}`;
      return [{ code: cell.code, text, href: `/indikator/${encodeURIComponent(cell.code)}` }];
    }),
    programmes: programmes.map(({ id, text }) => ({ text, href: programmeHref(id) })),
  };
}
