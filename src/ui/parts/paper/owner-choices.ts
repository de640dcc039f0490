import { actor } from '../../../app/live/names.ts';
import { positionsOf } from '../../../app/live/positions-of.ts';
import { actorWords } from '../value/actor-words.ts';

/** Who is at work in the unit, with the role. */
export const ownerChoices = (unit: string): readonly { readonly value: string; readonly label: string }[] =>
  positionsOf(unit).map(({ id, person, capacity }) => ({
    value: id,
    label: actorWords(actor({ by: person, as: id, capacity })),
  }));
