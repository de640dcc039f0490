import { measuredPeriod } from '../measured-period.ts';
import type { ScoreItem } from '../scoring/indicator-working.ts';
import { type Basis, countsFor } from '../scoring/scored-entry.ts';
import type { DataSeries } from './changes.ts';

/** The values of an item that count on a basis, under the periods they measure. A blank is no value. */
export function dataSeries({ indicator, area, entries }: ScoreItem, basis: Basis): DataSeries {
  const points = entries.flatMap(({ period, amount, state }) =>
    amount?.kind === 'amount' && countsFor(basis, state)
      ? [{ period: measuredPeriod(period, indicator), amount: amount.amount }]
      : [],
  );
  return { indicator: indicator.code, area, isSummed: indicator.aggregation === 'sum', points };
}
