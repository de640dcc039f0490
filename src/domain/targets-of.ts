import { groupedOnce } from './grouped.ts';
import type { Target } from './target.ts';

const placeOf = (indicator: string, area: string): string => `${indicator}\n${area}`;

const byPlace = groupedOnce(
  (targets: readonly Target[]) => targets,
  ({ indicator, area }) => placeOf(indicator, area),
);

/** The targets of an indicator in an area, in the order of the list. */
export const targetsOf = (targets: readonly Target[], indicator: string, area: string): readonly Target[] =>
  byPlace(targets, placeOf(indicator, area));

/** The targets of an indicator in all its areas, in the order of the list. */
export const targetsOfIndicator = groupedOnce(
  (targets: readonly Target[]) => targets,
  ({ indicator }) => indicator,
);
