import type { Facts } from '../../../app/facts/facts.ts';
import { personOfCard } from '../../../domain/scorecard/official-card.ts';
import type { ExplainNames } from './explain-panel.tsx';

/** Names of what a tree names by id; an id without a name stands for itself. */
export const explainNames = (known: Facts): ExplainNames => ({
  indicator: (code) => known.indicators.get(code) ?? null,
  unit: (code) => {
    const official = personOfCard(code);
    return known.units.get(code)?.name ?? known.persons.get(official ?? '')?.name ?? code;
  },
  objective: (id) => known.planNodes.get(id)?.text ?? id,
  person: (id) => known.persons.get(id)?.name ?? id,
  timeZone: known.timeZone,
});
