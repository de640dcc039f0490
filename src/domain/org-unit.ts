import type { Sourced } from './indicator.ts';

export interface OrgUnit extends Sourced {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: string;
  readonly parent: string | null;
  /** Days `YYYY-MM-DD`, both inclusive; null = open. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly successors: readonly string[];
}

export const AREA_LEVELS = ['province', 'regency', 'city', 'district'] as const;
export type AreaLevel = (typeof AREA_LEVELS)[number];

export interface Area extends Sourced {
  readonly code: string;
  readonly name: string;
  readonly level: AreaLevel;
  readonly parent: string | null;
  readonly longitude: string | null;
  readonly latitude: string | null;
  readonly population: string | null;
}

/** Code of the area that a whole government stands for; null where there is none. */
export function provinceCode(areas: Iterable<Pick<Area, 'code' | 'level'>>): string | null {
  for (const { code, level } of areas) if (level === 'province') return code;
  return null;
}

/** Whether the unit exists on a day `YYYY-MM-DD`; both ends of its validity are included, an open end has none. */
export const isValidOn = (unit: OrgUnit, day: string): boolean =>
  (unit.validFrom === null || unit.validFrom <= day) && (unit.validTo === null || day <= unit.validTo);

/** The unit itself and everything above it, nearest first. Stops at a cycle or a missing parent. */
export function lineAbove(code: string, parentOf: (code: string) => string | null | undefined): string[] {
  const line: string[] = [];
  let at: string | null | undefined = code;
  while (at && !line.includes(at)) {
    line.push(at);
    at = parentOf(at);
  }
  return line;
}
