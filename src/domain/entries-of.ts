import type { Entry } from './entry.ts';
import { groupedOnce } from './grouped.ts';

interface Placed {
  readonly entry: Pick<Entry, 'indicator'>;
}

const byIndicator = groupedOnce(
  (entries: ReadonlyMap<string, Placed>) => entries.values(),
  ({ entry }) => entry.indicator,
);

/** The entries of an indicator, of every area and period, in the order of the map. */
export const entriesOf = <P extends Placed>(
  entries: ReadonlyMap<string, P>,
  indicator: string,
): readonly P[] => byIndicator(entries, indicator) as readonly P[];
