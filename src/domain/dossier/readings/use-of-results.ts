import type { Dossier } from '../dossier.ts';
import { LEAST_PEOPLE, subjectOf } from '../personal.ts';
import { isRated } from './appraised.ts';

/** What results of individual performance were used for, as an evaluation asks it of a unit. */
const USES = ['dialogue', 'appraisal', 'attendance'] as const;
export type Use = (typeof USES)[number];

/** Criteria of the evaluation that each use speaks for. Our own reading; a person accepts each link. */
export const USES_OF_CRITERION: Readonly<Record<string, readonly Use[]>> = {
  '2.c.1': ['attendance'],
  '2.c.10': ['dialogue', 'appraisal'],
  '4.c.5': ['dialogue', 'appraisal'],
};

const counts: Readonly<Record<Use, (dossier: Dossier) => boolean>> = {
  dialogue: ({ status }) => status.value.state === 'confirmed',
  appraisal: isRated,
  attendance: () => true,
};

/**
 * People of a unit and year for whom results were used, by use; a use of fewer than five people is left out. Counts
 * alone: no record and no name goes into an evaluation.
 */
export function useOfResults(
  dossiers: Iterable<Dossier>,
  unit: string,
  year: number,
): readonly { readonly use: Use; readonly people: number }[] {
  const own = [...dossiers].filter((one) => one.unit === unit && one.year === year);
  return USES.map((use) => ({
    use,
    people: new Set(own.filter((one) => one.kind === use && counts[use](one)).map(subjectOf)).size,
  })).filter(({ people }) => people >= LEAST_PEOPLE);
}
