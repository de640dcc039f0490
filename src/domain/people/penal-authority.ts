import type { Role } from '../person.ts';
import type { RuleSource } from '../rule-pack/frame.ts';
import type { Level } from './discipline.ts';

/** Officials who punish, from the nearest to the person up; a higher one may decide in place of a lower one. */
const RUNGS = ['head-of-unit', 'head-above', 'appointing-official'] as const;
export type Rung = (typeof RUNGS)[number];

/** Where an official stands towards the unit of the person: in it, above it, elsewhere. */
export type Standing = 'unit' | 'line' | 'tenant';

/** From which rung a level may be decided; for the head of a unit, who has nobody beside him, one rung higher. */
const PENAL_AUTHORITY: RuleSource & {
  readonly staff: Readonly<Record<Level, Rung>>;
  readonly head: Readonly<Record<Level, Rung>>;
} = {
  source: 'PP 94/2021 Pasal 16–24 (pejabat yang berwenang menghukum)',
  verified: false,
  note: 'Kewenangan berjenjang diringkas menjadi tiga anak tangga; PPK provinsi adalah gubernur. Naskah belum diperiksa.',
  staff: { light: 'head-of-unit', medium: 'head-above', heavy: 'appointing-official' },
  head: { light: 'head-above', medium: 'appointing-official', heavy: 'appointing-official' },
};

/** The rung an official stands on; null for whoever punishes nobody. */
export function rungOf(role: Role, standing: Standing): Rung | null {
  if (role === 'governor') return 'appointing-official';
  if (role !== 'head' || standing === 'tenant') return null;
  return standing === 'unit' ? 'head-of-unit' : 'head-above';
}

/** The lowest rung that may decide about a level. */
export const competentRung = (level: Level, subject: Role): Rung =>
  PENAL_AUTHORITY[subject === 'head' ? 'head' : 'staff'][level];

export const reaches = (official: Rung | null, needed: Rung): boolean =>
  official !== null && RUNGS.indexOf(official) >= RUNGS.indexOf(needed);

/** Who decides about an objection: one rung above the official who decided; the highest answers for itself. */
export const rungAbove = (rung: Rung): Rung =>
  RUNGS[Math.min(RUNGS.indexOf(rung) + 1, RUNGS.length - 1)] as Rung;
