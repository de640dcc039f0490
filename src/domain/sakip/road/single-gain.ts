import { compare, sub, ZERO } from '../../decimal.ts';
import { exactly, type Figure, figure } from '../../scoring/figure.ts';
import type { Assessment } from '../assessment.ts';
import { evaluateSakip } from '../evaluation.ts';
import type { EvaluationPack } from '../evaluation-pack.ts';
import { withActions } from './applied-actions.ts';
import { type Efforts, type RoadAction, roadActions } from './road-action.ts';

export interface SingleGain {
  readonly action: RoadAction;
  /** Points it adds when it is the only thing done; zero when it needs others beside it to lift a grade. */
  readonly points: Figure;
}

/** Every action with the points it adds by itself, most points first, then in the order of the pack. */
export function singleGains(
  assessment: Assessment,
  pack: EvaluationPack,
  efforts: Efforts = {},
): readonly SingleGain[] {
  const exactTotal = (one: Assessment) => {
    const { total } = evaluateSakip(one, pack);
    return (total && exactly(total)) ?? ZERO;
  };
  const now = exactTotal(assessment);
  return roadActions(assessment, pack, efforts)
    .map((action) => ({ action, points: sub(exactTotal(withActions(assessment, [action], pack)), now) }))
    .sort((a, b) => compare(b.points, a.points))
    .map(({ action, points }) => ({ action, points: figure(points) }));
}
