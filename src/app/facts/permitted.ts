import type { Position } from '../../domain/person.ts';
import type { EntryCommandName } from '../../domain/workflow/command.ts';
import { madeBy } from '../../domain/workflow/decide.ts';
import { permission, type Relation } from '../../domain/workflow/permission.ts';
import { relationToFigure } from '../../domain/workflow/relation.ts';
import type { Facts, SeenEntry } from './facts.ts';

/** Where a position stands towards an entry at a moment. */
export const relationTo = (facts: Facts, as: Position, { entry }: SeenEntry, at: number): Relation =>
  relationToFigure(
    as,
    { unit: entry.unit, owner: facts.indicators.get(entry.indicator)?.owner },
    facts.world,
    at,
  );

/** What the one table of permissions says to a position about a command on an entry now. Screens hide by it. */
export function permitted(
  facts: Facts,
  as: Position,
  seen: SeenEntry,
  command: EntryCommandName,
  at: number,
): ReturnType<typeof permission> {
  const { entry } = seen;
  if (as.area !== null && as.area !== entry.area) return 'forbidden';
  return permission(command, {
    role: as.role,
    relation: relationTo(facts, as, seen, at),
    state: entry.status.value.state,
    made: madeBy(entry, facts.person, { name: command }),
  });
}
