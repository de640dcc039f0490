import type { Act } from '../../domain/entry.ts';
import { facts } from './facts.ts';

// Read while drawing: the names follow the store. An id nobody knows is shown as it is, never hidden.

export const personName = (id: string): string => facts.value?.persons.get(id)?.name ?? id;

export const unitName = (code: string): string => facts.value?.units.get(code)?.name ?? code;

export const unitShortName = (code: string): string =>
  facts.value?.units.get(code)?.shortName ?? unitName(code);

export const areaName = (code: string): string => facts.value?.areas.get(code)?.name ?? code;

export const indicatorName = (code: string): string => facts.value?.indicators.get(code)?.name ?? code;

/** Who did it, in which role and unit; the role is null for what was imported. */
export function actor(act: Pick<Act, 'by' | 'as' | 'capacity'>) {
  const position = facts.value?.positions.get(act.as) ?? null;
  return {
    name: personName(act.by),
    role: position?.role ?? null,
    unit: position ? unitShortName(position.unit) : null,
    capacity: act.capacity,
  };
}
