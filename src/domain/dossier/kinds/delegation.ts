import { dayNumber } from '../../calendar.ts';
import type { Act } from '../../entry.ts';
import { isInForce, type Position, type Role } from '../../person.ts';
import type { Problem } from '../../problem.ts';
import { type Dossier, textOf } from '../dossier.ts';
import { dossierRule, incomplete, type Kind, type Surroundings } from '../kind.ts';

/** Who may let another act for him or her. Rights over accounts and over personnel data are given by the administrator alone. */
export const DELEGATING: readonly Role[] = [
  'officer',
  'verifier',
  'head',
  'planner',
  'evaluator',
  'governor',
];

const NAME = /^([A-Za-z0-9._:@-]{1,80})~[A-Za-z0-9-]{1,40}$/;

/** A name for one delegation of a position. */
export const delegationName = (source: string, id: string): string => `${source}~${id}`;

/** The position that is delegated. */
export const delegatedSource = ({ name }: Pick<Dossier, 'name'>): string => NAME.exec(name)?.[1] ?? '';

/** The longest a delegation lasts, a choice of ours: long enough for an absence, too short to be forgotten. */
export const MOST_DAYS = 92;

const DAY = 86_400_000;

function numberOf(day: string): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return dayNumber(year, month, date);
}

export type DelegationFault = 'delegated' | 'ended' | 'other-unit' | 'self' | 'past' | 'too-long';

/** Why a position may not be delegated like this, or null. */
function faultOf(dossier: Dossier, around: Surroundings, act: Act): DelegationFault | null {
  const source = around.position(delegatedSource(dossier));
  const to = around.position(textOf(dossier, 'to'));
  // What was delegated is not delegated on.
  if (source?.id !== act.as || source.delegatedFrom !== null) return 'delegated';
  if (!to || to.delegatedFrom !== null || !isInForce(to, act.at, around.position)) return 'ended';
  if (to.unit !== source.unit || source.unit !== dossier.unit) return 'other-unit';
  if (to.person === source.person) return 'self';
  const today = around.civilDay(act.at);
  const [from, until] = [textOf(dossier, 'from') || today, textOf(dossier, 'until')];
  if (until < from || until < today) return 'past';
  return numberOf(until) - numberOf(from) >= MOST_DAYS ? 'too-long' : null;
}

function unfit(dossier: Dossier, around: Surroundings, act: Act): Problem | null {
  const missing = incomplete(dossier, ['to', 'until']);
  if (missing) return missing;
  const why = faultOf(dossier, around, act);
  return why === null ? null : { code: 'delegation-unfit', why };
}

const draft = [dossierRule(DELEGATING, ['first-party'], ['draft'])];

/**
 * Somebody lets a colleague of the same unit act in a position for a number of days (a.n.). Given, it makes a position
 * that never outlives the one it comes from; either of the two may end it. `from` empty = at once; `until` is the last day.
 */
export const delegation: Kind = {
  name: 'delegation',
  // Who signs for whom is for everybody to see, as every position is.
  class: 'plan',
  isYearly: false,
  names: NAME,
  states: ['draft', 'given', 'ended'],
  fields: [
    { path: 'to', shape: { of: 'ref', to: 'position' }, write: draft },
    { path: 'from', shape: { of: 'day' }, write: draft },
    { path: 'until', shape: { of: 'day' }, write: draft },
  ],
  steps: {
    give: { to: 'given', rules: draft, requires: unfit },
    end: {
      to: 'ended',
      rules: [dossierRule(DELEGATING, ['first-party', 'addressed'], ['given'])],
    },
  },
  attach: [],
  addressed: (dossier) => [textOf(dossier, 'to')],
  parties: (dossier) => ({ 'first-party': delegatedSource(dossier), 'second-party': null }),
};

/**
 * The position that a delegation makes once it was given; null before. An end counts from the moment the endpoint heard
 * of it: what the delegate had sent by then was done with the right to it.
 */
export function delegatedPosition(
  dossier: Dossier,
  id: string,
  around: {
    readonly position: (id: string) => Position | null;
    readonly startOfDay: (day: string) => number;
  },
): Position | null {
  const source = around.position(delegatedSource(dossier));
  const to = around.position(textOf(dossier, 'to'));
  const given = dossier.trail.find(({ command }) => command === 'dossier.step:give');
  if (!source || !to || !given) return null;
  const ended = dossier.trail.find(({ command }) => command === 'dossier.step:end');
  const day = textOf(dossier, 'from');
  const from = Math.max(given.at, day === '' ? 0 : around.startOfDay(day));
  const last = around.startOfDay(textOf(dossier, 'until')) + DAY;
  const end = ended ? Math.max(from, Math.min(last, ended.receivedAt)) : last;
  const { role, unit, area } = source;
  return {
    id,
    person: to.person,
    role,
    unit,
    area,
    capacity: 'delegate',
    from,
    to: end,
    delegatedFrom: source.id,
  };
}
