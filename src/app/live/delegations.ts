import { computed } from '@preact/signals';
import { civilDay } from '../../domain/calendar.ts';
import { type Dossier, textOf } from '../../domain/dossier/dossier.ts';
import { DELEGATING, delegatedSource, delegation } from '../../domain/dossier/kinds/delegation.ts';
import { holds, type Position } from '../../domain/person.ts';
import { isUnanswered } from '../facts/place.ts';
import { present } from './clock-tick.ts';
import { dossiersOf } from './dossiers.ts';
import { facts } from './facts.ts';
import { position } from './position.ts';

/** A delegation that was given and has not run out, between the person and a colleague. */
export interface SeenDelegation {
  readonly dossier: Dossier;
  /** The position that is delegated, and the colleague's own. */
  readonly source: Position;
  readonly to: Position;
  /** The person acts for the other, not the other for the person. */
  readonly isReceived: boolean;
  /** Given or ended on this device, and not yet at the endpoint. */
  readonly waits: boolean;
}

const all = dossiersOf(delegation.name);

/** Delegations that concern the person, the one that ends first on top. */
export const myDelegations = computed<readonly SeenDelegation[]>(() => {
  const known = facts.value;
  if (!known) return [];
  const today = civilDay(present.value, known.timeZone);
  return all.value
    .flatMap(({ dossier, pending }) => {
      const source = known.positions.get(delegatedSource(dossier));
      const to = known.positions.get(textOf(dossier, 'to'));
      const stands = dossier.status.value.state === 'given' && textOf(dossier, 'until') >= today;
      if (!source || !to || !stands || ![source.person, to.person].includes(known.person)) return [];
      return [
        { dossier, source, to, isReceived: to.person === known.person, waits: pending.some(isUnanswered) },
      ];
    })
    .sort((a, b) => textOf(a.dossier, 'until').localeCompare(textOf(b.dossier, 'until')));
});

/** The position at work when it can be delegated at all, else null. */
export const delegable = computed<Position | null>(() => {
  const as = position.value;
  return as && as.delegatedFrom === null && DELEGATING.includes(as.role) ? as : null;
});

/** Own positions of colleagues in the unit of the position at work: one of each person. */
export const colleagues = computed<readonly Position[]>(() => {
  const [known, as] = [facts.value, position.value];
  if (!known || !as) return [];
  const byPerson = new Map<string, Position>();
  for (const one of known.positions.values()) {
    const isColleague = one.unit === as.unit && one.person !== as.person && one.delegatedFrom === null;
    if (isColleague && holds(one, present.value) && !byPerson.has(one.person)) byPerson.set(one.person, one);
  }
  return [...byPerson.values()];
});
