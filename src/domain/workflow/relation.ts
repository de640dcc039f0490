import { lineAbove } from '../org-unit.ts';
import type { Position } from '../person.ts';
import type { Relation } from './permission.ts';

/** Where a position stands towards a unit. */
export function relationOf(
  position: Position,
  unit: string,
  world: { readonly parentOf: (unit: string) => string | null | undefined },
): Relation {
  if (position.unit === unit) return 'unit';
  return lineAbove(unit, world.parentOf).includes(position.unit) ? 'line' : 'tenant';
}
