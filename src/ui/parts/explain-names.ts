import type { Facts } from '../../app/facts/facts.ts';
import type { ExplainNames } from './explain-panel.tsx';

/** Names of what a tree names by id; an id without a name stands for itself. */
export const explainNames = (known: Facts): ExplainNames => ({
  indicator: (code) => known.indicators.get(code) ?? null,
  unit: (code) => known.units.get(code)?.name ?? code,
  objective: (id) => known.planNodes.get(id)?.text ?? id,
  person: (id) => known.persons.get(id)?.name ?? id,
  timeZone: known.timeZone,
});
