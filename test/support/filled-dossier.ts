import { blankDossier, blankField, type Dossier, type DossierKey } from '../../src/domain/dossier/dossier.ts';
import type { TrailStep } from '../../src/domain/entry.ts';

/** A dossier in a state, with these texts, as if people had written and signed it. */
export function filledDossier(
  key: DossierKey,
  fields: Readonly<Record<string, string>>,
  state: string,
  trail: readonly TrailStep[] = [],
): Dossier {
  const blank = blankDossier(key, state);
  const facets = Object.entries(fields).map(([path, value]) => [path, { ...blankField, value, v: 1 }]);
  return { ...blank, fields: Object.fromEntries(facets), trail };
}
