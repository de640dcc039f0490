import { rulesToMark } from '../../app/facts/rules-to-mark.ts';
import type { Decimal, Indicator } from '../../domain/indicator.ts';
import type { ScoredReading } from '../../domain/readings/scored-reading.ts';
import type { PackStamp } from '../../domain/rule-pack/frame.ts';
import type { Fact } from '../parts/fact-list.tsx';
import { threadsOf } from '../parts/value/class-threads.ts';
import {
  changeText,
  figureText,
  isCumulative,
  isMoney,
  targetText,
  unitBeside,
  valueText,
} from '../parts/value/figure-text.ts';
import type { ThreadCount } from '../parts/value/threads.tsx';
import { periodShortText, periodText } from '../words/date.ts';
import { percentText } from '../words/number.ts';
import { words } from '../words/words.ts';
import { type MarkView, markOf, yearOfPeriod } from './cell-view.ts';

/** The newest signed value with its class, or why there is none. */
export interface FigureHeadView {
  readonly name: string;
  readonly value: string;
  readonly unit: string | undefined;
  readonly period: string;
  readonly mark: MarkView;
  /** Rules behind the attainment that nobody has read in the regulation itself. */
  readonly unverified: readonly PackStamp[];
  readonly chip: { readonly threads: ThreadCount; readonly text: string };
  readonly facts: readonly Fact[];
  readonly waiting: string | null;
  readonly verified: boolean;
  readonly example: boolean;
  readonly source: string | null;
}

export function figureHeadView(reading: ScoredReading): FigureHeadView | null {
  const { indicator, latest, trend, waiting, target } = reading;
  if (!latest) return null;
  const sentences = words.value.overview.missionPage;
  const { previous } = trend ?? {};
  const facts: Fact[] = [];
  if (indicator.baseline)
    facts.push({
      label: sentences.baseline(indicator.baseline.year),
      value: valueText(indicator, indicator.baseline.amount),
    });
  if (previous)
    facts.push({ label: periodShortText(previous.period), value: valueText(indicator, previous.value) });
  if (target)
    facts.push({
      label: `${words.value.overview.page.target} ${periodShortText(target.period)}`,
      value: targetText(indicator, target),
    });
  const pending = waiting.at(-1);
  return {
    name: indicator.name,
    ...splitValue(indicator, latest.amount),
    period: periodText(latest.period),
    mark: markOf(trend),
    unverified: unverifiedIn(reading),
    chip: chipOf(reading),
    facts,
    waiting: pending
      ? words.value.overview.waitingValue(
          valueText(indicator, pending.amount),
          periodShortText(pending.period),
        )
      : null,
    verified: latest.verified,
    example: indicator.example || latest.example,
    source: latest.source,
  };
}

/** The unit one step smaller than the number, wherever it stands behind it. */
function splitValue(indicator: Indicator, amount: Decimal): { value: string; unit: string | undefined } {
  const { measureUnit } = indicator;
  if (isMoney(indicator)) return { value: valueText(indicator, amount), unit: undefined };
  const beside =
    measureUnit === '%' || measureUnit === 'tahun' || measureUnit === 'orang'
      ? measureUnit
      : unitBeside(indicator);
  return { value: figureText(indicator, amount), unit: beside };
}

function unverifiedIn({ score }: ScoredReading): readonly PackStamp[] {
  const approved = score?.scores.approved;
  return approved ? rulesToMark(approved.explanation) : [];
}

function chipOf({ score, latest }: ScoredReading): FigureHeadView['chip'] {
  const approved = score?.scores.approved;
  const year = yearOfPeriod(latest?.period ?? '');
  const sentences = words.value.overview.missionPage;
  if (approved?.capped && approved.classId) {
    const threads = threadsOf(approved.classId);
    const percent = percentText(approved.capped.display);
    if (isCumulative(latest?.period ?? ''))
      return { threads: 0, text: words.value.overview.ofYearTarget(percent) };
    return { threads, text: `${words.value.status.classes[threads]} · ${percent}` };
  }
  if (approved?.reason === 'disputed-target') return { threads: 0, text: sentences.disputed(year) };
  if (approved?.reason === 'no-target') return { threads: 0, text: sentences.noTarget(year) };
  return {
    threads: 0,
    text: approved?.reason ? words.value.explain.reasons[approved.reason] : sentences.none,
  };
}

export interface ChangeNotice {
  readonly tone: 'error' | 'done' | 'info';
  readonly title: string;
  readonly text: string;
}

/** The last change in words: whether it can be read at all comes before whether it is good. */
export function changeNotice({ indicator, trend }: ScoredReading): ChangeNotice | null {
  if (!trend) return null;
  const sentences = words.value.overview.missionPage;
  const points = trend.spark.filter(({ value }) => value !== null).length;
  if (!trend.previous || !trend.change) {
    const { title, body } = words.value.states.tooFewPoints(points);
    return { tone: 'info', title, text: body };
  }
  if (trend.signal === 'ordinary')
    return { tone: 'info', title: sentences.usual, text: sentences.usualAdvice(points) };
  const change = changeText(indicator, trend.change);
  const since = periodShortText(trend.previous.period);
  if (trend.judgement === 'worse')
    return { tone: 'error', title: sentences.worsened(change, since), text: sentences.worsenedAdvice };
  if (trend.judgement !== 'better') return null;
  const few = trend.signal === 'too-few' ? words.value.states.tooFewPoints(points).body : '';
  return { tone: 'done', title: sentences.improved(change, since), text: few };
}
