import { ZERO } from '../../decimal.ts';
import { type Figure, figure } from '../../scoring/figure.ts';
import { numberOf, type Working } from '../../working/working.ts';
import type { Assessment } from '../assessment.ts';
import { evaluateSakip } from '../evaluation.ts';
import type { EvaluationPack } from '../evaluation-pack.ts';
import { withActions } from './applied-actions.ts';
import { gainWorking } from './gain-working.ts';
import type { RoadAction } from './road-action.ts';

export interface Gain {
  readonly points: Figure;
  readonly working: Working;
}

/** Points that some actions add when they are all that is done; zero when they need others beside them to lift a grade. */
export function gainTogether(
  actions: readonly RoadAction[],
  assessment: Assessment,
  pack: EvaluationPack,
  now = evaluateSakip(assessment, pack),
): Gain {
  const after = evaluateSakip(withActions(assessment, actions, pack), pack);
  const working = gainWorking(`gain:${actions.map(({ id }) => id).join()}`, now, after, pack);
  return { points: figure(numberOf(working) ?? ZERO), working };
}
