import { permission } from '../../domain/workflow/permission.ts';
import { relationOf } from '../../domain/workflow/relation.ts';
import type { UnitDevice } from '../account.ts';
import { present } from './clock-tick.ts';
import { facts } from './facts.ts';
import { position } from './position.ts';
import { positionsOf } from './positions-of.ts';

/** What the devices of a unit hold back, without whose they are. Moments in ms since 1970 UTC. */
export interface HeldBack {
  readonly devices: number;
  /** Commands without an answer. */
  readonly commands: number;
  readonly oldest: number | null;
  /** Latest contact of the device that has been silent longest; null without a device. */
  readonly silentSince: number | null;
}

/** Whether the position at work may know it. */
export function mayLookAtDevices(unit: string): boolean {
  const [known, as] = [facts.value, position.value];
  if (!known || !as) return false;
  const relation = relationOf(as, unit, known.world, present.value);
  return (
    permission('device.look', { role: as.role, relation, state: 'draft', made: 'nothing' }) === 'permitted'
  );
}

export function heldBack(unit: string, devices: readonly UnitDevice[]): HeldBack {
  const people = new Set(positionsOf(unit).map(({ person }) => person));
  const own = devices.filter(({ person }) => people.has(person));
  const since = own.flatMap((one) => one.since ?? []);
  return {
    devices: own.length,
    commands: own.reduce((sum, { pending }) => sum + (pending ?? 0), 0),
    oldest: since.length > 0 ? Math.min(...since) : null,
    silentSince: own.length > 0 ? Math.min(...own.map(({ seenAt }) => seenAt)) : null,
  };
}
