import { compare, ZERO } from '../../decimal.ts';
import { type Assessment, ownValue } from '../assessment.ts';
import { type EvaluationPack, type SubComponent, subComponentsOf } from '../evaluation-pack.ts';
import { scoreSubComponent } from '../sub-component-score.ts';
import { bestAnswer, movesByCriteria, type RoadAction, scoreOfGrade } from './road-action.ts';

/**
 * The assessment as it would be with some actions done; the assessment itself does not change. A grade given outright
 * gives way only to a better one, and only when the criteria earn more than they did before.
 */
export function withActions(
  assessment: Assessment,
  actions: readonly RoadAction[],
  pack: EvaluationPack,
): Assessment {
  const { answer } = bestAnswer(pack);
  const ofKind = (kind: RoadAction['kind']): readonly RoadAction[] =>
    actions.filter((action) => action.kind === kind);
  const done: Assessment = {
    answers: {
      ...assessment.answers,
      ...Object.fromEntries(ofKind('criterion').map(({ id }) => [id, answer])),
    },
    grades: assessment.grades,
    distinctions: {
      ...assessment.distinctions,
      ...Object.fromEntries(
        ofKind('distinction').map((one) => [one.subComponent, one.id.slice(one.subComponent.length + 1)]),
      ),
    },
  };
  const touched = subComponentsOf(pack).filter(
    (one) => one.method === 'grade' && actions.some((action) => action.subComponent === one.id),
  );
  const grades = touched.map((one) => [one.id, gradeAfter(one, assessment, done, actions, pack)]);
  return { ...done, grades: { ...assessment.grades, ...Object.fromEntries(grades) } };
}

/** Null where the grade follows from the criteria. */
function gradeAfter(
  one: SubComponent,
  before: Assessment,
  done: Assessment,
  actions: readonly RoadAction[],
  pack: EvaluationPack,
): string | null {
  const given = ownValue(before.grades, one.id);
  if (!movesByCriteria(one, before)) return raised(one, given, actions, pack);
  if (given === null) return null;
  const supported = (assessment: Assessment): string | null =>
    scoreSubComponent(one, assessment, pack).supported;
  const earned = supported(done);
  return isHigher(earned, supported(before), pack) && isHigher(earned, given, pack) ? earned : given;
}

/** Grade after the steps that follow one another without a gap, and a distinction once the full grade is reached. */
function raised(
  one: SubComponent,
  given: string | null,
  actions: readonly RoadAction[],
  pack: EvaluationPack,
): string | null {
  const own = actions.filter((action) => action.subComponent === one.id);
  const full = pack.fulfilment.full;
  let reached = given;
  for (const { grade } of [...pack.grades.rows].reverse()) {
    if (!isHigher(grade, reached, pack) || isHigher(grade, full, pack)) continue;
    if (!own.some((action) => action.kind === 'grade' && action.grade === grade)) return reached;
    reached = grade;
  }
  return own
    .filter(({ kind }) => kind === 'distinction')
    .reduce((best, { grade }) => (isHigher(grade, best, pack) ? grade : best), reached);
}

const isHigher = (a: string | null, b: string | null, pack: EvaluationPack): boolean =>
  compare(scoreOfGrade(a, pack) ?? ZERO, scoreOfGrade(b, pack) ?? ZERO) > 0;
