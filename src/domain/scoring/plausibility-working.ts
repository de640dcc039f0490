import { fromDecimal } from '../decimal.ts';
import type { Decimal, Polarity } from '../indicator.ts';
import { comparePeriods } from '../period.ts';
import { stamp } from '../rule-pack/frame.ts';
import { given, percentOf, ruled, type Working, work } from '../working/working.ts';
import {
  BEFORE,
  changePercentWorking,
  changeWorking,
  judgementWorking,
  NOW,
  type Step,
  zero,
} from './change-working.ts';
import type { EarlierValue, FindingCode } from './plausibility.ts';
import { READING_PACK } from './reading-pack.ts';

/** How each number and finding came about; null where there is nothing to compare with. Plain JSON. */
export interface PlausibilityWorking {
  readonly change: Working | null;
  readonly percent: Working | null;
  readonly judgement: Working | null;
  readonly ofTarget: Working | null;
  /** The value of each is its finding, or nothing where it does not hold. */
  readonly findings: readonly Working[];
}

const pack = stamp(READING_PACK, READING_PACK.plausible);
const { usual, tenfold } = READING_PACK.plausible;

/** The trees of `plausibility` for the same question; made when somebody asks. Null when the value is not a decimal. */
export function plausibilityWorking(
  value: Decimal,
  earlier: readonly EarlierValue[],
  target: Decimal | null,
  polarity: Polarity,
): PlausibilityWorking | null {
  if (!fromDecimal(value)) return null;
  const known = [...earlier]
    .sort((a, b) => comparePeriods(a.period, b.period))
    .map((point) => point.value)
    .filter((one) => fromDecimal(one));
  const before = known.at(-1);
  const step = before === undefined ? null : { before, after: value };
  const goal = target !== null && fromDecimal(target) ? target : null;
  return {
    change: step && changeWorking(step, pack),
    percent: step && changePercentWorking(step, pack),
    judgement: step && judgementWorking(step, polarity, null, pack),
    ofTarget: goal === null ? null : ofTargetWorking(value, goal),
    findings: [
      ...(step ? stepFindings(step, usualOrder(step, known)) : []),
      ...(goal === null ? [] : [sameFinding('exactly-target', value, 'target', goal)]),
      enoughFinding(known.length),
    ],
  };
}

const stepFindings = (step: Step, order: Working | null): readonly Working[] => [
  tenfoldFinding(step, order),
  signFinding(step),
  ...(order ? [usualFinding(order)] : []),
  sameFinding('same-as-last', step.after, BEFORE, step.before),
];

function ofTargetWorking(value: Decimal, target: Decimal): Working {
  const part = work({
    rule: 'target-part',
    operation: 'quotient',
    inputs: [given(NOW, value), given('target', target)],
    pack,
  });
  return percentOf('of-target', ['target-part', part], 2, pack);
}

/** Where the size of this change stands to the most that is usual; null without an earlier change. */
function usualOrder({ before, after }: Step, known: readonly Decimal[]): Working | null {
  if (known.length < 2) return null;
  const steps = known.slice(1).map((one, i) => {
    const inputs = [given(NOW, one), given(BEFORE, known[i] as Decimal)];
    return ['earlier-change', work({ rule: 'change-size', operation: 'distance', inputs, pack })] as const;
  });
  const largest = work({ rule: 'largest-change', operation: 'largest', inputs: steps, pack });
  const most = work({
    rule: 'most-usual',
    operation: 'product',
    inputs: [ruled('usual', usual), ['largest-change', largest]],
    pack,
  });
  const own = work({
    rule: 'change-size',
    operation: 'distance',
    inputs: [given(NOW, after), given(BEFORE, before)],
    pack,
  });
  return work({
    rule: 'usual-order',
    operation: 'order',
    inputs: [
      ['change-size', own],
      ['most-usual', most],
    ],
    pack,
  });
}

const usualFinding = (order: Working): Working =>
  work({
    rule: 'usual-change',
    operation: 'cell',
    inputs: [['usual-order', order]],
    table: [
      { at: 'above', gives: 'unusual-change' },
      { at: 'equal', gives: 'within-usual' },
      { at: 'below', gives: 'within-usual' },
    ],
    pack,
  });

function sameFinding(code: FindingCode, value: Decimal, name: string, other: Decimal): Working {
  const order = work({
    rule: 'order',
    operation: 'order',
    inputs: [given(NOW, value), given(name, other)],
    pack,
  });
  return work({
    rule: code,
    operation: 'cell',
    inputs: [['order', order]],
    table: [{ at: 'equal', gives: code }],
    pack,
  });
}

/** A value and the one before of different signs have a product below zero. */
function signFinding(step: Step): Working {
  return work({
    rule: 'sign-changed',
    operation: 'cell',
    inputs: [['product-order', productOrder(step)]],
    table: [{ at: 'below', gives: 'sign-changed' }],
    pack,
  });
}

function productOrder({ before, after }: Step): Working {
  const product = work({
    rule: 'product',
    operation: 'product',
    inputs: [given(NOW, after), given(BEFORE, before)],
    pack,
  });
  return work({ rule: 'product-order', operation: 'order', inputs: [['product', product], zero], pack });
}

/** At least ten times as large, or as small, and not usual here; neither value zero. */
function tenfoldFinding(step: Step, order: Working | null): Working {
  const now = size(NOW, step.after);
  const before = size(BEFORE, step.before);
  const isUnusual = order ? ['above'] : ['none'];
  const reached = ['above', 'equal'].flatMap((place) => [`${place}/below`, `below/${place}`]);
  return work({
    rule: 'tenfold',
    operation: 'cell',
    inputs: [
      ['product-order', productOrder(step)],
      ['grown', tenTimes('grown', now, before)],
      ['shrunk', tenTimes('shrunk', before, now)],
      order ? ['usual-order', order] : given('usual-order', 'none'),
    ],
    table: ['above', 'below'].flatMap((sign) =>
      reached.flatMap((pair) => isUnusual.map((one) => ({ at: `${sign}/${pair}/${one}`, gives: 'tenfold' }))),
    ),
    pack,
  });
}

const size = (name: string, value: Decimal): Working =>
  work({ rule: 'size', operation: 'distance', inputs: [given(name, value), zero], pack });

/** Where one size stands to ten times the other. */
function tenTimes(rule: string, one: Working, other: Working): Working {
  const ten = work({
    rule: 'ten-times',
    operation: 'product',
    inputs: [ruled('tenfold', tenfold), ['size', other]],
    pack,
  });
  return work({
    rule,
    operation: 'order',
    inputs: [
      ['size', one],
      ['ten-times', ten],
    ],
    pack,
  });
}

const enoughFinding = (count: number): Working =>
  work({
    rule: 'enough-earlier',
    operation: 'from',
    inputs: [given('points', String(count))],
    table: [
      { at: '2', gives: 'enough' },
      { at: '1', gives: 'too-few-points' },
      { at: null, gives: 'no-previous' },
    ],
    pack,
  });
