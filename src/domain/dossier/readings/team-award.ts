import { PREDICATES, type Predicate } from '../../people/predicate.ts';
import { type Eligibility, eligibilities, type ServiceFacts } from '../../people/recognition.ts';
import { RECOGNITION_2026 } from '../../people/recognition-packs.ts';
import { type Dossier, textOf } from '../dossier.ts';

/** A team is held against the predicate of its organisation alone: nothing of the person whose record this is counts. */
const NOBODY: ServiceFacts = {
  serviceFrom: null,
  rankFrom: null,
  predicates: {},
  organisation: null,
  penalties: [],
  barred: [],
  received: [],
};

/** Whether a team may be recognised, by the predicate of the organisation that the recognition states; null for any other sort. */
export function teamEligibility(recognition: Dossier, day: string): Eligibility | null {
  if (textOf(recognition, 'sort') !== 'team') return null;
  const stated = textOf(recognition, 'organisation');
  const organisation = (PREDICATES as readonly string[]).includes(stated) ? (stated as Predicate) : null;
  return (
    eligibilities({ ...NOBODY, organisation }, day, RECOGNITION_2026).find(({ sort }) => sort === 'team') ??
    null
  );
}
