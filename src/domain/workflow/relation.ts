import type { Position } from '../person.ts';
import { heirsOf, linesOf, type Organisation } from '../reorganisation.ts';
import type { Relation } from './permission.ts';

/**
 * Where a position stands towards a unit at a moment. After a reorganisation its one successor is as the unit itself;
 * of several none is, and all of them look on, as the people of the old unit do.
 */
export const relationOf = (
  position: Position,
  unit: string,
  organisation: Organisation,
  at: number,
): Relation => relation(position, unit, heirsOf(unit, organisation, at), organisation);

/**
 * Where a position stands towards a unit's figure of an owner's indicator at a moment. Of several successors of its unit the one that owns the
 * indicator answers for it.
 */
export function relationToFigure(
  position: Position,
  { unit, owner }: { readonly unit: string; readonly owner: string | undefined },
  organisation: Organisation,
  at: number,
): Relation {
  const heirs = heirsOf(unit, organisation, at);
  const answers = heirs.length > 1 && position.unit === owner && heirs.includes(owner);
  return answers ? 'unit' : relation(position, unit, heirs, organisation);
}

function relation(
  position: Position,
  unit: string,
  heirs: readonly string[],
  organisation: Organisation,
): Relation {
  if (heirs.length === 1 && heirs[0] === position.unit) return 'unit';
  return linesOf(unit, heirs, organisation).has(position.unit) ? 'line' : 'tenant';
}
