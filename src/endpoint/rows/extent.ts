import type { Alert } from '../../domain/alerts/alert.ts';
import type { Entity } from '../../domain/decide.ts';
import { type Dossier, isDossier } from '../../domain/dossier/dossier.ts';
import type { UnitClass } from '../../domain/dossier/kind.ts';
import { kindOf } from '../../domain/dossier/kinds.ts';
import { mayOnDossier, mayReadClass, mayReadDossier } from '../../domain/dossier/permission.ts';
import { mayReadPersonal } from '../../domain/dossier/personal.ts';
import type { Entry } from '../../domain/entry.ts';
import { isInForce, keepsNumbers, type Position } from '../../domain/person.ts';
import { permission, type QueryName } from '../../domain/workflow/permission.ts';
import { relationOf, relationToFigure } from '../../domain/workflow/relation.ts';
import type { Scope } from '../storage/port.ts';
import { circleIn } from './personal-scope.ts';
import type { Reference } from './world.ts';

/** Name of the scope that carries refusals back to one person. */
export const inboxOf = (person: string): string => `person:${person}`;

/** The person's positions that give rights at this moment. */
export function positionsInForce(reference: Reference, person: string, at: number): readonly Position[] {
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
    positions.some((position) => mayRead('entry.read', position, unit, reference, at));
  const held = scopes.filter((scope) => {
    if (scope.class === 'ref') return true;
    if (scope.class === 'inbox') return scope.unit === inboxOf(person);
    if (scope.class === 'data') return reads(scope.unit);
    if (scope.class === 'numbers') return positions.some(keepsNumbers);
    return scope.class === 'personal'
      ? holdsPersonal(positions, scope, reference, at)
      : mayReadAs(scope.class, positions, scope.unit, reference, at);
  });
  return held.map((scope) => scope.scope).sort((a, b) => a - b);
}

const mayReadAs = (
  of: UnitClass,
  positions: readonly Position[],
  unit: string,
  reference: Reference,
  at: number,
): boolean => positions.some((position) => mayReadClass(of, position, unit, reference, at));

function holdsPersonal(
  positions: readonly Position[],
  { unit }: Scope,
  reference: Reference,
  at: number,
): boolean {
  const circle = circleIn(unit);
  return positions.some((position) => mayReadPersonal(position, circle, reference, at));
}

function mayRead(
  query: QueryName,
  position: Position,
  unit: string,
  reference: Reference,
  at: number,
): boolean {
  const relation = relationOf(position, unit, reference, at);
  return (
    permission(query, { role: position.role, relation, state: 'draft', made: 'nothing' }) === 'permitted'
  );
}

/** Whether the person may look at the evidence of an entry, or at the files of a dossier, now. */
export const mayReadEvidence = (reference: Reference, entity: Entity, person: string, at: number): boolean =>
  positionsInForce(reference, person, at).some((position) => {
    if (isDossier(entity)) {
      const kind = kindOf(entity.kind);
      return kind !== null && mayReadDossier(position, entity, kind, reference, at);
    }
    const isOfArea = position.area === null || position.area === entity.area;
    return isOfArea && mayRead('evidence.read', position, entity.unit, reference, at);
  });

/**
 * Whether an alert may be told to a position outside the app: what it is about may be read by it. Budgets are reference
 * rows; what is personal is told nobody in this way.
 */
export function mayTell(reference: Reference, alert: Alert, position: Position, at: number): boolean {
  const { kind, unit, dossier } = alert;
  if (dossier === null)
    return kind === 'slow-spending' || mayRead('entry.read', position, unit, reference, at);
  const of = kindOf(dossier.kind)?.class ?? 'personal';
  return of !== 'personal' && mayReadClass(of, position, dossier.unit, reference, at);
}

/** Whether the person may look after the devices of others, or screens on walls; an administrator may, wherever his unit stands. */
export const mayManage = (
  query: 'device.manage' | 'wall.manage',
  reference: Reference,
  person: string,
  at: number,
): boolean =>
  positionsInForce(reference, person, at).some((position) =>
    mayRead(query, position, position.unit, reference, at),
  );

export type SheetQuery = Extract<QueryName, `sheet.${string}`>;

/** Whether one of the person's positions may bring rows of these units from a spreadsheet now. */
export const mayBringSheet = (
  reference: Reference,
  query: SheetQuery,
  person: string,
  units: Iterable<string>,
  at: number,
): boolean => {
  const own = positionsInForce(reference, person, at);
  return [...units].every((unit) => own.some((position) => mayRead(query, position, unit, reference, at)));
};

/** The people whose devices the person may look at now: those who work in a unit that one of the positions watches. */
export function peopleToLookAfter(reference: Reference, person: string, at: number): ReadonlySet<string> {
  const own = positionsInForce(reference, person, at);
  const find = (id: string) => reference.positions.get(id) ?? null;
  const watched = [...reference.positions.values()].filter(
    (other) =>
      isInForce(other, at, find) &&
      own.some((position) => mayRead('device.look', position, other.unit, reference, at)),
  );
  return new Set(watched.map((position) => position.person));
}

/** The people who work in a unit now, to whom may know how much the unit holds back; null to others. */
export function peopleToCount(
  reference: Reference,
  person: string,
  unit: string,
  at: number,
): ReadonlySet<string> | null {
  const own = positionsInForce(reference, person, at);
  if (!own.some((position) => mayRead('device.count', position, unit, reference, at))) return null;
  const find = (id: string) => reference.positions.get(id) ?? null;
  const there = [...reference.positions.values()].filter(
    (other) => other.unit === unit && isInForce(other, at, find),
  );
  return new Set(there.map((position) => position.person));
}

/** Whether the person may still add files to it: the bytes follow the words under the same right. */
export const mayAttach = (reference: Reference, entity: Entity, person: string, at: number): boolean =>
  positionsInForce(reference, person, at).some((position) =>
    isDossier(entity)
      ? mayAttachToDossier(reference, entity, position, at)
      : mayAttachToEntry(reference, entity, position, at),
  );

// A dossier may have been signed since its words came: what was attached before then still belongs to it.
function mayAttachToDossier(reference: Reference, dossier: Dossier, position: Position, at: number): boolean {
  const kind = kindOf(dossier.kind);
  const rules = kind?.attach.map((rule) => ({ ...rule, states: kind.states }));
  return kind !== null && mayOnDossier(rules ?? [], position, dossier, kind, reference, at) === 'permitted';
}

// The unit may have handed over since the words came: what its people attached before then still belongs to it.
function mayAttachToEntry(reference: Reference, entry: Entry, position: Position, at: number): boolean {
  if (position.area !== null && position.area !== entry.area) return false;
  const { unit, indicator } = entry;
  const owner = reference.indicators.get(indicator)?.owner;
  const relation =
    position.unit === unit ? 'unit' : relationToFigure(position, { unit, owner }, reference, at);
  const standing = {
    role: position.role,
    relation,
    state: entry.status.value.state,
    made: 'part',
  } as const;
  return permission('evidence.attach', standing) === 'permitted';
}
