import { isInForce, type Position, rightEnd } from '../../domain/person.ts';
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
  { positions, person }: Pick<Facts, 'positions' | 'person'>,
  now: number,
): readonly EndingRight[] {
  const own = [...positions.values()].filter((one) => one.person === person);
  const ending = own.flatMap((position): (EndingRight & { readonly position: Position })[] => {
    const endsAt = endOf(position, positions);
    const isNear = endsAt !== null && endsAt > now && endsAt <= now + AHEAD;
    return isNear && position.from <= now ? [{ position, unit: position.unit, endsAt }] : [];
  });
  return ending
    .filter(({ position, endsAt }) => !own.some((other) => takesOver(other, position, endsAt, positions)))
    .map(({ unit, endsAt }) => ({ unit, endsAt }))
    .sort((a, b) => a.endsAt - b.endsAt);
}

type Positions = Facts['positions'];

const endOf = (position: Position, positions: Positions): number | null =>
  rightEnd(position, (id) => positions.get(id) ?? null);

const takesOver = (other: Position, ended: Position, at: number, positions: Positions): boolean =>
  other.role === ended.role &&
  other.unit === ended.unit &&
  (other.area === null || other.area === ended.area) &&
  isInForce(other, at, (id) => positions.get(id) ?? null);
