import type { Dossier } from '../../domain/dossier/dossier.ts';
import { dialogue } from '../../domain/dossier/kinds/personal/dialogue.ts';
import { mayTakeStep } from '../../domain/dossier/permission.ts';
import { subjectOf } from '../../domain/dossier/personal.ts';
import { type KnownPerson, people } from '../gate.ts';
import { present } from './clock-tick.ts';
import { facts } from './facts.ts';

/** People of this device whom the author of minutes may hand them over to. */
export function receiversOf(dossier: Dossier): readonly KnownPerson[] {
  const known = facts.value;
  const { assent } = dialogue.steps;
  if (!known || !assent) return [];
  const subject = subjectOf(dossier);
  return people.value.filter(({ tenant, person: { id } }) => {
    if (tenant.id !== known.tenant || id === known.person) return false;
    if (![id, known.person].includes(subject)) return false;
    return known.world
      .positionsOf(id)
      .some((as) => mayTakeStep(assent, as, dossier, dialogue, known.world, present.value) === 'permitted');
  });
}
