import type { Act } from '../entry.ts';
import { isInForce, type Position, rightEnd } from '../person.ts';
import { handoverAt, heirsOf, type Organisation } from '../reorganisation.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Command } from './command.ts';

export interface Moment {
  readonly person: string;
  /** Estimated moment the person acted, ms since 1970 UTC. */
  readonly authoredAt: number;
  readonly receivedAt: number;
}

export interface Positions extends Organisation {
  readonly position: (id: string) => Position | null;
}

/** Who acts, in which position. */
export interface Author {
  readonly position: Position;
  readonly act: Act;
}

/**
 * The author of a command, or why nobody is: no such position of this person, or its right did not last until
 * `rightUntil`: the receipt, or the authored moment for work that waits in the late tray. A right to change things ends
 * with the unit too, once its successors do its work.
 */
export function authorOf(
  world: Positions,
  moment: Moment,
  command: Pick<Command, 'as' | 'name'>,
  rightUntil = moment.receivedAt,
): Result<Author> {
  const position = world.position(command.as);
  if (!position || position.person !== moment.person)
    return fail({ code: 'forbidden', command: command.name });
  if (!isInForce(position, moment.authoredAt, world.position))
    return fail({ code: 'forbidden', command: command.name });
  const handover = handoverAt(position.unit, world) ?? Number.POSITIVE_INFINITY;
  if (handover <= moment.authoredAt) {
    const { unit } = position;
    return fail({ code: 'unit-moved', unit, to: heirsOf(unit, world, moment.authoredAt) });
  }
  if (!isInForce(position, rightUntil, world.position) || handover <= rightUntil) {
    const end = actingEnd(position, world) ?? rightUntil;
    return fail({ code: 'right-ended', position: position.id, endedOn: String(end) });
  }
  const act = { by: moment.person, as: position.id, capacity: position.capacity, at: moment.authoredAt };
  return ok({ position, act });
}

/** First moment a position may change nothing any more, ms since 1970 UTC: its own end or its unit's; null = open. */
export function actingEnd(position: Position, world: Positions): number | null {
  const ends = [rightEnd(position, world.position), handoverAt(position.unit, world)];
  const known = ends.filter((end) => end !== null);
  return known.length > 0 ? Math.min(...known) : null;
}
