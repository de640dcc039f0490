import type { OrgUnit } from '../org-unit.ts';
import { isInForce, type Position } from '../person.ts';

interface Offices {
  readonly units: ReadonlyMap<string, OrgUnit>;
  readonly positions: ReadonlyMap<string, Position>;
}

/**
 * Who signs an agreement above an official: the head of the unit, for a head whoever leads the nearest unit above;
 * null for a governor, and where nobody leads.
 */
export function superiorOf(official: Position, { units, positions }: Offices, at: number): Position | null {
  if (official.role === 'governor') return null;
  const find = (id: string): Position | null => positions.get(id) ?? null;
  const leads = [...positions.values()].filter(
    (one) =>
      ['head', 'governor'].includes(one.role) && one.delegatedFrom === null && isInForce(one, at, find),
  );
  const seen = new Set<string>();
  let unit = official.role === 'head' ? units.get(official.unit)?.parent : official.unit;
  while (unit && !seen.has(unit)) {
    seen.add(unit);
    const leader = leads.find((one) => one.unit === unit);
    if (leader) return leader;
    unit = units.get(unit)?.parent;
  }
  return null;
}
