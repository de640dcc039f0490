import { type PackStamp, stamp } from '../rule-pack/frame.ts';
import { type Figure, figure } from '../scoring/figure.ts';
import { given, numberOf, percentOf, ruled, unworked, type Working, work } from '../working/working.ts';
import { type Assessment, NOT_APPLICABLE, ownValue } from './assessment.ts';
import type { Criterion, EvaluationPack, SubComponent } from './evaluation-pack.ts';
import { gradeFromFulfilment } from './fulfilment.ts';

export interface SubComponentScore {
  readonly id: string;
  readonly title: string;
  readonly weight: string;
  /** Points out of the weight; null with a reason. */
  readonly value: Figure | null;
  readonly reason: string | null;
  /** Grade that counts, and whether somebody gave it or the criteria earned it. Null under the other two methods. */
  readonly grade: string | null;
  readonly gradeFrom: 'given' | 'fulfilment' | null;
  /** Grade the answered criteria support, also when another one was given. */
  readonly supported: string | null;
  /** Percent of the criteria that are met; null when none is answered. */
  readonly fulfilment: Figure | null;
  /** Criteria nobody has answered; they earn nothing and are not zero. */
  readonly unanswered: readonly string[];
  readonly working: Working;
}

/** Points of one sub-component. */
export function scoreSubComponent(
  one: SubComponent,
  assessment: Assessment,
  pack: EvaluationPack,
): SubComponentScore {
  const share = fulfilmentOf(one, assessment, pack);
  const earned =
    one.method === 'grade'
      ? gradeFromFulfilment(share, one.dimension, ownValue(assessment.distinctions, one.id), pack)
      : null;
  const stated = one.method === 'grade' ? ownValue(assessment.grades, one.id) : null;
  const working = earned ? gradePoints(one, stated, earned, pack) : criterionPoints(one, share, pack);
  const value = numberOf(working);
  const percent = numberOf(share);
  const isAnswered = ({ id }: Criterion): boolean => ownValue(assessment.answers, id) !== null;
  return {
    id: one.id,
    title: one.title,
    weight: one.weight,
    value: value && figure(value),
    reason: working.reason,
    grade: value && earned ? (stated ?? earned.value) : null,
    gradeFrom: value && earned ? (stated === null ? 'fulfilment' : 'given') : null,
    supported: earned?.value ?? null,
    fulfilment: percent && figure(percent),
    unanswered: one.criteria.filter((criterion) => !isAnswered(criterion)).map(({ id }) => id),
    working,
  };
}

/** Score of the grade × weight ÷ 100. */
function gradePoints(
  one: SubComponent,
  stated: string | null,
  earned: Working,
  pack: EvaluationPack,
): Working {
  const scores = pack.grades.rows.map(({ grade, score }) => ({ at: grade, gives: score }));
  const score = work({
    rule: 'score-of-grade',
    operation: 'cell',
    inputs: [stated === null ? ['grade', earned] : given('grade', stated)],
    table: scores,
    otherwise: 'unknown-grade',
    pack: stamp(pack, pack.grades),
  });
  return points(one, [['score', score], ruled('one-hundredth', '0.01')], pack);
}

const criterionPoints = (one: SubComponent, share: Working, pack: EvaluationPack): Working =>
  points(one, [['fulfilment', share], ruled('one-hundredth', '0.01')], pack);

const points = (
  one: SubComponent,
  inputs: Parameters<typeof work>[0]['inputs'],
  pack: EvaluationPack,
): Working =>
  work({
    rule: `sub-component-points:${one.id}`,
    operation: 'product',
    inputs: [...inputs, ruled('weight', one.weight)],
    digits: 2,
    pack: stamp(pack),
  });

/**
 * Percent of what applies that is met. A criterion without an answer stays in the divisor and earns nothing; one that
 * does not apply leaves it. Shares count under `accumulate` only.
 */
export function fulfilmentOf(one: SubComponent, assessment: Assessment, pack: EvaluationPack): Working {
  const source = stamp(pack, pack.answers);
  const refuse = (reason: string): Working => unworked('fulfilment', reason, [], source);
  const applying = one.criteria.filter(({ id }) => ownValue(assessment.answers, id) !== NOT_APPLICABLE);
  if (one.criteria.length > 0 && applying.length === 0) return refuse('not-applicable');
  const answered = applying.filter(({ id }) => ownValue(assessment.answers, id) !== null);
  if (answered.length === 0) return refuse('no-answer');
  const met = answered.map((criterion) => answerScore(criterion, assessment, pack, source));
  const shareOf = ({ share }: Criterion): string => (one.method === 'accumulate' ? (share ?? '1') : '1');
  const earned = work({
    rule: 'shares-met',
    operation: 'sum-of-products',
    inputs: answered.flatMap((criterion, i) => [
      [criterion.id, met[i] as Working] as const,
      ruled(`share:${criterion.id}`, shareOf(criterion)),
    ]),
    pack: source,
  });
  const whole = work({
    rule: 'shares-that-apply',
    operation: 'sum',
    inputs: applying.map((criterion) => ruled(`share:${criterion.id}`, shareOf(criterion))),
    pack: source,
  });
  const part = work({
    rule: 'part-met',
    operation: 'quotient',
    inputs: [
      ['shares-met', earned],
      ['shares-that-apply', whole],
    ],
    otherwise: 'no-weight',
    pack: source,
  });
  return percentOf('fulfilment', ['part-met', part], 2, source);
}

function answerScore(
  criterion: Criterion,
  assessment: Assessment,
  pack: EvaluationPack,
  source: PackStamp,
): Working {
  return work({
    rule: `score-of-answer:${criterion.id}`,
    operation: 'cell',
    inputs: [given('answer', ownValue(assessment.answers, criterion.id))],
    table: pack.answers.rows.map(({ answer, score }) => ({ at: answer, gives: score })),
    otherwise: 'unknown-answer',
    pack: source,
  });
}
