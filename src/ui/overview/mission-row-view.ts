import type { BudgetPace } from '../../app/facts/budget-pace.ts';
import type { Facts } from '../../app/facts/facts.ts';
import type { MissionOverview } from '../../app/facts/overview-of.ts';
import type { ScoredReading } from '../../domain/readings/scored-reading.ts';
import { targetsOf } from '../../domain/targets-of.ts';
import { targetText } from '../parts/value/figure-text.ts';
import { periodShortText } from '../words/date.ts';
import { missionNumber } from '../words/mission-number.ts';
import { words } from '../words/words.ts';
import { type CellView, cellView } from './cell-view.ts';
import type { Names } from './names.ts';

export interface MissionRowView {
  readonly number: string;
  readonly title: string;
  readonly units: string;
  readonly example: boolean;
  readonly cells: readonly CellView[];
  /** What is known about the rest, one sentence; null when the row is full. */
  readonly rest: string | null;
  readonly href: string;
}

const MOST_CELLS = 3;

/** Key indicators first; further ones fill the row when few are key. */
export function missionRowView(
  { node, readings, units }: MissionOverview,
  pace: BudgetPace | null,
  targets: Facts['targets'],
  names: Names,
): MissionRowView {
  const keys = readings.filter(({ indicator }) => indicator.key);
  const others = readings.filter(({ indicator }) => !indicator.key);
  const filled = (list: readonly ScoredReading[]): CellView[] =>
    list.map((reading) => cellView(reading, pace)).filter((cell) => cell !== null);
  const main = filled(keys).slice(0, MOST_CELLS);
  // A key indicator without a value says more than a lesser one with it.
  const room = keys.some(({ latest }) => latest === null) ? 0 : Math.max(0, MOST_CELLS - main.length);
  const cells = [...main, ...filled(others).slice(0, room)];
  return {
    number: missionNumber(node.code),
    title: node.text,
    units: units.map(names.unitShort).join(' · '),
    example: node.example,
    cells,
    rest: cells.length >= MOST_CELLS || cells.length === 0 ? null : restOf(readings, cells, targets),
    href: `/misi/${missionNumber(node.code)}`,
  };
}

function restOf(
  readings: readonly ScoredReading[],
  cells: readonly CellView[],
  targets: Facts['targets'],
): string {
  const { noValueYet, noValueButTarget, othersEmpty, fewPoints, noOthers } = words.value.overview;
  const empty = readings.find(({ indicator, latest }) => indicator.key && latest === null);
  if (!empty) {
    if (readings.some(({ latest }) => latest === null)) return othersEmpty;
    return cells.some(({ mark }) => mark.kind === 'unread') ? fewPoints : noOthers;
  }
  const { indicator, area } = empty;
  const [next] = [...targetsOf(targets, indicator.code, area)].sort((a, b) => (a.period < b.period ? -1 : 1));
  if (!next) return noValueYet(indicator.name);
  return noValueButTarget(indicator.name, `${periodShortText(next.period)} ${targetText(indicator, next)}`);
}
