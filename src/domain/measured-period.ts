import type { Indicator } from './indicator.ts';
import { type PeriodId, parsePeriod, periodId } from './period.ts';

/**
 * The period of an indicator's own frequency that a period stands for. A state that is taken twice a year is published
 * under the month it was taken in, and measures the semester: BPS takes poverty in March and September, employment in
 * February and August. The month of a flow is only a part of its semester. Itself otherwise.
 */
export function measuredPeriod(
  id: PeriodId,
  { frequency, aggregation }: Pick<Indicator, 'frequency' | 'aggregation'>,
): PeriodId {
  const p = parsePeriod(id);
  if (frequency !== 'semester' || aggregation !== 'last' || p?.kind !== 'M') return id;
  return periodId({ year: p.year, kind: 'S', index: p.index <= 6 ? 1 : 2 });
}
