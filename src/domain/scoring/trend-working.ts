import { fromDecimal } from '../decimal.ts';
import { signalWorking } from '../improvement/signal-working.ts';
import { SIGNALS, xmrLimits } from '../improvement/xmr.ts';
import { XMR_PACK } from '../improvement/xmr-pack.ts';
import { type XmrWorking, xmrWorking } from '../improvement/xmr-working.ts';
import { comparePeriods } from '../period.ts';
import { stamp } from '../rule-pack/frame.ts';
import { given, unworked, type Working, work } from '../working/working.ts';
import { changePercentWorking, changeWorking, directionWorking, judgementWorking } from './change-working.ts';
import { READING_PACK } from './reading-pack.ts';
import type { TrendQuestion } from './trend.ts';

/** How each word and number of a trend came about. Plain JSON. */
export interface TrendWorking {
  readonly change: Working;
  readonly percent: Working;
  readonly direction: Working;
  readonly judgement: Working;
  /** Whether there are points enough to tell a real change from ordinary ups and downs. */
  readonly points: Working;
  /** Each signal the last point may give, the strongest first; the first with a value is that of the trend. */
  readonly signals: readonly Working[];
  /** Limits the signals are held against; null with too few points. */
  readonly limits: XmrWorking | null;
}

/** The trees of `trend` for the same question: made when somebody asks, as they are longer than the answer. */
export function trendWorking(question: TrendQuestion): TrendWorking {
  const pack = stamp(READING_PACK, READING_PACK.change);
  const filled = question.points
    .filter(({ series }) => series === question.series)
    .sort((a, b) => comparePeriods(a.period, b.period))
    .flatMap(({ value }) => {
      const number = value === null ? null : fromDecimal(value);
      return value !== null && number ? [{ value, number }] : [];
    });
  const [before, after] = [filled.at(-2)?.value, filled.at(-1)?.value];
  const step = before !== undefined && after !== undefined ? { before, after } : null;
  const orNone = (rule: string, made: Working | null): Working =>
    made ?? unworked(rule, 'too-few-points', [given('points', String(filled.length))], pack);
  return {
    change: orNone('change', step && changeWorking(step, pack)),
    percent: orNone('change-percent', step && changePercentWorking(step, pack)),
    direction: orNone('direction', step && directionWorking(step, pack)),
    judgement: orNone('judgement', step && judgementWorking(step, question.polarity, question.band, pack)),
    ...signalWorkings(filled.map(({ number }) => number)),
  };
}

function signalWorkings(
  values: readonly NonNullable<ReturnType<typeof fromDecimal>>[],
): Pick<TrendWorking, 'points' | 'signals' | 'limits'> {
  const points = work({
    rule: 'enough-points',
    operation: 'from',
    inputs: [given('points', String(values.length))],
    table: [
      { at: String(XMR_PACK.points.least), gives: 'enough' },
      { at: null, gives: 'too-few' },
    ],
    pack: stamp(XMR_PACK, XMR_PACK.points),
  });
  const limits = points.value === 'enough' ? xmrLimits(values) : null;
  return {
    points,
    signals: limits ? SIGNALS.map((signal) => signalWorking(signal, values, limits, XMR_PACK)) : [],
    limits: limits && xmrWorking(values),
  };
}
