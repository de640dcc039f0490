import {
  add,
  compare,
  div,
  fromDecimal,
  fromInteger,
  HUNDRED,
  mul,
  type Rational,
  sub,
  sum,
  ZERO,
} from '../../decimal.ts';
import { numberOf } from '../../working/working.ts';
import { type Assessment, ownValue } from '../assessment.ts';
import { type EvaluationPack, type SubComponent, subComponentsOf } from '../evaluation-pack.ts';
import { gradeFromFulfilment } from '../fulfilment.ts';
import { scoreSubComponent } from '../sub-component-score.ts';
import { type Choice, frontier, type Stage } from './least-effort.ts';
import {
  applyingCriteria,
  bestAnswer,
  movesByCriteria,
  type RoadAction,
  scoreNow,
  scoreOfGrade,
} from './road-action.ts';
import { commonDenominator, scaled } from './scale.ts';

/** The ways of every sub-component in whole units, and what a unit of gain is. */
export interface RoadStages {
  readonly stages: readonly Stage[];
  /** Gains are in 1 ÷ `pointUnit` points. */
  readonly pointUnit: bigint;
}

interface Ground {
  readonly assessment: Assessment;
  readonly pack: EvaluationPack;
  readonly actions: readonly RoadAction[];
  readonly effortUnit: bigint;
  readonly scoreUnit: bigint;
  /** Points of every sub-component as it is, by its id. */
  readonly now: ReadonlyMap<string, Rational>;
}

/** A choice whose gain is still an exact number of points. */
type PointChoice = Omit<Choice, 'gain'> & { readonly points: Rational };

/** Bit of an action: the first action is the highest. */
export const bitOf = (index: number, count: number): bigint => 1n << BigInt(count - 1 - index);

/** What can be done in every sub-component, as exclusive ways with exact effort and gain. */
export function roadStages(
  assessment: Assessment,
  pack: EvaluationPack,
  actions: readonly RoadAction[],
): RoadStages {
  const exact = (text: string): Rational => fromDecimal(text) ?? ZERO;
  const ground: Ground = {
    assessment,
    pack,
    actions,
    effortUnit: commonDenominator(actions.map(({ effort }) => exact(effort))),
    scoreUnit: commonDenominator(pack.answers.rows.map(({ score }) => exact(score))),
    now: new Map(
      subComponentsOf(pack).map((one) => [
        one.id,
        numberOf(scoreSubComponent(one, assessment, pack).working) ?? ZERO,
      ]),
    ),
  };
  const stages = subComponentsOf(pack).flatMap((one) => stagesOf(one, ground));
  const pointUnit = commonDenominator(stages.flat().map(({ points }) => points));
  return {
    pointUnit,
    stages: stages.map((stage) =>
      stage
        .map(({ points, ...choice }): Choice => ({ ...choice, gain: scaled(points, pointUnit) }))
        .filter(({ gain, chosen }) => gain > 0n && chosen !== 0n),
    ),
  };
}

function stagesOf(one: SubComponent, ground: Ground): readonly (readonly PointChoice[])[] {
  if (one.method !== 'grade') return criterionStages(one, ground);
  const ways = movesByCriteria(one, ground.assessment)
    ? waysByCriteria(one, ground)
    : waysByRaises(one, ground);
  return [ways];
}

const ownActions = (one: SubComponent, kind: RoadAction['kind'], ground: Ground): readonly RoadAction[] =>
  ground.actions.filter((action) => action.subComponent === one.id && action.kind === kind);

function step(action: RoadAction, ground: Ground): { readonly effort: bigint; readonly chosen: bigint } {
  return {
    effort: scaled(fromDecimal(action.effort) ?? ZERO, ground.effortUnit),
    chosen: bitOf(ground.actions.indexOf(action), ground.actions.length),
  };
}

/** Under `average` and `accumulate` every criterion adds its own points, whatever else is done. */
function criterionStages(one: SubComponent, ground: Ground): readonly (readonly PointChoice[])[] {
  const { assessment, pack } = ground;
  const shareOf = (id: string): Rational => {
    const share = one.criteria.find((criterion) => criterion.id === id)?.share ?? '1';
    return fromDecimal(one.method === 'accumulate' ? share : '1') ?? ZERO;
  };
  const whole = sum(applyingCriteria(one, assessment).map(({ id }) => shareOf(id)));
  const weight = fromDecimal(one.weight) ?? ZERO;
  return ownActions(one, 'criterion', ground).map((action) => {
    const rise = sub(bestAnswer(pack).score, scoreNow(action.id, assessment, pack));
    const part = div(mul(rise, shareOf(action.id)), whole) ?? ZERO;
    return [{ ...step(action, ground), points: mul(weight, part), progress: 0n }];
  });
}

