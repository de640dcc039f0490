import type { Decimal } from '../../indicator.ts';
import type { AllowanceProposal } from '../../people/allowance.ts';
import { allowanceProposal } from '../../people/allowance.ts';
import { ALLOWANCE_60_40 } from '../../people/allowance-packs.ts';
import { APPRAISAL_2022 } from '../../people/appraisal-pack.ts';
import type { Counts } from '../../people/distribution.ts';
import {
  PREDICATES,
  type PredicateResult,
  predicateOf,
  RATINGS,
  type Rating,
} from '../../people/predicate.ts';
import { type Dossier, textOf } from '../dossier.ts';
import { lastStep } from '../kinds/personal/appraisal.ts';
import { LEAST_PEOPLE } from '../personal.ts';

/** A rating as it stands: by the answer to an objection where it changed the rating, else by the appraiser. */
export function standingRating(
  appraisal: Dossier,
  own: 'results' | 'behaviour',
  answered: 'answerResults' | 'answerBehaviour',
): Rating | null {
  const isChanged = appraisal.status.value.state === 'answered' && textOf(appraisal, 'answer') === 'changed';
  const text = (isChanged && textOf(appraisal, answered)) || textOf(appraisal, own);
  return ratingOf(text);
}

const ratingOf = (text: string): Rating | null => RATINGS.find((one) => one === text) ?? null;

/** The predicate of the appraiser where the answer to an objection made it another; else null. */
export function predicateBefore(appraisal: Dossier): PredicateResult | null {
  const own = (path: string): Rating | null => ratingOf(textOf(appraisal, path));
  const before = predicateOf(own('results'), own('behaviour'), APPRAISAL_2022);
  return before.predicate === standingPredicate(appraisal).predicate ? null : before;
}

/** The predicate that the ratings as they stand come to. */
export const standingPredicate = (appraisal: Dossier): PredicateResult =>
  predicateOf(
    standingRating(appraisal, 'results', 'answerResults'),
    standingRating(appraisal, 'behaviour', 'answerBehaviour'),
    APPRAISAL_2022,
  );

/** Whether somebody has signed the rating; until then it is a draft and counts nowhere. */
export const isRated = (appraisal: Dossier): boolean =>
  appraisal.status.value.state !== 'draft' && lastStep(appraisal, 'rate') !== null;

/** People with each predicate among rated appraisals; null for fewer than five people, who would be told of. */
export function predicateCounts(appraisals: readonly Dossier[]): Counts | null {
  const found = appraisals.filter(isRated).map((one) => standingPredicate(one).predicate);
  const known = found.filter((one) => one !== null);
  if (known.length < LEAST_PEOPLE) return null;
  const count = (predicate: string): number => known.filter((one) => one === predicate).length;
  return Object.fromEntries(PREDICATES.map((one) => [one, count(one)])) as unknown as Counts;
}

/** What the allowance of a month comes to by performance and attendance. A proposal: payroll decides and pays. */
export function allowanceOf(attendance: Dossier | null, performance: Decimal | null): AllowanceProposal {
  const text = (path: string): string => (attendance ? textOf(attendance, path) : '');
  const counts = ALLOWANCE_60_40.cuts.rates
    .map(({ id }) => [id, Number(text(`count/${id}`) || '0')] as const)
    .filter(([, count]) => count > 0);
  return allowanceProposal(
    { base: text('base') || null, performance, counts: Object.fromEntries(counts) },
    ALLOWANCE_60_40,
  );
}
