import {
  absolute,
  compare,
  div,
  fromDecimal,
  fromInteger,
  HUNDRED,
  max,
  mul,
  type Rational,
  sign,
  sub,
  toDecimal,
} from '../decimal.ts';
import type { Decimal, Polarity } from '../indicator.ts';
import { comparePeriods, type PeriodId } from '../period.ts';
import { type Figure, figure } from './figure.ts';
import { type Judgement, judge, percentOfSize } from './trend.ts';

/** Findings in the order in which they are worth a person's attention. */
const FINDINGS = [
  'tenfold',
  'sign-changed',
  'unusual-change',
  'exactly-target',
  'same-as-last',
  'within-usual',
  'too-few-points',
  'no-previous',
] as const;
export type FindingCode = (typeof FINDINGS)[number];

export interface EarlierValue {
  readonly period: PeriodId;
  readonly value: Decimal;
}

/** Plain JSON; numbers for the sentence beside the entry field. A hint only: nothing is refused for it. */
export interface Plausibility {
  /** The most telling finding, and all that hold, in the order of `FINDINGS`. */
  readonly code: FindingCode;
  readonly codes: readonly FindingCode[];
  readonly previous: EarlierValue | null;
  /** Value − previous, and in percent of the previous value's size (one digit; null when that is zero). */
  readonly change: Decimal | null;
  readonly percent: Figure | null;
  readonly judgement: Judgement;
  /** The change before this one, and the largest earlier change in size. */
  readonly lastChange: Decimal | null;
  readonly largestChange: Decimal | null;
  /** Value ÷ target × 100, a plain ratio for orientation; null without a numeric target other than zero. */
  readonly ofTarget: Figure | null;
}

const TEN = fromInteger(10);
const TWO = fromInteger(2);

/**
 * How a typed value sits beside the earlier values of the same series and the target. A change is usual when it is
 * at most twice the largest earlier one; with fewer than two earlier values there is nothing to compare a change with.
 * Null when the value is not a decimal.
 */
export function plausibility(
  value: Decimal,
  earlier: readonly EarlierValue[],
  target: Decimal | null,
  polarity: Polarity,
): Plausibility | null {
  const now = fromDecimal(value);
  if (!now) return null;
  const { last, before, changes } = history(earlier);
  const largest = changes.length > 0 ? changes.map(absolute).reduce(max) : null;
  const lastChange = changes.at(-1) ?? null;
  const change = before && sub(now, before);
  const goal = target === null ? null : fromDecimal(target);
  const isTarget = goal !== null && compare(goal, now) === 0;
  const codes = FINDINGS.filter((code) => holds(code, { now, before, change, largest, isTarget }));
  const ratio = goal && div(now, goal);
  return {
    code: codes[0] ?? 'no-previous',
    codes,
    previous: last,
    change: change && toDecimal(change),
    percent: change && before && percentOfSize(change, before),
    judgement: before ? judge(before, now, { polarity, band: null }) : 'unclear',
    lastChange: lastChange && toDecimal(lastChange),
    largestChange: largest && toDecimal(largest),
    ofTarget: ratio && figure(mul(ratio, HUNDRED)),
  };
}

/** Earlier values in order of time, the last of them, and the steps between them. */
function history(earlier: readonly EarlierValue[]) {
  const points = [...earlier]
    .sort((a, b) => comparePeriods(a.period, b.period))
    .flatMap((point) => {
      const number = fromDecimal(point.value);
      return number ? [{ point, number }] : [];
    });
  const numbers = points.map(({ number }) => number);
  const changes = numbers.slice(1).map((number, i) => sub(number, numbers[i] as Rational));
  return { last: points.at(-1)?.point ?? null, before: numbers.at(-1) ?? null, changes };
}

interface Situation {
  readonly now: Rational;
  readonly before: Rational | null;
  readonly change: Rational | null;
  readonly largest: Rational | null;
  readonly isTarget: boolean;
}

function holds(code: FindingCode, { now, before, change, largest, isTarget }: Situation): boolean {
  if (code === 'exactly-target') return isTarget;
  if (!before || !change) return code === 'no-previous';
  const isUsual = largest !== null && compare(absolute(change), mul(TWO, largest)) <= 0;
  if (code === 'tenfold') return isTenfold(absolute(now), absolute(before)) && !isUsual;
  if (code === 'sign-changed') return sign(now) * sign(before) < 0;
  if (code === 'same-as-last') return sign(change) === 0;
  if (code === 'unusual-change') return largest !== null && !isUsual;
  if (code === 'within-usual') return isUsual;
  return code === 'too-few-points' && largest === null;
}

/** The slip of a digit or a unit: at least ten times as large, or as small. Zero is no tenth of anything. */
const isTenfold = (a: Rational, b: Rational): boolean =>
  sign(a) > 0 && sign(b) > 0 && (compare(a, mul(TEN, b)) >= 0 || compare(b, mul(TEN, a)) >= 0);
