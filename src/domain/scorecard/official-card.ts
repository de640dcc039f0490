import { type Dossier, rowIds, textOf } from '../dossier/dossier.ts';
import { agreement } from '../dossier/kinds/agreement.ts';
import type { Indicator } from '../indicator.ts';
import type { Position } from '../person.ts';

const OFFICIAL = '@';

/** Owner of the card of an official: a person beside the units that own cards. */
export const officialOwner = (person: string): string => `${OFFICIAL}${person}`;

/** The person whose card it is; null for that of a unit. */
export const personOfCard = (owner: string): string | null =>
  owner.startsWith(OFFICIAL) ? owner.slice(OFFICIAL.length) : null;

/**
 * Indicators of an official in a year: those in the agreements signed in the positions held, and for a head without
 * one those of the unit. Each once, in the order of their codes.
 */
export function officialIndicators(
  positions: readonly Position[],
  dossiers: Iterable<Dossier>,
  indicators: ReadonlyMap<string, Indicator>,
  year: number,
): readonly Indicator[] {
  const signed = [...dossiers].filter(
    (one) => one.kind === agreement.name && one.year === year && one.status.value.state === 'agreed',
  );
  const codes = positions.flatMap((position) => {
    const own = signed.filter((one) => agreement.parties?.(one)['first-party'] === position.id);
    if (own.length > 0) return own.flatMap(agreedCodes);
    if (position.role !== 'head') return [];
    return [...indicators.values()].filter(({ owner }) => owner === position.unit).map(({ code }) => code);
  });
  return [...new Set(codes)].sort().flatMap((code) => indicators.get(code) ?? []);
}

const agreedCodes = (dossier: Dossier): readonly string[] =>
  rowIds(dossier, 'line').map((row) => textOf(dossier, `line/${row}/indicator`));
