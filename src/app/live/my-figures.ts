import { computed } from '@preact/signals';
import { type Reading, readingOf } from '../../domain/readings/reading.ts';
import { facts } from './facts.ts';
import { position } from './position.ts';

/** Newest figures of the unit at work, key indicators first; null while the device is being opened. */
export const myFigures = computed<readonly Reading[] | null>(() => {
  const known = facts.value;
  const as = position.value;
  if (!known || !as) return null;
  return [...known.indicators.values()]
    .filter((indicator) => indicator.owner === as.unit)
    .map((indicator) => readingOf(known, indicator.code, as.area ?? undefined))
    .filter((reading) => reading !== null)
    .sort(
      (a, b) =>
        Number(b.indicator.key) - Number(a.indicator.key) || (a.indicator.name < b.indicator.name ? -1 : 1),
    );
});
