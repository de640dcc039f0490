import { compare, fromDecimal, sum, toDecimal, ZERO } from '../../decimal.ts';
import { grouped } from '../../grouped.ts';
import type { Decimal } from '../../indicator.ts';
import type { Assessment } from '../../sakip/assessment.ts';
import type { SakipEvaluation } from '../../sakip/evaluation.ts';
import { gainTogether } from '../../sakip/road/gain-together.ts';
import type { RoadAction } from '../../sakip/road/road-action.ts';
import { exactly, type Figure } from '../../scoring/figure.ts';
import { LKE_PACK } from '../kinds/lke.ts';

/** What a person decides on as one thing: an action, or all raises of a sub-component whose criteria are unknown. */
export interface RoadStep {
  /** Of the action, or `4.c>` for the raises of 4.c. */
  readonly id: string;
  /** What is done when the step is taken: one action, or the raises one after the other from the grade of now. */
  readonly actions: readonly RoadAction[];
  /** The raises as far as they go; of another step its action. */
  readonly possible: readonly RoadAction[];
  readonly isTaken: boolean;
  /** Points when nothing else is done; zero when it needs others beside it. */
  readonly points: Figure;
}

/** Id of the step an action belongs to. */
export const stepOf = (action: string): string => action.replace(/>.*$/, '>');

/** Effort of a whole step. */
export const stepEffort = ({ actions }: Pick<RoadStep, 'actions'>): Decimal =>
  toDecimal(sum(actions.map(({ effort }) => fromDecimal(effort) ?? ZERO)));

/**
 * Every action there is as steps, most points first, then in the order of the pack. Raises that are chosen make their
 * step; where none is, those of the road; where it has none either, all up to what can be proven. `now` is what the
 * assessment comes to.
 */
export function roadSteps(
  all: readonly RoadAction[],
  chosen: ReadonlySet<string>,
  road: ReadonlySet<string>,
  { assessment, now }: { readonly assessment: Assessment; readonly now: SakipEvaluation },
): readonly RoadStep[] {
  return [...grouped(all, ({ id }) => stepOf(id))]
    .map(([id, possible]): RoadStep => {
      const among = (ids: ReadonlySet<string>) => possible.filter((action) => ids.has(action.id));
      const actions = [among(chosen), among(road)].find((some) => some.length > 0) ?? possible;
      const { points } = gainTogether(actions, assessment, LKE_PACK, now);
      return { id, actions, possible, isTaken: among(chosen).length > 0, points };
    })
    .sort((a, b) => compare(exactly(b.points) ?? ZERO, exactly(a.points) ?? ZERO));
}
