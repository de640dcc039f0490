import type { BudgetPace } from '../../app/facts/budget-pace.ts';
import { parsePeriod } from '../../domain/period.ts';
import type { ScoredReading } from '../../domain/readings/scored-reading.ts';
import type { Trend } from '../../domain/scoring/trend.ts';
import { changeText, compactText, valueText } from '../parts/value/figure-text.ts';
import type { TrendKind } from '../parts/value/trend-mark.tsx';
import { periodShortText } from '../words/date.ts';
import { words } from '../words/words.ts';
import { type AttainedView, attainedView } from './attained-view.ts';

export interface MarkView {
  readonly kind: TrendKind;
  readonly effect: 'better' | 'worse' | 'neutral';
  readonly word: string | undefined;
}

export interface SparkView {
  readonly values: readonly (string | null)[];
  readonly label: string;
  readonly tone: 'neutral' | 'good' | 'bad' | 'warn';
}

/** One indicator with a value, ready to be drawn. */
export interface CellView {
  readonly code: string;
  readonly name: string;
  readonly value: string;
  readonly mark: MarkView;
  /** `−0,40`, null without a value to compare with. */
  readonly change: string | null;
  readonly period: string;
  readonly spark: SparkView | null;
  readonly attainment: AttainedView | null;
  readonly waiting: string | null;
  readonly example: boolean;
  readonly verified: boolean;
  /** Changes when the figure does: what a live update is noticed by. */
  readonly stamp: string;
}

/** Null for a reading without any signed value. */
export function cellView(reading: ScoredReading, pace: BudgetPace | null): CellView | null {
  const { indicator, latest, trend, waiting } = reading;
  if (!latest) return null;
  const mark = pace?.indicator === indicator.code ? paceMark(pace) : markOf(trend);
  const pending = waiting.at(-1);
  return {
    code: indicator.code,
    name: indicator.name,
    value: compactText(indicator, latest.amount),
    mark,
    change: trend?.change && !isLong(trend.change) ? changeText(indicator, trend.change) : null,
    period: periodShortText(latest.period),
    spark: sparkView(reading, mark, pace),
    attainment: attainedView(reading),
    waiting: pending
      ? words.value.overview.waitingValue(
          valueText(indicator, pending.amount),
          periodShortText(pending.period),
        )
      : null,
    example: indicator.example || latest.example,
    verified: latest.verified,
    stamp: `${latest.id} ${latest.amount} ${latest.state} ${pending?.id ?? ''} ${pending?.amount ?? ''}`,
  };
}

/** The arrow is the direction, the colour whether that is good; fewer than six points allow no more than an arrow. */
export function markOf(trend: Trend | null): MarkView {
  const { better, worse } = words.value.overview;
  if (!trend?.previous) return { kind: 'unread', effect: 'neutral', word: undefined };
  const effect = trend.judgement === 'better' || trend.judgement === 'worse' ? trend.judgement : 'neutral';
  if (trend.signal === 'ordinary') return { kind: 'usual', effect: 'neutral', word: undefined };
  if (trend.direction === 'flat') return { kind: 'same', effect: 'neutral', word: undefined };
  if (trend.signal === 'too-few') {
    const kind = trend.direction === 'up' ? 'up' : 'down';
    return { kind, effect, word: effect === 'better' ? better : effect === 'worse' ? worse : undefined };
  }
  return { kind: trend.direction === 'up' ? 'real-up' : 'real-down', effect, word: undefined };
}

/** A share that only grows within the year says nothing by growing; it is read against the even pace. */
function paceMark(pace: BudgetPace): MarkView {
  const { behindPace, onPace } = words.value.overview;
  const isBehind = !pace.behind.startsWith('-') && pace.behind !== '0.0';
  return {
    kind: isBehind ? 'down' : 'up',
    effect: isBehind ? 'worse' : 'better',
    word: isBehind ? behindPace : onPace,
  };
}

function sparkView(reading: ScoredReading, mark: MarkView, pace: BudgetPace | null): SparkView | null {
  const { indicator, trend } = reading;
  const own = pace?.indicator === indicator.code ? pace.points.map(({ share }) => share) : null;
  const values = own ?? trend?.spark.map(({ value }) => value) ?? [];
  const known = values.filter((value) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (known.length < 2 || first === undefined || last === undefined) return null;
  const tone = mark.effect === 'better' ? 'good' : mark.effect === 'worse' ? 'bad' : 'neutral';
  const label = words.value.overview.from(valueText(indicator, first), valueText(indicator, last));
  return { values, label, tone };
}

/** Changes of millions have no room; the arrow and the page of the indicator say them. */
const isLong = (change: string): boolean => change.replace(/\..*$/, '').length > 6;

export const yearOfPeriod = (period: string): number => parsePeriod(period)?.year ?? 0;
