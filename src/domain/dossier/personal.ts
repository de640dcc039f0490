import { holds, newestPost, type Position } from '../person.ts';
import type { Staff } from '../staff.ts';
import { relationOf } from '../workflow/relation.ts';
import type { Dossier, DossierKey } from './dossier.ts';
import type { Kind } from './kind.ts';

/** Whom a personal dossier is about: the first part of its name, `PERSON` or `PERSON/REST`. */
export const subjectOf = ({ name }: Pick<DossierKey, 'name'>): string => name.split('/', 1)[0] as string;

/** Name of a personal dossier. */
export const personalName = (person: string, rest = ''): string =>
  rest === '' ? person : `${person}/${rest}`;

/** Everything that decides who reads a personal dossier, and nothing of what stands in it. */
export interface Circle {
  readonly unit: string;
  readonly subject: string;
  /** Positions the dossier names: who decides, who examines. Ascending. */
  readonly named: readonly string[];
}

/** Who may read a personal dossier, besides those above its person: subject, unit and whom its kind names. */
export const circleOf = (dossier: Dossier, kind: Kind): Circle => ({
  unit: dossier.unit,
  subject: subjectOf(dossier),
  named: [...new Set(kind.addressed?.(dossier) ?? [])].filter((id) => id !== '').sort(),
});

/**
 * Whether a position is above a person of a unit: the head of the unit, and heads of the units above it; the governor
 * above whoever leads a unit directly below the government. Not a second head beside a head, and not a delegate: to sign
 * for somebody is not to look after his people.
 */
export function isSuperior(
  position: Position,
  { unit, subject }: Pick<Circle, 'unit' | 'subject'>,
  staff: Staff,
  at: number,
): boolean {
  if (position.capacity === 'delegate' || position.area !== null || position.person === subject) return false;
  if (position.role === 'governor')
    return isRightBelow(unit, position, staff) && isLeader(subject, unit, staff);
  if (position.role !== 'head') return false;
  const relation = relationOf(position, unit, staff, at);
  if (relation !== 'unit') return relation === 'line';
  const leadsToo = (one: Position): boolean =>
    one.role === 'head' && one.capacity === 'definitive' && one.unit === position.unit && holds(one, at);
  return !staff.positionsOf(subject).some(leadsToo);
}

const isRightBelow = (unit: string, { unit: own }: Position, { units }: Staff): boolean =>
  units.get(unit)?.parent === own;

/** Whether the newest post of a person in a unit is to lead it: whoever led it once and works in it now has its head above. */
const isLeader = (person: string, unit: string, { positionsOf }: Staff): boolean =>
  newestPost(positionsOf(person), unit)?.role === 'head';

/** Whether a position reads the dossiers of a circle: the person, the line above, personnel, and who is named. */
export function mayReadPersonal(position: Position, circle: Circle, staff: Staff, at: number): boolean {
  if (position.person === circle.subject) return true;
  if (position.area !== null) return false;
  const isNamed = circle.named.includes(position.id);
  return isNamed || position.role === 'personnel' || isSuperior(position, circle, staff, at);
}

/** Groups of fewer people than this tell of somebody. */
export const LEAST_PEOPLE = 5;

/**
 * What may be shown of groups of people: null for a group of fewer than five. Where what is withheld could be worked
 * out from a total, the next smallest group is withheld with it. An empty group tells of nobody and stays.
 */
export function withheldBelowFive<T extends { readonly people: number }>(
  groups: readonly T[],
): readonly (T | null)[] {
  const bySize = [...groups].filter(({ people }) => people > 0).sort((a, b) => a.people - b.people);
  const hidden = new Set<T>(bySize.filter(({ people }) => people < LEAST_PEOPLE));
  const count = (): number => [...hidden].reduce((sum, { people }) => sum + people, 0);
  for (const next of bySize) {
    if (hidden.size === 0 || (hidden.size > 1 && count() >= LEAST_PEOPLE)) break;
    hidden.add(next);
  }
  return groups.map((one) => (hidden.has(one) ? null : one));
}
