import type { Position } from '../../domain/person.ts';
import type { EntryCommandName } from '../../domain/workflow/command.ts';
import { madeBy } from '../../domain/workflow/decide.ts';
import { permission } from '../../domain/workflow/permission.ts';
import { relationOf } from '../../domain/workflow/relation.ts';
import type { Facts, SeenEntry } from './facts.ts';

/** What the one table of permissions says to a position about a command on an entry. Screens hide by it. */
export function permitted(
  facts: Facts,
  as: Position,
  { entry }: SeenEntry,
  command: EntryCommandName,
): ReturnType<typeof permission> {
  if (as.area !== null && as.area !== entry.area) return 'forbidden';
  return permission(command, {
    role: as.role,
    relation: relationOf(as, entry.unit, facts.world),
    state: entry.status.value.state,
    made: madeBy(entry, facts.person, { name: command }),
  });
}
