import type { Act } from '../entry.ts';
import { isInForce, type Position, rightEnd } from '../person.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Command } from './command.ts';

export interface Moment {
  readonly person: string;
  /** Estimated moment the person acted, ms since 1970 UTC. */
  readonly authoredAt: number;
  readonly receivedAt: number;
}

export interface Positions {
  readonly position: (id: string) => Position | null;
}

/** Who acts, in which position. */
export interface Author {
  readonly position: Position;
  readonly act: Act;
}

/**
 * The author of a command, or why nobody is: no such position of this person, or its right did not last until
 * `rightUntil`: the receipt, or the authored moment for work that waits in the late tray.
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
  if (!isInForce(position, rightUntil, world.position)) {
    const end = rightEnd(position, world.position) ?? rightUntil;
    return fail({ code: 'right-ended', position: position.id, endedOn: String(end) });
  }
  const act = { by: moment.person, as: position.id, capacity: position.capacity, at: moment.authoredAt };
  return ok({ position, act });
}
