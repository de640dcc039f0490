import type { Decimal } from '../indicator.ts';
import type { PackFrame, RuleSource } from '../rule-pack/frame.ts';

/** What is held against the way an institution learns. */
export interface CulturePack extends PackFrame {
  /** Days within which a unit has begun something about a signal. */
  readonly answer: RuleSource & { readonly days: number };
  /** Lesson hours (JP) that everybody learns in a year. */
  readonly learning: RuleSource & { readonly hours: Decimal };
  /** Fewest people, or units, of whom a share is told. */
  readonly told: RuleSource & { readonly least: number };
}

export const CULTURE_PACK: CulturePack = {
  id: 'culture',
  version: '2026.1',
  title: 'Budaya perbaikan',
  from: '2026-01-01',
  to: null,
  source: 'Aturan aplikasi ini',
  verified: false,
  note: 'Hanya lembaga secara keseluruhan; tidak pernah memeringkat orang.',
  answer: {
    source: 'Aturan aplikasi ini',
    verified: false,
    note: 'Siklus perbaikan tentang indikator itu mulai dalam 60 hari sejak sinyal terlihat.',
    days: 60,
  },
  learning: {
    source: 'PP 11/2017 jo. PP 17/2020, Pasal 203 ayat (4)',
    verified: false,
    note: 'Paling sedikit 20 jam pelajaran setahun bagi setiap PNS; naskah belum diperiksa.',
    hours: '20',
  },
  told: {
    source: 'Aturan aplikasi ini',
    verified: false,
    note: 'Di bawah lima tidak ditampilkan, agar tidak ada orang yang dapat dikenali.',
    least: 5,
  },
};