/** The cheapest sets of criteria for each grade, and with all of them met the distinctions on top. */
function waysByCriteria(one: SubComponent, ground: Ground): readonly PointChoice[] {
  const { assessment, pack, scoreUnit } = ground;
  const criteria = applyingCriteria(one, assessment);
  const best = bestAnswer(pack).score;
  const start = sum(criteria.map(({ id }) => scoreNow(id, assessment, pack)));
  const sets = frontier(
    ownActions(one, 'criterion', ground).map((action) => [
      {
        ...step(action, ground),
        gain: scaled(sub(best, scoreNow(action.id, assessment, pack)), scoreUnit),
        progress: 0n,
      },
    ]),
  );
  const held = ownValue(assessment.distinctions, one.id);
  const earnedAt = (met: Rational): { readonly percent: Rational; readonly grade: string | null } => {
    const percent = mul(div(met, fromInteger(criteria.length)) ?? ZERO, HUNDRED);
    return { percent, grade: gradeFromFulfilment(percent, one.dimension, held, pack).value };
  };
  const before = scoreOfGrade(earnedAt(start).grade, pack) ?? ZERO;
  return sets.flatMap((set) => {
    const { percent, grade } = earnedAt(add(start, { n: set.gain, d: scoreUnit }));
    // A grade given below what the criteria earn does not rise until they earn more than they did.
    const isHigher = compare(scoreOfGrade(grade, pack) ?? ZERO, before) > 0;
    const plain = { effort: set.effort, chosen: set.chosen, progress: set.gain };
    const reached = isHigher ? [{ ...plain, points: pointsGained(one, grade, ground) }] : [];
    return compare(percent, HUNDRED) < 0 ? reached : [...reached, ...distinguished(one, plain, ground)];
  });
}

/** One grade after the other; a step that cannot be done bars those above it. */
function waysByRaises(one: SubComponent, ground: Ground): readonly PointChoice[] {
  const { assessment, pack } = ground;
  const raises = ownActions(one, 'grade', ground);
  const now = scoreOfGrade(ownValue(assessment.grades, one.id), pack) ?? ZERO;
  const wanted = pack.grades.rows
    .map(({ grade }) => ({ grade, score: scoreOfGrade(grade, pack) ?? ZERO }))
    .filter(({ score }) => compare(score, now) > 0)
    .sort((a, b) => compare(a.score, b.score));
  const full = scoreOfGrade(pack.fulfilment.full, pack) ?? ZERO;
  const ways: PointChoice[] = [];
  let way = { effort: 0n, chosen: 0n, progress: 0n };
  for (const { grade, score } of wanted) {
    if (compare(score, full) > 0) break;
    const raise = raises.find((action) => action.grade === grade);
    if (!raise) return ways;
    const next = step(raise, ground);
    way = { effort: way.effort + next.effort, chosen: way.chosen | next.chosen, progress: 0n };
    ways.push({ ...way, points: pointsGained(one, grade, ground) });
  }
  return [...ways, ...distinguished(one, way, ground)];
}

const distinguished = (
  one: SubComponent,
  way: Omit<PointChoice, 'points'>,
  ground: Ground,
): readonly PointChoice[] =>
  ownActions(one, 'distinction', ground).map((action) => {
    const { effort, chosen } = step(action, ground);
    return {
      effort: way.effort + effort,
      chosen: way.chosen | chosen,
      progress: way.progress,
      points: pointsGained(one, action.grade, ground),
    };
  });

/** Points above those the sub-component has now. */
function pointsGained(one: SubComponent, grade: string | null, { pack, now }: Ground): Rational {
  const score = scoreOfGrade(grade, pack) ?? ZERO;
  const points = mul(fromDecimal(one.weight) ?? ZERO, div(score, HUNDRED) ?? ZERO);
  return sub(points, now.get(one.id) ?? ZERO);
}
