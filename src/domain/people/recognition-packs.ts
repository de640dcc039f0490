import type { RecognitionPack, RecognitionRule } from './recognition.ts';

const honours = {
  source: 'UU 20/2009; PP 35/2010 (Satyalancana Karya Satya)',
  verified: false,
  note: 'Dibaca dari ringkasan aturan; naskah belum diperiksa.',
} as const;
const local = {
  source: 'Kebijakan instansi',
  verified: false,
  note: 'Syarat contoh; diganti dengan aturan instansi.',
} as const;

const loyalty = (years: 10 | 20 | 30): RecognitionRule => ({
  ...honours,
  id: `satyalancana-${years}`,
  years: { since: 'service', atLeast: years },
  noPenaltyOf: ['medium', 'heavy'],
});

/** What may be proposed in recognition of a person's work. */
export const RECOGNITION_2026: RecognitionPack = {
  ...local,
  id: 'recognition',
  version: '2026.1',
  title: 'Syarat penghargaan pegawai',
  from: '2021-08-31',
  to: null,
  rules: [
    loyalty(30),
    loyalty(20),
    loyalty(10),
    {
      id: 'promotion',
      source: 'PP 11/2017 jo. PP 17/2020 (kenaikan pangkat)',
      verified: false,
      note: 'Masa pangkat dan predikat dua tahun terakhir diringkas; naskah belum diperiksa.',
      years: { since: 'rank', atLeast: 4 },
      predicate: { least: 'good', years: 2 },
      barredBy: 'promotion',
    },
    { ...local, id: 'allowance', predicate: { least: 'very-good', years: 1 }, noPenaltyOf: ['heavy'] },
    { ...local, id: 'certificate', predicate: { least: 'very-good', years: 2 } },
    { ...local, id: 'team', organisation: { least: 'good' } },
  ],
};
