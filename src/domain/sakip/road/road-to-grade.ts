import {
  add,
  compare,
  fromDecimal,
  HUNDRED,
  type Rational,
  sign,
  sub,
  sum,
  toDecimal,
  ZERO,
} from '../../decimal.ts';
import type { Decimal } from '../../indicator.ts';
import { fail, ok, type Result } from '../../result.ts';
import { stamp } from '../../rule-pack/frame.ts';
import { exactly, type Figure, figure } from '../../scoring/figure.ts';
import { given, ruled, type Working, work } from '../../working/working.ts';
import type { Assessment } from '../assessment.ts';
import { evaluateSakip, type SakipEvaluation } from '../evaluation.ts';
import type { EvaluationPack } from '../evaluation-pack.ts';
import { boundBelow } from '../predicate.ts';
import { withActions } from './applied-actions.ts';
import { gainWorking, totalWorking } from './gain-working.ts';
import { leastEffort } from './least-effort.ts';
import { type Efforts, invalidEfforts, type RoadAction, roadActions } from './road-action.ts';
import { bitOf, roadStages } from './road-stages.ts';

/** A predicate (its bound must be exceeded) or a total (which counts as reached). */
export type Wanted = { readonly predicate: string } | { readonly total: Decimal };

export type RoadProblem =
  | { readonly code: 'unknown-predicate'; readonly predicate: string }
  | { readonly code: 'not-a-total'; readonly total: string }
  | { readonly code: 'effort-invalid'; readonly actions: readonly string[] };

export interface Road {
  readonly outcome: 'already-there' | 'reachable' | 'impossible';
  readonly now: Figure;
  /** Total after the actions; when impossible, that of now. */
  readonly reached: Figure;
  /** The most that all possible actions together reach. */
  readonly best: Figure;
  /** Least effort that reaches the wanted total. */
  readonly effort: Decimal;
  /** In the order of the pack; empty when nothing is needed or it is impossible. */
  readonly actions: readonly RoadAction[];
  /** Another set of the same effort that also reaches it; null when this one is the only one. */
  readonly alternative: readonly RoadAction[] | null;
  /** What the evaluation would be with the actions done, explained like any other. */
  readonly after: SakipEvaluation;
  /** The effort from that of every action, the points gained, and the total of everything that can be done. */
  readonly workings: { readonly effort: Working; readonly gain: Working; readonly best: Working };
}

/**
 * The set of actions of least effort that reaches a wanted total, exactly. Of several with the same effort the one with
 * the highest total is given, then the one that meets most, then the first in the order of the pack; `alternative`
 * says that there are others. Never changes the assessment.
 */
export function roadToGrade(
  assessment: Assessment,
  wanted: Wanted,
  pack: EvaluationPack,
  efforts: Efforts = {},
): Result<Road, RoadProblem> {
  const invalid = invalidEfforts(efforts);
  if (invalid.length > 0) return fail({ code: 'effort-invalid', actions: invalid });
  const goal = goalOf(wanted, pack);
  if (!goal.ok) return goal;
  const before = evaluateSakip(assessment, pack);
  const start = totalOf(before);
  const actions = roadActions(assessment, pack, efforts);
  const { stages, pointUnit } = roadStages(assessment, pack, actions);
  const best = add(start, {
    n: stages.reduce(
      (whole, stage) => whole + stage.reduce((most, { gain }) => (gain > most ? gain : most), 0n),
      0n,
    ),
    d: pointUnit,
  });
  const found = leastEffort(
    stages,
    neededUnits(sub(goal.value.bound, start), goal.value.isExceeded, pointUnit),
  );
  const chosen = (set: bigint): readonly RoadAction[] =>
    actions.filter((_, i) => (set & bitOf(i, actions.length)) !== 0n);
  const taken = found ? chosen(found.best.chosen) : [];
  const after = evaluateSakip(withActions(assessment, taken, pack), pack);
  return ok({
    outcome: found ? (taken.length === 0 ? 'already-there' : 'reachable') : 'impossible',
    now: figure(start),
    reached: figure(totalOf(after)),
    best: figure(best),
    effort: toDecimal(sum(taken.map(({ effort }) => fromDecimal(effort) ?? ZERO))),
    actions: taken,
    alternative: found?.second ? chosen(found.second.chosen) : null,
    after,
    workings: {
      effort: effortWorking(taken, efforts, pack),
      gain: gainWorking('road-gain', before, after, pack),
      best: totalWorking(evaluateSakip(withActions(assessment, actions, pack), pack)),
    },
  });
}

/** Efforts of the actions added up: those of the unit, the others as the pack estimates them. */
const effortWorking = (taken: readonly RoadAction[], efforts: Efforts, pack: EvaluationPack): Working =>
  work({
    rule: 'road-effort',
    operation: 'sum',
    inputs: [
      ruled('start', '0'),
      ...taken.map(({ id, effort }) => (Object.hasOwn(efforts, id) ? given(id, effort) : ruled(id, effort))),
    ],
    pack: stamp(pack, pack.gradeStep),
  });

const totalOf = ({ total }: SakipEvaluation): Rational => (total && exactly(total)) ?? ZERO;

interface Goal {
  readonly bound: Rational;
  /** Whether the bound itself is not enough. */
  readonly isExceeded: boolean;
}

function goalOf(wanted: Wanted, pack: EvaluationPack): Result<Goal, RoadProblem> {
  if ('predicate' in wanted) {
    const bound = boundBelow(wanted.predicate, pack);
    if (bound === undefined) return fail({ code: 'unknown-predicate', predicate: wanted.predicate });
    return ok(bound === null ? { bound: ZERO, isExceeded: false } : { bound, isExceeded: true });
  }
  const bound = fromDecimal(wanted.total);
  if (bound === null || sign(bound) < 0 || compare(bound, HUNDRED) > 0) {
    return fail({ code: 'not-a-total', total: wanted.total });
  }
  return ok({ bound, isExceeded: false });
}

/** Least whole number of units that covers what is missing; one more where exactly that is not enough. */
function neededUnits(missing: Rational, isExceeded: boolean, unit: bigint): bigint {
  if (missing.n < 0n) return 0n;
  const exact = missing.n * unit;
  const floor = exact / missing.d;
  if (isExceeded) return floor + 1n;
  return exact % missing.d === 0n ? floor : floor + 1n;
}
