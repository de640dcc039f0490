import type { Position } from '../../domain/person.ts';

const SHORT = { definitive: '', acting: 'Plt.', substitute: 'Plh.', delegate: 'a.n.' } as const;

/** A position in one word for the command line: `Plt.head@DINSOS`. */
export const seat = ({ role, unit, area, capacity }: Position): string =>
  `${SHORT[capacity]}${role}@${unit}${area ? `/${area}` : ''}`;
