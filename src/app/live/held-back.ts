import { permission } from '../../domain/workflow/permission.ts';
import { relationOf } from '../../domain/workflow/relation.ts';
import { present } from './clock-tick.ts';
import { facts } from './facts.ts';
import { position } from './position.ts';

/** Whether the position at work may know how much the devices of a unit hold back. */
export function mayCountDevices(unit: string): boolean {
  const [known, as] = [facts.value, position.value];
  if (!known || !as) return false;
  const relation = relationOf(as, unit, known.world, present.value);
  const standing = { role: as.role, relation, state: 'draft', made: 'nothing' } as const;
  return permission('device.count', standing) === 'permitted';
}
