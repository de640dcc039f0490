import { computed } from '@preact/signals';
import { civilDay } from '../../domain/calendar.ts';
import { isInForce, type Position } from '../../domain/person.ts';
import { present } from './clock-tick.ts';
import { facts } from './facts.ts';

/** Today where the tenant is, `YYYY-MM-DD`; empty while the device is being opened. */
export const today = computed<string>(() =>
  facts.value ? civilDay(present.value, facts.value.timeZone) : '',
);

/** Positions in force now, but for delegations and administrators: the officials one may name. */
export const officials = computed<readonly Position[]>(() => {
  const known = facts.value;
  if (!known) return [];
  const find = (id: string): Position | null => known.positions.get(id) ?? null;
  return [...known.positions.values()].filter(
    (one) => one.delegatedFrom === null && one.role !== 'admin' && isInForce(one, present.value, find),
  );
});
