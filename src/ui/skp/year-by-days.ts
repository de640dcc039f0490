import { dossierHere } from '../../app/live/dossiers.ts';
import { meanOf, type Scores } from '../../app/live/plan-scores.ts';
import { appraisalKey, recordsOf } from '../../app/live/skp.ts';
import { type Dossier, textOf } from '../../domain/dossier/dossier.ts';
import { appraisalPlan } from '../../domain/dossier/kinds/personal/appraisal-plan.ts';
import { subjectOf } from '../../domain/dossier/personal.ts';
import type { Decimal } from '../../domain/indicator.ts';
import { attainmentByDays, daysInPost, type YearInPosts } from '../../domain/people/plan-parts.ts';
import { elsewhereOf } from './figures-elsewhere.ts';

export interface YearHere extends YearInPosts {
  /** Units whose figures it is measured with and that are not read here: then it has no whole. */
  readonly elsewhere: readonly string[];
}

/** A year in several posts, each by its days, as far as its plans may be read here; null with less than two of them. */
export function yearByDays(person: string, year: number, scores: Scores): YearHere | null {
  const plans = recordsOf(appraisalPlan.name, person, year).map(({ dossier }) => dossier);
  if (plans.length < 2) return null;
  const posts = plans
    .map((plan) => ({
      unit: plan.unit,
      days: daysInPost(textOf(plan, 'from'), textOf(plan, 'to'), year),
      attainment: attainmentHere(plan, scores),
      from: textOf(plan, 'from'),
    }))
    .sort((a, b) => a.from.localeCompare(b.from));
  const elsewhere = [...new Set(plans.flatMap(elsewhereOf))];
  return { posts, whole: attainmentByDays(posts).display, elsewhere };
}

/** Mean attainment of a post in the year; null where some of its figures are not read here: a mean of the rest is another. */
function attainmentHere(plan: Dossier, scores: Scores): Decimal | null {
  const of = { person: subjectOf(plan), unit: plan.unit };
  const rated = dossierHere(appraisalKey(of, plan.year, 'annual'));
  return elsewhereOf(plan).length > 0 ? null : meanOf(plan, scores, rated).display;
}
