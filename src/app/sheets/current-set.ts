import type { SheetSet } from '../../domain/sheets/sheet-set.ts';
import type { Facts } from '../facts/facts.ts';

/**
 * What the device holds, as the exchange format puts it. Published figures are kept by the endpoint alone: it compares
 * those when the file is brought.
 */
export const currentSet = (facts: Facts): SheetSet => ({
  areas: [...facts.areas.values()],
  units: [...facts.units.values()],
  planNodes: [...facts.planNodes.values()],
  indicators: [...facts.indicators.values()],
  targets: facts.targets,
  measurements: [],
  budgets: facts.budgets,
  sakip: facts.sakip,
  calendars: [...facts.calendars.values()],
  people: [...facts.persons.values()],
  positions: [...facts.positions.values()],
});
