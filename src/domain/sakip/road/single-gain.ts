import { compare, ZERO } from '../../decimal.ts';
import { type Figure, figure } from '../../scoring/figure.ts';
import { numberOf, type Working } from '../../working/working.ts';
import type { Assessment } from '../assessment.ts';
import { evaluateSakip } from '../evaluation.ts';
import type { EvaluationPack } from '../evaluation-pack.ts';
import { withActions } from './applied-actions.ts';
import { gainWorking } from './gain-working.ts';
import { type Efforts, type RoadAction, roadActions } from './road-action.ts';

export interface SingleGain {
  readonly action: RoadAction;
  /** Points it adds when it is the only thing done; zero when it needs others beside it to lift a grade. */
  readonly points: Figure;
  readonly working: Working;
}

/** Every action with the points it adds by itself, most points first, then in the order of the pack. */
export function singleGains(
  assessment: Assessment,
  pack: EvaluationPack,
  efforts: Efforts = {},
): readonly SingleGain[] {
  const now = evaluateSakip(assessment, pack);
  return roadActions(assessment, pack, efforts)
    .map((action) => {
      const after = evaluateSakip(withActions(assessment, [action], pack), pack);
      const working = gainWorking(`gain:${action.id}`, now, after, pack);
      return { action, working, exact: numberOf(working) ?? ZERO };
    })
    .sort((a, b) => compare(b.exact, a.exact))
    .map(({ action, working, exact }) => ({ action, points: figure(exact), working }));
}
