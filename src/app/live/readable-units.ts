import { scoredUnits } from '../../domain/scoring/questions/government-question.ts';
import { permission } from '../../domain/workflow/permission.ts';
import { relationOf } from '../../domain/workflow/relation.ts';
import { present } from './clock-tick.ts';
import { facts } from './facts.ts';
import { position } from './position.ts';

/** Units with indicators whose entries the position at work may read, own unit first, then by name. */
export function readableUnits(): readonly string[] {
  const known = facts.value;
  const as = position.value;
  if (!known || !as) return [];
  const reads = (unit: string): boolean => {
    const relation = relationOf(as, unit, known.world, present.value);
    const standing = { role: as.role, relation, state: 'approved', made: 'nothing' } as const;
    return permission('entry.read', standing) === 'permitted';
  };
  const owners = scoredUnits(known);
  const nameOf = (unit: string): string => known.units.get(unit)?.shortName ?? unit;
  return owners
    .filter(reads)
    .sort(
      (a, b) => Number(b === as.unit) - Number(a === as.unit) || nameOf(a).localeCompare(nameOf(b), 'id'),
    );
}

/** Whether the position at work holds the figures of every unit, so that the score of the whole is right here. */
export function readsEveryUnit(): boolean {
  const known = facts.value;
  const units = known ? scoredUnits(known) : [];
  return units.length > 1 && readableUnits().length === units.length;
}
