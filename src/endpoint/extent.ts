import type { Entry } from '../domain/entry.ts';
import { isInForce, type Position } from '../domain/person.ts';
import { relationOf } from '../domain/workflow/decide.ts';
import { permission, type QueryName } from '../domain/workflow/permission.ts';
import type { Scope } from './storage/port.ts';
import { parentOf, type Reference } from './world.ts';

/** Name of the scope that carries refusals back to one person. */
export const inboxOf = (person: string): string => `person:${person}`;

/** The person's positions that give rights at this moment. */
function positionsInForce(reference: Reference, person: string, at: number): readonly Position[] {
  const find = (id: string) => reference.positions.get(id) ?? null;
  return [...reference.positions.values()].filter(
    (position) => position.person === person && isInForce(position, at, find),
  );
}

/**
 * The scopes a person may hold at a moment, ascending: the reference rows, the own inbox, and the entries of
 * every unit whose entries one of the positions may read by the one table of permissions.
 */
export function extentOf(
  reference: Reference,
  scopes: readonly Scope[],
  person: string,
  at: number,
): readonly number[] {
  const positions = positionsInForce(reference, person, at);
  const reads = (unit: string) =>
    positions.some((position) => mayRead('entry.read', position, unit, reference));
  const held = scopes.filter((scope) => {
    if (scope.class === 'ref') return true;
    if (scope.class === 'inbox') return scope.unit === inboxOf(person);
    return reads(scope.unit);
  });
  return held.map((scope) => scope.scope).sort((a, b) => a - b);
}

function mayRead(query: QueryName, position: Position, unit: string, reference: Reference): boolean {
  const relation = relationOf(position, unit, { parentOf: parentOf(reference) });
  return (
    permission(query, { role: position.role, relation, state: 'draft', made: 'nothing' }) === 'permitted'
  );
}

/** Whether the person may look at the evidence of an entry now. */
export const mayReadEvidence = (reference: Reference, entry: Entry, person: string, at: number): boolean =>
  positionsInForce(reference, person, at).some(
    (position) =>
      (position.area === null || position.area === entry.area) &&
      mayRead('evidence.read', position, entry.unit, reference),
  );

/** Whether the person may see and revoke the devices of others; an administrator may, wherever his unit stands. */
export const mayManageDevices = (reference: Reference, person: string, at: number): boolean =>
  positionsInForce(reference, person, at).some((position) =>
    mayRead('device.manage', position, position.unit, reference),
  );

/** Whether the person may still add evidence to an entry: the bytes follow the words under the same right. */
export const mayAttach = (reference: Reference, entry: Entry, person: string, at: number): boolean =>
  positionsInForce(reference, person, at).some((position) => {
    if (position.area !== null && position.area !== entry.area) return false;
    const relation = relationOf(position, entry.unit, { parentOf: parentOf(reference) });
    const standing = {
      role: position.role,
      relation,
      state: entry.status.value.state,
      made: 'part',
    } as const;
    return permission('evidence.attach', standing) === 'permitted';
  });
