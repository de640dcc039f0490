import { dossierHere } from '../../app/live/dossiers.ts';
import { meanOf, type Scores } from '../../app/live/plan-scores.ts';
import { appraisalKey, recordsOf } from '../../app/live/skp.ts';
import { textOf } from '../../domain/dossier/dossier.ts';
import { appraisalPlan } from '../../domain/dossier/kinds/personal/appraisal-plan.ts';
import { attainmentByDays, daysInPost, type YearInPosts } from '../../domain/people/plan-parts.ts';

/** A year in several posts, each by its days, as far as its plans may be read here; null with less than two of them. */
export function yearByDays(person: string, year: number, scores: Scores): YearInPosts | null {
  const plans = recordsOf(appraisalPlan.name, person, year).map(({ dossier }) => dossier);
  if (plans.length < 2) return null;
  const posts = plans
    .map((plan) => ({
      unit: plan.unit,
      days: daysInPost(textOf(plan, 'from'), textOf(plan, 'to'), year),
      attainment: meanOf(plan, scores, dossierHere(appraisalKey({ person, unit: plan.unit }, year, 'annual')))
        .display,
      from: textOf(plan, 'from'),
    }))
    .sort((a, b) => a.from.localeCompare(b.from));
  return { posts, whole: attainmentByDays(posts).display };
}
