import { HOLIDAY_PACKS } from '../../../domain/people/holidays-pack.ts';
import { workingDayAfter } from '../../../domain/people/working-days.ts';
import type { Role } from '../../../domain/person.ts';
import { dayAt, dayIndex } from '../../../domain/working/civil-day.ts';
import type { DossierAct, DossierDoing } from '../demo-dossier.ts';
import { LATIHAN_TENANT } from '../people.ts';
import { unitCode } from './unit-list.ts';

export const [DINKES, DINSOS, DIK, BKD, TOP] = ['DINKES', 'DINSOS', 'DIK', 'BKD']
  .map(unitCode)
  .concat('LAT') as [string, string, string, string, string];
/** Accounts of the training tenant, and people without one. */
export const PERSON = {
  officer: `${LATIHAN_TENANT}-petugas`,
  verifier: `${LATIHAN_TENANT}-verifikator`,
  head: `${LATIHAN_TENANT}-kepala`,
  governor: `${LATIHAN_TENANT}-gubernur`,
} as const;
export const other = (unit: string, role: Role): string => `${LATIHAN_TENANT}-${unit}-${role}`;
export const seat = (person: string, unit: string): string => `${person}-${unit}`;

export interface Days {
  /** The day so many working days before today. */
  readonly ago: (count: number) => string;
  readonly today: string;
}

/** In a year whose days off are not known, days of the calendar. */
function workdaysAgo(today: string, count: number): string {
  const found = workingDayAfter(today, -count, { week: 5, packs: HOLIDAY_PACKS });
  return found.ok ? found.value.day : dayAt((dayIndex(today) ?? 0) - count);
}

/** Acts on the working day so many before today. */
export const on =
  ({ ago, today }: Days) =>
  (role: Role, at: string, count: number, doing: DossierDoing): DossierAct => ({
    role,
    at,
    daysAgo: (dayIndex(today) ?? 0) - (dayIndex(ago(count)) ?? 0),
    doing,
  });

/** Days of a case around a day `YYYY-MM-DD`. */
export const daysAround = (today: string): Days => ({ ago: (count) => workdaysAgo(today, count), today });
