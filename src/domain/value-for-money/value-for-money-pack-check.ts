import { compare, fromDecimal, HUNDRED, sum, ZERO } from '../decimal.ts';
import type { Result } from '../result.ts';
import {
  also,
  type Check,
  decimal,
  listOf,
  nullable,
  type PackFault,
  readPack,
  record,
  recordOfEach,
  text,
} from '../rule-pack/check.ts';
import { packOf, ruleOf } from '../rule-pack/frame-check.ts';
import { type ClassRow, QUADRANTS, type ValueForMoneyPack } from './value-for-money-pack.ts';

const named = record({ id: text, title: text });

/** Bounds fall from row to row and only the last is open. */
const classes: Check = also<readonly ClassRow[]>(
  listOf(record({ id: text, title: text, above: nullable(decimal('0')) }), 1),
  (rows, path) =>
    rows.flatMap(({ above }, i): readonly PackFault[] => {
      const isLast = i === rows.length - 1;
      const where = `${path}.${i}.above`;
      if (isLast !== (above === null)) {
        return [{ path: where, reason: isLast ? 'last-bound-not-open' : 'only-the-last-is-open' }];
      }
      const [here, before] = [fromDecimal(above ?? ''), fromDecimal(rows[i - 1]?.above ?? '')];
      return here && before && compare(here, before) >= 0
        ? [{ path: where, reason: 'bounds-not-falling' }]
        : [];
    }),
);

const percent = decimal('0', '100');

const check: Check = packOf({
  economy: ruleOf({ level: decimal('0'), below: named, equal: named, above: named }),
  efficiency: ruleOf({ rows: classes }),
  effectiveness: ruleOf({ rows: classes }),
  smart: ruleOf({ limit: decimal('0.01'), middle: percent, half: percent }),
  workUnit: ruleOf({
    weights: also<ValueForMoneyPack['workUnit']['weights']>(
      record({ absorption: percent, consistency: percent, output: percent, efficiency: percent }),
      (weights, path) => {
        const whole = sum(Object.values(weights).map((weight) => fromDecimal(weight) ?? ZERO));
        return compare(whole, HUNDRED) === 0 ? [] : [{ path, reason: 'weights-are-not-100' }];
      },
    ),
    classes,
  }),
  report: ruleOf({ level: decimal('0'), efficient: named, unabsorbed: named, inefficient: named }),
  quadrant: ruleOf({
    cheapUpTo: decimal('0'),
    worksFrom: decimal('0'),
    titles: recordOfEach(QUADRANTS, text),
  }),
});

/** The value as a value-for-money pack, or every fault in it. */
export const readValueForMoneyPack = (value: unknown): Result<ValueForMoneyPack, readonly PackFault[]> =>
  readPack(check, value);
