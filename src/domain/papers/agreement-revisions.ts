import type { Dossier } from '../dossier/dossier.ts';
import { agreement, agreementName, agreementOf } from '../dossier/kinds/agreement.ts';

type Named = Pick<Dossier, 'kind' | 'unit' | 'year' | 'name'>;

/** Every agreement of the same official, unit and year, the newest revision first. */
export function revisionsOf<T extends Named>(all: readonly T[], { unit, year, name }: Named): readonly T[] {
  const { first } = agreementOf(name);
  return all
    .filter((one) => one.kind === agreement.name && one.unit === unit && one.year === year)
    .filter((one) => agreementOf(one.name).first === first)
    .sort((a, b) => agreementOf(b.name).revision - agreementOf(a.name).revision);
}

/** The one that holds among the revisions of one agreement: the newest that is signed; null when none is. */
export const inForce = (revisions: readonly Dossier[]): Dossier | null =>
  revisions.find(({ status }) => status.value.state === 'agreed') ?? null;

/** Name of the revision after, or before, an agreement; null before the first. */
export function neighbour({ name }: Named, by: 1 | -1): string | null {
  const { first, revision } = agreementOf(name);
  return revision + by < 0 ? null : agreementName(first, revision + by);
}
