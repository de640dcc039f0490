import type { Dossier } from '../../domain/dossier/dossier.ts';
import { acceptedPlan, planPath } from '../../domain/dossier/readings/lke-plan.ts';
import type { RoadDraft, RoadView } from '../../domain/dossier/readings/lke-road.ts';

/** Fields that write the simulation down as the plan: actions, efforts, and who does what by when. */
export function planFields(
  dossier: Dossier | null,
  { chosen, after }: RoadView,
  { owners, dues }: RoadDraft,
): Readonly<Record<string, string>> {
  const named = (texts: Readonly<Record<string, string>>, field: 'owner' | 'due') =>
    chosen
      .filter(({ id }) => Object.hasOwn(texts, id))
      .map(({ id }) => [planPath(id, field), texts[id] ?? '']);
  return {
    ...acceptedPlan(dossier, chosen, after.total?.display ?? ''),
    ...Object.fromEntries([...named(owners, 'owner'), ...named(dues, 'due')]),
  };
}
