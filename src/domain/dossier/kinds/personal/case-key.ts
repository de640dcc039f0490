import type { Staff } from '../../../staff.ts';
import type { Dossier, DossierKey } from '../../dossier.ts';
import type { Surroundings } from '../../kind.ts';
import { personalName, subjectOf } from '../../personal.ts';

export const CASE = 'discipline-case';
export const CASE_NAMES = /^[A-Za-z0-9._:@-]{1,80}\/case-([1-9])$/;

/** Name of a person's case: the first of a year in a unit is number 1. */
export const caseName = (person: string, number: number): string => personalName(person, `case-${number}`);
/** Number of a case within its unit and year, from its name; 0 when the name is none of a case. */
export const caseNumber = ({ name }: Pick<DossierKey, 'name'>): number =>
  Number(CASE_NAMES.exec(name)?.[1] ?? 0);

/** Years back in which a case about the same facts is looked for, and cases of a person in one year and unit. */
const YEARS_BACK = 2;
export const MOST_IN_A_YEAR = 9;

/** Every key another case of the person may have: those of the units he or she ever worked in. */
export function otherCaseKeys(
  key: DossierKey,
  { positionsOf }: Pick<Staff, 'positionsOf'>,
): readonly DossierKey[] {
  const person = subjectOf(key);
  const units = [...new Set(positionsOf(person).map(({ unit }) => unit))];
  const years = Array.from({ length: YEARS_BACK + 2 }, (_, i) => key.year + 1 - i);
  const names = Array.from({ length: MOST_IN_A_YEAR }, (_, i) => caseName(person, i + 1));
  const isOther = (one: DossierKey): boolean =>
    one.unit !== key.unit || one.year !== key.year || one.name !== key.name;
  return units
    .flatMap((unit) => years.flatMap((year) => names.map((name) => ({ kind: CASE, unit, year, name }))))
    .filter(isOther);
}

/** The other cases of the person that are known here. */
export const otherCases = (dossier: Dossier, around: Surroundings): readonly Dossier[] =>
  otherCaseKeys(dossier, around).flatMap((key) => around.dossier(key) ?? []);
