import { compare, fromDecimal, HUNDRED, type Rational, sign, ZERO } from '../../decimal.ts';
import type { Decimal } from '../../indicator.ts';
import { type Assessment, NOT_APPLICABLE, ownValue } from '../assessment.ts';
import { type EvaluationPack, type SubComponent, subComponentsOf } from '../evaluation-pack.ts';
import { gradeFromFulfilment } from '../fulfilment.ts';

/** Something a unit can do: meet a criterion, earn a distinction, or raise a sub-component whose criteria are unknown. */
export interface RoadAction {
  /** `1.b.5`, `1.b:effort` or `1.b>BB`. */
  readonly id: string;
  readonly kind: 'criterion' | 'distinction' | 'grade';
  readonly subComponent: string;
  /** Grade that a distinction or a raise leads to; null for a criterion. */
  readonly grade: string | null;
  readonly title: string;
  readonly effort: Decimal;
}

/** Effort by action id, above zero; null = cannot be done. What is left out has the effort of the pack, a criterion 1. */
export type Efforts = Readonly<Record<string, Decimal | null>>;

const CRITERION_EFFORT = '1';

/** Ids whose effort is no decimal above zero. */
export const invalidEfforts = (efforts: Efforts): readonly string[] =>
  Object.entries(efforts)
    .filter(([, effort]) => effort !== null && sign(fromDecimal(effort) ?? ZERO) <= 0)
    .map(([id]) => id)
    .sort();

/** The answer that scores most; the first of those that score the same. */
export const bestAnswer = ({
  answers,
}: EvaluationPack): { readonly answer: string; readonly score: Rational } =>
  answers.rows
    .map(({ answer, score }) => ({ answer, score: fromDecimal(score) as Rational }))
    .reduce((best, one) => (compare(one.score, best.score) > 0 ? one : best));

/** Score of the answer a criterion has; zero points while it has none. */
export function scoreNow(id: string, assessment: Assessment, { answers }: EvaluationPack): Rational {
  const answer = ownValue(assessment.answers, id);
  const row = answers.rows.find((one) => one.answer === answer);
  return (row && fromDecimal(row.score)) ?? ZERO;
}

/** Criteria of a sub-component without those answered as not applicable. */
export const applyingCriteria = (one: SubComponent, { answers }: Assessment): SubComponent['criteria'] =>
  one.criteria.filter(({ id }) => ownValue(answers, id) !== NOT_APPLICABLE);

/** Whether the sub-component moves by its criteria: under `grade` only once one of them has been answered. */
export const movesByCriteria = (one: SubComponent, assessment: Assessment): boolean =>
  one.method !== 'grade' ||
  applyingCriteria(one, assessment).some(({ id }) => ownValue(assessment.answers, id) !== null);

/** Every action open to a unit, in the order of the pack; what has no effort cannot be done and is not among them. */
export function roadActions(
  assessment: Assessment,
  pack: EvaluationPack,
  efforts: Efforts = {},
): readonly RoadAction[] {
  const effortOf = (id: string, ordinary: Decimal | null): Decimal | null =>
    Object.hasOwn(efforts, id) ? (efforts[id] ?? null) : ordinary;
  return subComponentsOf(pack)
    .flatMap((one) => candidates(one, assessment, pack))
    .flatMap(({ ordinary, ...action }) => {
      const effort = effortOf(action.id, ordinary);
      return effort === null ? [] : [{ ...action, effort }];
    });
}

type Candidate = Omit<RoadAction, 'effort'> & { readonly ordinary: Decimal | null };

function candidates(one: SubComponent, assessment: Assessment, pack: EvaluationPack): readonly Candidate[] {
  const isGraded = one.method === 'grade';
  const own = movesByCriteria(one, assessment)
    ? unmet(one, assessment, pack).map(
        ({ id, text }): Candidate => ({
          id,
          kind: 'criterion',
          subComponent: one.id,
          grade: null,
          title: text,
          ordinary: CRITERION_EFFORT,
        }),
      )
    : raises(one, assessment, pack);
  return isGraded ? [...own, ...distinctions(one, assessment, pack)] : own;
}

const unmet = (one: SubComponent, assessment: Assessment, pack: EvaluationPack): SubComponent['criteria'] => {
  const { score } = bestAnswer(pack);
  return applyingCriteria(one, assessment).filter(
    ({ id }) => compare(scoreNow(id, assessment, pack), score) < 0,
  );
};

/** Score of a grade; null for no grade or one the pack does not know. */
export function scoreOfGrade(grade: string | null, { grades }: EvaluationPack): Rational | null {
  const row = grades.rows.find((candidate) => candidate.grade === grade);
  return row ? fromDecimal(row.score) : null;
}

/** Steps from the grade of now up to the ordinary full grade, the lowest first. */
function raises(one: SubComponent, assessment: Assessment, pack: EvaluationPack): readonly Candidate[] {
  const now = scoreOfGrade(ownValue(assessment.grades, one.id), pack) ?? ZERO;
  const full = scoreOfGrade(pack.fulfilment.full, pack) as Rational;
  return pack.grades.rows
    .map(({ grade }) => ({ grade, score: scoreOfGrade(grade, pack) as Rational }))
    .filter(({ score }) => compare(score, now) > 0 && compare(score, full) <= 0)
    .sort((a, b) => compare(a.score, b.score))
    .map(({ grade }) => ({
      id: `${one.id}>${grade}`,
      kind: 'grade',
      subComponent: one.id,
      grade,
      title: one.title,
      ordinary: pack.gradeStep.effort,
    }));
}

/** Distinctions better than the one that holds already. */
function distinctions(one: SubComponent, assessment: Assessment, pack: EvaluationPack): readonly Candidate[] {
  const held = ownValue(assessment.distinctions, one.id);
  const full = gradeFromFulfilment(HUNDRED, one.dimension, held, pack);
  const reached = scoreOfGrade(full.value, pack) ?? ZERO;
  return pack.fulfilment.distinctions[one.dimension]
    .map((distinction) => ({ distinction, score: scoreOfGrade(distinction.grade, pack) as Rational }))
    .filter(({ score }) => compare(score, reached) > 0)
    .sort((a, b) => compare(a.score, b.score))
    .map(({ distinction }) => ({
      id: `${one.id}:${distinction.id}`,
      kind: 'distinction',
      subComponent: one.id,
      grade: distinction.grade,
      title: distinction.title,
      ordinary: distinction.effort,
    }));
}
