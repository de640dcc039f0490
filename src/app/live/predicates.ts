import { textOf } from '../../domain/dossier/dossier.ts';
import { appraisal } from '../../domain/dossier/kinds/personal/appraisal.ts';
import { personalName } from '../../domain/dossier/personal.ts';
import { APPRAISAL_2022 } from '../../domain/people/appraisal-pack.ts';
import { type Predicate, predicateOf } from '../../domain/people/predicate.ts';
import { dossiersOf } from './dossiers.ts';

const appraisals = dossiersOf(appraisal.name);

/** A rating that was given to the person and still stands; one in dispute, or not yet received, is none. */
const STANDS = ['received', 'answered'];

/** Annual predicates of a person by year, as far as they stand on this device. */
export function predicatesOf(person: string): Readonly<Record<number, Predicate>> {
  const name = personalName(person, 'annual');
  const found: Record<number, Predicate> = {};
  for (const { dossier } of appraisals.value) {
    if (dossier.name !== name || !STANDS.includes(dossier.status.value.state)) continue;
    const stands = (answer: string, rating: string) => textOf(dossier, answer) || textOf(dossier, rating);
    const { predicate } = predicateOf(
      stands('answerResults', 'results'),
      stands('answerBehaviour', 'behaviour'),
      APPRAISAL_2022,
    );
    if (predicate) found[dossier.year] = predicate;
  }
  return found;
}
