import { compare, type Rational, ZERO } from '../decimal.ts';
import type { PeriodId } from '../period.ts';
import { type ChartQuestion, judgedBy, readable, thaw } from './control-chart.ts';
import { type Signal, signalsAtEnd, xmrLimits } from './xmr.ts';
import { XMR_PACK, type XmrPack } from './xmr-pack.ts';

/** What the newest point of a series says. Never a class, and never a cause. */
export type Verdict = 'signal' | 'noise' | 'too-few';

/** A series in one word, with what a sentence about it needs. Plain JSON. */
export interface SeriesReading {
  readonly verdict: Verdict;
  /** The strongest rule that speaks at the newest point. */
  readonly rule: Signal | null;
  /** Side of the centre on which the newest point stands. */
  readonly side: 'above' | 'below' | null;
  /** First period of the unbroken run of signals on one side that ends at the newest point. */
  readonly since: PeriodId | null;
  readonly last: PeriodId | null;
  readonly points: number;
  /** Points that are missing until limits mean anything; 0 when there are enough. */
  readonly missing: number;
}

/** Reads a series in order of time as its control chart does, without the workings. */
export function seriesReading(question: ChartQuestion, pack: XmrPack = XMR_PACK): SeriesReading {
  const points = judgedBy(question.frozen, readable(question.points));
  const values = points.map(({ value }) => value);
  const frozen = question.frozen && thaw(question.frozen);
  const limits = frozen ?? (values.length >= pack.points.least ? xmrLimits(values, pack) : null);
  const common = { last: points.at(-1)?.period ?? null, points: points.length };
  const missing = limits ? 0 : pack.points.least - values.length;
  if (!limits) return { ...common, verdict: 'too-few', rule: null, side: null, since: null, missing };
  const ruleAt = (i: number): Signal | null => signalsAtEnd(values.slice(0, i + 1), limits, pack)[0] ?? null;
  const sideAt = (i: number): SeriesReading['side'] => sideOf(values[i] ?? ZERO, limits.centre);
  const last = values.length - 1;
  const rule = ruleAt(last);
  const first = firstOfRun(last, (i) => ruleAt(i) !== null && sideAt(i) === sideAt(last));
  return {
    ...common,
    verdict: rule ? 'signal' : 'noise',
    rule,
    side: sideAt(last),
    since: rule ? (points[first]?.period ?? null) : null,
    missing,
  };
}

function sideOf(value: Rational, centre: Rational): SeriesReading['side'] {
  const side = compare(value, centre);
  return side === 0 ? null : side > 0 ? 'above' : 'below';
}

function firstOfRun(last: number, holds: (index: number) => boolean): number {
  let first = last;
  while (first > 0 && holds(first - 1)) first -= 1;
  return first;
}
