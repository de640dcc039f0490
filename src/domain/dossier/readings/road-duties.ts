import { grouped } from '../../grouped.ts';
import type { RoadAction } from '../../sakip/road/road-action.ts';
import type { PlannedAction } from './lke-plan.ts';
import type { RoadDraft } from './lke-road.ts';

type Named = Pick<RoadDraft, 'owners' | 'dues'>;

/** Who does an action by when, as typed, else as planned; empty where nobody or no day is named. */
export function dutyOf(
  action: string,
  draft: Named,
  plan: readonly PlannedAction[],
): { readonly owner: string; readonly due: string } {
  const planned = plan.find((one) => one.action === action);
  return {
    owner: draft.owners[action] ?? planned?.owner ?? '',
    due: draft.dues[action] ?? planned?.due ?? '',
  };
}

/** What one position has to do on the road. */
export interface RoadDuty {
  /** Position; empty = nobody is named yet. */
  readonly owner: string;
  readonly count: number;
  /** Earliest day among them; empty where none is set. */
  readonly due: string;
}

/** The chosen actions by who does them: the earliest day first, those nobody is named for last. */
export function roadDuties(
  chosen: readonly Pick<RoadAction, 'id'>[],
  draft: Named,
  plan: readonly PlannedAction[],
): readonly RoadDuty[] {
  const duties = chosen.map(({ id }) => dutyOf(id, draft, plan));
  return [...grouped(duties, ({ owner }) => owner)]
    .map(([owner, own]) => ({
      owner,
      count: own.length,
      due: own.flatMap(({ due }) => due || []).sort()[0] ?? '',
    }))
    .sort((a, b) => seat(a).localeCompare(seat(b)));
}

const seat = ({ owner, due }: RoadDuty): string => `${owner === '' ? 1 : 0} ${due || '9999'} ${owner}`;
