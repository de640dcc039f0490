import type { Dossier } from '../../domain/dossier/dossier.ts';
import { textOf } from '../../domain/dossier/dossier.ts';
import { disciplineCase } from '../../domain/dossier/kinds/personal/discipline-case.ts';
import { kindOf } from '../../domain/dossier/kinds.ts';
import { subjectOf } from '../../domain/dossier/personal.ts';

interface Names {
  readonly unit: (code: string) => string;
  readonly person: (id: string) => string;
}

/**
 * What tells one dossier of the ledger from another: unit, year, whom it is about, its title. Nobody is named beside
 * a discipline case: the list lies open on the table.
 */
export function dossierAbout(dossier: Dossier, reader: string, { unit, person }: Names): string {
  const isNamed = kindOf(dossier.kind)?.class === 'personal' && dossier.kind !== disciplineCase.name;
  const subject = isNamed ? subjectOf(dossier) : reader;
  return [
    unit(dossier.unit),
    dossier.year === 0 ? '' : String(dossier.year),
    subject === reader ? '' : person(subject),
    textOf(dossier, 'title'),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
