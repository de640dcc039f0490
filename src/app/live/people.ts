import { computed } from '@preact/signals';
import { civilDay } from '../../domain/calendar.ts';
import { isSuperior } from '../../domain/dossier/personal.ts';
import { isInForce, type Position } from '../../domain/person.ts';
import { present } from './clock-tick.ts';
import { facts } from './facts.ts';
import { position } from './position.ts';

/** A person with the position that says which unit the records stand under. */
export interface Colleague {
  readonly person: string;
  readonly unit: string;
  readonly position: Position;
}

/** Today where the tenant is, `YYYY-MM-DD`; empty while the device is being opened. */
export const today = computed<string>(() =>
  facts.value ? civilDay(present.value, facts.value.timeZone) : '',
);

/** Positions in force now, own to those who hold them, one for each person and unit. */
export const staff = computed<readonly Colleague[]>(() => {
  const known = facts.value;
  if (!known) return [];
  const find = (id: string): Position | null => known.positions.get(id) ?? null;
  const found = new Map<string, Colleague>();
  for (const one of known.positions.values()) {
    const key = `${one.person} ${one.unit}`;
    const counts = one.delegatedFrom === null && one.role !== 'admin' && isInForce(one, present.value, find);
    if (counts && !found.has(key)) found.set(key, { person: one.person, unit: one.unit, position: one });
  }
  return [...found.values()];
});

/** Those whose records the position at work looks after: everybody else for personnel, those below for a head. By name. */
export const inCare = computed<readonly Colleague[]>(() => {
  const [known, as] = [facts.value, position.value];
  if (!known || !as) return [];
  const nameOf = ({ person }: Colleague): string => known.persons.get(person)?.name ?? person;
  return staff.value
    .filter(({ person }) => person !== as.person)
    .filter(({ person, unit }) => {
      const isAbove = isSuperior(as, { unit, subject: person }, known.world, present.value);
      return as.role === 'personnel' || isAbove;
    })
    .sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
});
