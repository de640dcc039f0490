import { add, max, min, type Rational, sub } from '../decimal.ts';
import type { Quantity } from './attainment.ts';
import type { Rounding } from './explain.ts';
import { figure } from './figure.ts';
import { fractionOf, percentOf } from './formula.ts';
import type { Working } from './indicator-working.ts';

/**
 * If realization and target were rounded to the digits they are written with, the attainment lies in this range:
 * why a newspaper's 98.27 and our 98.28 do not contradict each other. Only for formulas without a kink.
 */
export function writtenRange({ result, joined }: Working): Rounding['written'] {
  const isSmooth = ['progressive', 'regressive-2t', 'regressive-ratio', 'regressive-baseline'].includes(
    result.formula,
  );
  if (!isSmooth || !result.numbers || result.fraction?.branch !== 'ordinary') return null;
  const { numbers, formula } = result;
  const ends = (value: Rational, written: Quantity | null): Rational[] => {
    const digits = typeof written === 'string' ? (written.split('.')[1]?.length ?? 0) : null;
    if (digits === null) return [value];
    const half: Rational = { n: 1n, d: 2n * 10n ** BigInt(digits) };
    return [sub(value, half), add(value, half)];
  };
  const corners = ends(numbers.realization, joined.realization).flatMap((realization) =>
    ends(numbers.target, joined.target).map((target) =>
      fractionOf(formula, { ...numbers, realization, target }),
    ),
  );
  const percents = corners.map((corner) => (corner.ok ? percentOf(corner) : null)).filter((p) => p !== null);
  if (percents.length < corners.length || percents.length === 0) return null;
  return { low: figure(percents.reduce(min)), high: figure(percents.reduce(max)) };
}
