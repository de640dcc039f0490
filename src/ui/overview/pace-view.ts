import type { BudgetPace } from '../../app/facts/budget-pace.ts';
import { dayText } from '../words/date.ts';
import { percentText, rupiahText } from '../words/number.ts';
import { words } from '../words/words.ts';

export interface PacePointView {
  readonly key: string;
  readonly day: string;
  readonly share: string;
  readonly even: string;
  /** Percent of the year and of the budget, for the drawing. */
  readonly x: number;
  readonly y: number;
}

export interface PaceView {
  readonly title: string;
  readonly share: string;
  readonly of: string;
  readonly points: readonly PacePointView[];
  readonly summary: string;
  readonly notes: readonly string[];
  readonly example: boolean;
}

export function paceView(pace: BudgetPace, thisYear: number): PaceView | null {
  const sentences = words.value.overview.pace;
  const last = pace.points.at(-1);
  if (!last) return null;
  const { ceiling } = pace;
  return {
    title: sentences.title(pace.year),
    share: percentText(last.share),
    of: ceiling ? sentences.of(rupiahText(ceiling.amount), ceiling.stage) : sentences.noCeiling,
    points: pace.points.map(({ day, share, even }) => ({
      key: day,
      day: dayText(day),
      share: percentText(share),
      even: percentText(even),
      x: Number(even),
      y: Number(share),
    })),
    summary: sentences.summary(percentText(last.share), dayText(last.day), percentText(last.even)),
    notes: [
      ...(pace.year < thisYear ? [sentences.olderYear(thisYear)] : []),
      sentences.dashed,
      ...(pace.ceilingChanged ? [sentences.changed] : []),
    ],
    example: pace.points.some(({ example }) => example),
  };
}
