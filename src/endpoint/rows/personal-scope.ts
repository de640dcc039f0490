import type { Circle } from '../../domain/dossier/personal.ts';

/** Name of the scope in which the personal dossiers of a circle travel. Whoever reads one of them reads them all. */
export const personalScope = ({ unit, subject, named }: Circle): string =>
  JSON.stringify([unit, subject, ...named]);

/** The circle a scope was named after. */
export function circleIn(name: string): Circle {
  const [unit = '', subject = '', ...named] = JSON.parse(name) as readonly string[];
  return { unit, subject, named };
}
