import {
  compare,
  div,
  fromDecimal,
  fromInteger,
  HUNDRED,
  mul,
  roundHalfUp,
  sub,
  ZERO,
} from '../../decimal.ts';
import type { Decimal } from '../../indicator.ts';
import { type Assessment, ownValue } from '../../sakip/assessment.ts';
import { evaluateSakip } from '../../sakip/evaluation.ts';
import { type SubComponent, subComponentsOf } from '../../sakip/evaluation-pack.ts';
import { gradeFromFulfilment } from '../../sakip/fulfilment.ts';
import { withActions } from '../../sakip/road/applied-actions.ts';
import {
  applyingCriteria,
  bestAnswer,
  movesByCriteria,
  type RoadAction,
  roadActions,
  scoreNow,
  scoreOfGrade,
} from '../../sakip/road/road-action.ts';
import { scoreSubComponent } from '../../sakip/sub-component-score.ts';
import type { Dossier } from '../dossier.ts';
import { LKE_PACK } from '../kinds/lke.ts';
import { assessmentOf, lkeReading } from './lke-reading.ts';

/** Why a recommendation adds nothing by itself. */
export type NoRise =
  /** It is about no criterion and no sub-component. */
  | { readonly kind: 'whole-sheet' }
  /** What it is about counts as met. */
  | { readonly kind: 'met' }
  /** Its sub-component was graded as a whole, no criterion beneath it was answered. */
  | { readonly kind: 'graded'; readonly subComponent: string; readonly grade: string | null }
  /** With it `met` of `of` criteria are met, and the grade stays. */
  | {
      readonly kind: 'grade-stays';
      readonly subComponent: string;
      readonly grade: string | null;
      readonly met: number;
      readonly of: number;
      /** The next grade and the criteria it takes; null when criteria alone lead no further. */
      readonly next: { readonly grade: string; readonly takes: number } | null;
    };

/** What following up one recommendation adds to the total by itself. */
export interface FollowUpEffect {
  /** Points, two digits. */
  readonly points: Decimal;
  /** Null where it adds something. */
  readonly because: NoRise | null;
}

/**
 * What a recommendation about a criterion, a sub-component or (empty) the whole adds by itself: a grade rises in steps,
 * so one criterion more may add nothing yet (PermenPANRB 88/2021). Null while nothing has been assessed.
 */
export function followUpEffect(dossier: Dossier, about: string): FollowUpEffect | null {
  const { columns, counting } = lkeReading(dossier, LKE_PACK);
  const now = columns[counting].total;
  if (!now) return null;
  const nothing = (because: NoRise): FollowUpEffect => ({ points: '0.00', because });
  const assessment = assessmentOf(dossier, counting, LKE_PACK);
  const one = subComponentsOf(LKE_PACK).find(
    ({ id, criteria }) => id === about || criteria.some((criterion) => criterion.id === about),
  );
  if (!one) return nothing({ kind: 'whole-sheet' });
  const done = actionsAbout(new Set([about]), assessment);
  if (done.length === 0) return nothing(withoutActions(one, about, assessment));
  const after = withActions(assessment, done, LKE_PACK);
  const total = evaluateSakip(after, LKE_PACK).total ?? now;
  const points = sub(fromDecimal(total.display) ?? ZERO, fromDecimal(now.display) ?? ZERO);
  if (compare(points, ZERO) > 0) return { points: roundHalfUp(points, 2), because: null };
  return nothing(gradeStays(one, after));
}

/** Open actions that meet what recommendations are about; a sub-component graded as a whole rises as a whole. */
export const actionsAbout = (about: ReadonlySet<string>, assessment: Assessment): readonly RoadAction[] =>
  roadActions(assessment, LKE_PACK).filter(
    ({ kind, id, subComponent }) => kind !== 'distinction' && (about.has(id) || about.has(subComponent)),
  );

function withoutActions(one: SubComponent, about: string, assessment: Assessment): NoRise {
  const { grade } = scoreSubComponent(one, assessment, LKE_PACK);
  return about === one.id || movesByCriteria(one, assessment)
    ? { kind: 'met' }
    : { kind: 'graded', subComponent: one.id, grade };
}

function gradeStays(one: SubComponent, after: Assessment): NoRise {
  const { grade } = scoreSubComponent(one, after, LKE_PACK);
  const { score } = bestAnswer(LKE_PACK);
  const criteria = applyingCriteria(one, after);
  const met = criteria.filter(({ id }) => compare(scoreNow(id, after, LKE_PACK), score) === 0).length;
  const next = nextGrade(one, after, grade, { met, of: criteria.length });
  return { kind: 'grade-stays', subComponent: one.id, grade, met, of: criteria.length, next };
}

/** The fewest criteria that support a better grade than the one that counts. */
function nextGrade(
  one: SubComponent,
  assessment: Assessment,
  grade: string | null,
  { met, of }: { readonly met: number; readonly of: number },
): { readonly grade: string; readonly takes: number } | null {
  const held = ownValue(assessment.distinctions, one.id);
  const now = scoreOfGrade(grade, LKE_PACK) ?? ZERO;
  for (let takes = met + 1; takes <= of; takes += 1) {
    const share = mul(HUNDRED, div(fromInteger(takes), fromInteger(of)) ?? ZERO);
    const better = gradeFromFulfilment(share, one.dimension, held, LKE_PACK).value;
    if (better && compare(scoreOfGrade(better, LKE_PACK) ?? ZERO, now) > 0) return { grade: better, takes };
  }
  return null;
}
