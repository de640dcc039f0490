import { isInForce, type Role } from '../../src/domain/person.ts';
import { inboxOf } from '../../src/endpoint/rows/extent.ts';
import type { PullReply } from '../../src/protocol/pull.ts';
import type { MemServer } from './mem-server.ts';

/** Roles that read every unit; written down here a second time on purpose, and the others read their own line. */
const EVERYWHERE: readonly Role[] = ['planner', 'evaluator', 'governor'];

/** I8, at the endpoint: every row of an answer is one its reader may read at this moment. */
export const leaked = (server: MemServer, person: string, { rows }: PullReply, now: number): string[] =>
  leakedFrom(
    server,
    person,
    rows.map((row) => [row[1], row[0] === 'r' ? row[3] : row[2]]),
    now,
  );

/** The same of whatever stands in a scope, named by its id. */
export function leakedFrom(
  server: MemServer,
  person: string,
  sent: readonly (readonly [id: string, scope: number])[],
  now: number,
): string[] {
  const units = new Map<string, boolean>();
  return sent.flatMap(([id, scope]) => {
    const { unit, class: kind } = server.committed.scopes[scope - 1] ?? { unit: '', class: 'none' };
    // Planning is public within the tenant.
    if (kind === 'ref' || kind === 'plan') return [];
    if (kind === 'inbox' && unit === inboxOf(person)) return [];
    if (kind === 'data') {
      const may = units.get(unit) ?? mayRead(server, person, unit, now);
      units.set(unit, may);
      if (may) return [];
    }
    return [`I8 ${person} was sent ${id} of ${unit}`];
  });
}

function mayRead({ reference }: MemServer, person: string, unit: string, now: number): boolean {
  const above = new Set<string>();
  for (const one of [unit, ...mergedInto(reference, unit, now)])
    for (let at: string | null | undefined = one; at && !above.has(at); at = reference.units.get(at)?.parent)
      above.add(at);
  const find = (id: string) => reference.positions.get(id) ?? null;
  return [...reference.positions.values()].some(
    (position) =>
      position.person === person &&
      isInForce(position, now, find) &&
      (EVERYWHERE.includes(position.role) || above.has(position.unit)),
  );
}

/** There is one merger in a run, into a unit that is always there; midnight in Mataram is 16:00 UTC. */
function mergedInto({ units }: MemServer['reference'], unit: string, now: number): readonly string[] {
  const { validTo = null, successors = [] } = units.get(unit) ?? {};
  return validTo !== null && now >= Date.parse(`${validTo}T16:00Z`) ? successors : [];
}
