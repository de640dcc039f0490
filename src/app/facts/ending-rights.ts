import { isInForce, type Position } from '../../domain/person.ts';
import { heirsOf } from '../../domain/reorganisation.ts';
import { actingEnd, type Positions } from '../../domain/workflow/author.ts';
import type { Facts } from './facts.ts';

/** A right of the person at work that ends soon. */
export interface EndingRight {
  readonly unit: string;
  /** First moment without the right, ms. */
  readonly endsAt: number;
}

/** Long enough for a device in a village to meet a signal before the end. */
const AHEAD = 14 * 86_400_000;

/**
 * Rights that end within the next two weeks, soonest first. A right that goes on in another position of the person,
 * as from acting to definitive, does not end.
 */
export function endingRights(
  { positions, person, world }: Pick<Facts, 'positions' | 'person'> & { readonly world: Positions },
  now: number,
): readonly EndingRight[] {
  const own = [...positions.values()].filter((one) => one.person === person);
  const ending = own.flatMap((position): (EndingRight & { readonly position: Position })[] => {
    const endsAt = actingEnd(position, world);
    const isNear = endsAt !== null && endsAt > now && endsAt <= now + AHEAD;
    return isNear && position.from <= now ? [{ position, unit: position.unit, endsAt }] : [];
  });
  return ending
    .filter(({ position, endsAt }) => !own.some((other) => takesOver(other, position, endsAt, world)))
    .map(({ unit, endsAt }) => ({ unit, endsAt }))
    .sort((a, b) => a.endsAt - b.endsAt);
}

const takesOver = (other: Position, ended: Position, at: number, world: Positions): boolean =>
  other.role === ended.role &&
  heirsOf(ended.unit, world, at).includes(other.unit) &&
  (other.area === null || other.area === ended.area) &&
  isInForce(other, at, world.position);
