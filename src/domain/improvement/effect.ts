import { compare, fromDecimal, type Rational, toFraction, ZERO } from '../decimal.ts';
import type { Decimal } from '../indicator.ts';
import { periodEnd, periodStart } from '../period.ts';
import { type PackStamp, stamp } from '../rule-pack/frame.ts';
import { given, numberOf, unworked, type Working, work } from '../working/working.ts';
import { type ChartPoint, type ControlChart, controlChart, readable } from './control-chart.ts';
import { freezeLimits } from './freeze-limits.ts';
import { type SeriesReading, seriesReading } from './series-reading.ts';
import { XMR_PACK, type XmrPack } from './xmr-pack.ts';

export interface EffectQuestion {
  /** In order of time. */
  readonly points: readonly ChartPoint[];
  /** Day on which the improvement began, `YYYY-MM-DD`. */
  readonly start: string;
  readonly direction: 'up' | 'down';
  /** Expected change in the unit of the indicator; null = only a direction. */
  readonly size: Decimal | null;
  readonly isNeverNegative: boolean;
}

export type EffectVerdict = 'signal' | 'noise' | 'too-few-before' | 'nothing-after';

/** What the data say about a change and what came after it: a relation, never a cause. Plain JSON. */
export interface Effect {
  readonly verdict: EffectVerdict;
  /** Whether the newest point stands on the side that was expected; null without a signal. */
  readonly isAsExpected: boolean | null;
  /** Whether the means differ by at least what was expected; null when no size was, or there is no change to hold against it. */
  readonly isReached: boolean | null;
  /** Points on either side; a period that was half over when it began belongs to neither. */
  readonly before: number;
  readonly after: number;
  readonly reading: SeriesReading;
  /** Mean after less mean before. */
  readonly change: Working;
  /** The points after it, held against the limits of the points before it. */
  readonly chart: ControlChart | null;
}

/** Holds the points after the start against the limits of those before it. Rules of runs count only points after it. */
export function improvementEffect(question: EffectQuestion, pack: XmrPack = XMR_PACK): Effect {
  const { start, isNeverNegative } = question;
  const before = question.points.filter(({ period }) => (periodEnd(period) ?? '') < start);
  const after = question.points.filter(({ period }) => (periodStart(period) ?? '') >= start);
  const [known, later] = [readable(before), readable(after)];
  const frozen = freezeLimits(before, null, { on: start, reason: null }, pack);
  const limits = frozen.ok ? frozen.value.limits : null;
  const chartQuestion = { points: after, isNeverNegative, frozen: limits };
  const reading = seriesReading(chartQuestion, pack);
  const change = changeOf(before, after, stamp(pack));
  const verdict = verdictOf(limits !== null, later.length, reading);
  return {
    verdict,
    isAsExpected: verdict === 'signal' ? (reading.side === 'above') === (question.direction === 'up') : null,
    isReached: reached(question, numberOf(change)),
    before: known.length,
    after: later.length,
    reading,
    change,
    chart: limits && later.length > 0 ? controlChart(chartQuestion, pack) : null,
  };
}

function verdictOf(isKnownBefore: boolean, after: number, { verdict }: SeriesReading): EffectVerdict {
  if (!isKnownBefore) return 'too-few-before';
  if (after === 0) return 'nothing-after';
  return verdict === 'signal' ? 'signal' : 'noise';
}

function changeOf(before: readonly ChartPoint[], after: readonly ChartPoint[], pack: PackStamp): Working {
  const mean = (rule: string, points: readonly ChartPoint[]): Working => {
    const inputs = readable(points).map(({ period, value }) => given(period, toFraction(value)));
    return inputs.length === 0
      ? unworked(rule, 'too-few-points', [given('points', '0')], pack)
      : work({ rule, operation: 'mean', inputs, digits: 4, pack });
  };
  return work({
    rule: 'effect-change',
    operation: 'difference',
    inputs: [
      ['mean-after', mean('mean-after', after)],
      ['mean-before', mean('mean-before', before)],
    ],
    digits: 4,
    pack,
    otherwise: 'too-few-points',
  });
}

function reached({ direction, size }: EffectQuestion, change: Rational | null): boolean | null {
  const wanted = size === null ? null : fromDecimal(size);
  if (!wanted || !change) return null;
  const gained = direction === 'up' ? change : { n: -change.n, d: change.d };
  return compare(gained, ZERO) > 0 && compare(gained, wanted) >= 0;
}
