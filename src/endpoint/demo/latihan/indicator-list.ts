import type { Indicator } from '../../../domain/indicator.ts';
import { EXAMPLE, percentOfUnits, scaled } from './example.ts';
import type { Measure } from './measure-list.ts';

export const indicatorCode = (unit: string, { suffix }: Measure): string => `${unit}-${suffix}`;

/** `firstYear` is the first of the two years; the baseline is the year before it. */
export function latihanIndicator(unit: string, measure: Measure, firstYear: number): Indicator {
  const { digits, level, polarity } = measure;
  const before = percentOfUnits(level, polarity === 'lower' ? 118 : 94);
  const hasBaseline = measure.path === 'flat' && polarity !== 'none';
  return {
    code: indicatorCode(unit, measure),
    name: measure.name,
    measureUnit: measure.measureUnit,
    polarity,
    formula: measure.formula,
    aggregation: measure.aggregation,
    perspective: measure.perspective,
    owner: unit,
    frequency: measure.frequency,
    key: measure.key,
    decimals: digits,
    baseline: hasBaseline ? { year: firstYear - 1, amount: scaled(before, digits) } : null,
    minEvidence: 1,
    successor: null,
    weight: measure.weight,
    ...EXAMPLE,
  };
}
