import type { Decimal } from '../indicator.ts';
import { stamp } from '../rule-pack/frame.ts';
import { given, ruled, unworked, work } from '../working/working.ts';
import { amountReason, firstReason } from './amount.ts';
import { classified, type Judged, judged } from './judged.ts';
import type { ValueForMoneyPack } from './value-for-money-pack.ts';

const DIGITS = 4;

/** The four measures of a work unit's budget performance, 0 to 100 each. */
export interface WorkUnitMeasures {
  readonly absorption: Decimal | null;
  readonly consistency: Decimal | null;
  readonly output: Decimal | null;
  readonly efficiency: Decimal | null;
}

/** Budget performance (NKA) of a work unit: the weighted sum of its four measures. With one of them blank there is none. */
export function workUnitScore(measures: WorkUnitMeasures, pack: ValueForMoneyPack): Judged {
  const source = stamp(pack, pack.workUnit);
  const { weights, classes } = pack.workUnit;
  const names = ['absorption', 'consistency', 'output', 'efficiency'] as const;
  const reason = firstReason(
    ...names.map((name) => amountReason(measures[name], { blank: `no-${name}`, zero: null })),
  );
  const inputs = names.flatMap((name) => [
    given(name, measures[name]),
    ruled(`weight:${name}`, weights[name]),
  ]);
  const whole = reason
    ? unworked('work-unit-sum', reason, inputs, source)
    : work({ rule: 'work-unit-sum', operation: 'sum-of-products', inputs, pack: source });
  const score = work({
    rule: 'work-unit-score',
    operation: 'product',
    inputs: [['sum', whole], ruled('one-hundredth', '0.01')],
    digits: DIGITS,
    pack: source,
  });
  return judged(score, classified('work-unit-class', score, classes, source), classes, DIGITS);
}
