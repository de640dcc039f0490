import { grouped } from './grouped.ts';
import type { Target } from './target.ts';

/** Targets by indicator and area, for as long as the list they were sorted from lives. */
const sorted = new WeakMap<readonly Target[], ReadonlyMap<string, readonly Target[]>>();

const NONE: readonly Target[] = [];

/**
 * The targets of an indicator in an area, in the order of the list. A list is read through once, however often it is
 * asked: a screen asks once for each quarter of each row of each plan. Lists never change in place.
 */
export function targetsOf(targets: readonly Target[], indicator: string, area: string): readonly Target[] {
  const known = sorted.get(targets) ?? byPlace(targets);
  sorted.set(targets, known);
  return known.get(placeOf(indicator, area)) ?? NONE;
}

const byPlace = (targets: readonly Target[]): ReadonlyMap<string, readonly Target[]> =>
  grouped(targets, (target) => placeOf(target.indicator, target.area));

const placeOf = (indicator: string, area: string): string => `${indicator}\n${area}`;
