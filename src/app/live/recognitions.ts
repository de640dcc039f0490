import { computed } from '@preact/signals';
import { type Dossier, type DossierKey, textOf } from '../../domain/dossier/dossier.ts';
import { appraisal } from '../../domain/dossier/kinds/personal/appraisal.ts';
import { CASE } from '../../domain/dossier/kinds/personal/case-key.ts';
import { awardName, recognition } from '../../domain/dossier/kinds/personal/recognition.ts';
import { serviceRecord } from '../../domain/dossier/kinds/personal/service-record.ts';
import { subjectOf } from '../../domain/dossier/personal.ts';
import { actsOf, regimeOf } from '../../domain/dossier/readings/case-acts.ts';
import { effectiveDay } from '../../domain/dossier/readings/case-calendar.ts';
import { standingPenalty } from '../../domain/dossier/readings/case-history.ts';
import { levelOf } from '../../domain/dossier/readings/case-proposal.ts';
import { barredActs } from '../../domain/people/barred-acts.ts';
import {
  type Eligibility,
  eligibilities,
  type RecognitionSort,
  type ServiceFacts,
} from '../../domain/people/recognition.ts';
import { RECOGNITION_2026 } from '../../domain/people/recognition-packs.ts';
import { REGIME_PP94 } from '../../domain/people/regime-pp94.ts';
import type { SeenDossier } from '../facts/facts.ts';
import { cases, isOver } from './cases.ts';
import { dossiersOf } from './dossiers.ts';
import { facts } from './facts.ts';
import { today } from './people.ts';
import { predicatesOf } from './predicates.ts';
import { peopleBelow, personalOf, type Subject } from './skp.ts';

export const awards = dossiersOf(recognition.name);
const records = dossiersOf(serviceRecord.name);

/** Key of what personnel keeps of a person's service. */
export const recordKey = (unit: string, person: string): DossierKey => ({
  kind: serviceRecord.name,
  unit,
  year: 0,
  name: person,
});

/** The record of a person's service, under whichever unit it was begun. */
export const recordOf = (person: string): Dossier | null =>
  records.value.find(({ dossier }) => subjectOf(dossier) === person)?.dossier ?? null;

/** How long a medium penalty is served (PP 94/2021: up to twelve months); the text itself was not read. */
const SERVED_YEARS = 1;

const DRAWN_ON: readonly string[] = [appraisal.name, CASE, recognition.name, serviceRecord.name];

/** Records of a person that what he or she may be recognised for is drawn from. */
export const drawnOn = (person: string): readonly SeenDossier[] =>
  personalOf(person).filter(({ dossier }) => DRAWN_ON.includes(dossier.kind));

function factsOf(person: string): ServiceFacts {
  const record = recordOf(person);
  const own = cases.value.filter(({ dossier }) => subjectOf(dossier) === person);
  const punished = own.flatMap(({ dossier }) => {
    const penalty = standingPenalty(dossier);
    return penalty === null ? [] : [{ dossier, level: levelOf(penalty, regimeOf(actsOf(dossier))) }];
  });
  const isServing = punished.some(({ dossier, level }) => {
    const from = effectiveDay(dossier);
    const until = from && `${Number(from.slice(0, 4)) + SERVED_YEARS}${from.slice(4)}`;
    return level !== 'light' && from !== null && from <= today.value && today.value < (until ?? '');
  });
  const isExamined = own.some((seen) => !isOver(seen) && standingPenalty(seen.dossier) === null);
  const received = awards.value
    .filter(({ dossier }) => subjectOf(dossier) === person && dossier.status.value.state === 'awarded')
    .map(({ dossier }) => textOf(dossier, 'sort') as RecognitionSort);
  return {
    serviceFrom: (record && textOf(record, 'serviceFrom')) || null,
    rankFrom: (record && textOf(record, 'rankFrom')) || null,
    predicates: predicatesOf(person),
    organisation: null,
    penalties: punished.flatMap(({ level }) => (level ? [level] : [])),
    barred: barredActs({ isExamined, isServing }, REGIME_PP94).map(({ act }) => act),
    received,
  };
}

/** Everything a person may be recognised for today, with what speaks for it and against it. */
export const eligibilitiesOf = (person: string): readonly Eligibility[] =>
  today.value === '' ? [] : eligibilities(factsOf(person), today.value, RECOGNITION_2026);

/** A recognition of that sort under way, or given. */
export const awardOf = (person: string, sort: RecognitionSort): Dossier | null =>
  awards.value.find(
    ({ dossier }) =>
      subjectOf(dossier) === person &&
      textOf(dossier, 'sort') === sort &&
      !['declined', 'withdrawn'].includes(dossier.status.value.state),
  )?.dossier ?? null;

/** Of those in care, who meets every condition of a sort that is not proposed yet. By name, never by merit. */
export const eligibleInCare = computed<readonly (Subject & { readonly sorts: readonly RecognitionSort[] })[]>(
  () =>
    peopleBelow().flatMap((one) => {
      const sorts = eligibilitiesOf(one.person)
        .filter(({ isEligible, sort }) => isEligible === true && awardOf(one.person, sort) === null)
        .map(({ sort }) => sort);
      return sorts.length > 0 ? [{ ...one, sorts }] : [];
    }),
);

/** Key for the next recognition of a person in the year of today; null once there are too many to name. */
export function nextAwardKey(unit: string, person: string): DossierKey | null {
  const known = facts.value;
  const year = Number(today.value.slice(0, 4));
  if (!known) return null;
  for (let number = 1; number < 100; number += 1) {
    const key = { kind: recognition.name, unit, year, name: awardName(person, number) };
    if (!known.dossiers.has(known.world.dossierId(key))) return key;
  }
  return null;
}
