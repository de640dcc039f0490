import { civilDay, type TimeZone } from '../../domain/calendar.ts';
import type { Position } from '../../domain/person.ts';

const SHORT = { definitive: '', acting: 'Plt.', substitute: 'Plh.', delegate: 'a.n.' } as const;

/** A position in one word for the command line: `Plt.head@DINSOS`. */
export const seat = ({ role, unit, area, capacity }: Position): string =>
  `${SHORT[capacity]}${role}@${unit}${area ? `/${area}` : ''}`;

/** The same with the days that bound it, `officer@DINKES (2026-12-01…2027-01-31)`; neither a past beginning nor an open end is said. */
export function seatWithTerm(position: Position, zone: TimeZone, now: number): string {
  const from = position.from > now ? civilDay(position.from, zone) : '';
  const to = position.to === null ? '' : civilDay(position.to - 1, zone);
  return from || to ? `${seat(position)} (${from}…${to})` : seat(position);
}
