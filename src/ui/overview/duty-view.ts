import type { Facts } from '../../app/facts/facts.ts';
import { type Holder, holdersOf } from '../../app/facts/holders.ts';
import { words } from '../words/words.ts';
import type { Names } from './names.ts';
import { capacityText } from './question-view.ts';

export interface DutyView {
  readonly position: string;
  /** Who holds it, or that nobody is on record. */
  readonly detail: string;
  readonly held: boolean;
  readonly example: boolean;
}

/** From the governor down to who fills in the figure of a unit. */
export function dutyViews(facts: Facts, unit: string, at: number, names: Names): readonly DutyView[] {
  const { ask } = words.value.overview;
  const { roles } = words.value.status;
  const short = names.unitShort(unit);
  return [
    dutyView(roles.governor, holdersOf(facts, 'governor', null, at)),
    dutyView(ask.head(short), holdersOf(facts, 'head', unit, at)),
    dutyView(`${roles.verifier} ${short}`, holdersOf(facts, 'verifier', unit, at)),
    dutyView(`${roles.officer} ${short}`, holdersOf(facts, 'officer', unit, at)),
  ];
}

function dutyView(position: string, holders: readonly Holder[]): DutyView {
  const { vacant } = words.value.overview.missionPage;
  return {
    position,
    detail: holders.length > 0 ? holders.map((one) => `${capacityText(one)}${one.name}`).join(', ') : vacant,
    held: holders.length > 0,
    example: holders.some(({ example }) => example),
  };
}
