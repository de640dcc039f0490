import { DEFAULT_PACK } from '../scoring/default-pack.ts';
import type { RulePack } from '../scoring/rule-pack.ts';

const kmk = 'KMK 127/2026, capaian IKU dan konsolidasi periode';
const read = { source: kmk, verified: false } as const;

/**
 * The attainment rules of the Ministry of Finance in the form of a scoring pack, so that a card can be scored under
 * them. Read in secondary sources, not in the decree itself: every rule stays unverified.
 */
export const FINANCE_MINISTRY_SCORING: RulePack = {
  ...DEFAULT_PACK,
  id: 'kemenkeu-iku',
  version: '2026.1',
  title: 'Aturan capaian IKU Kementerian Keuangan',
  from: '2026-01-01',
  to: null,
  ...read,
  note: 'Tanggal berlaku tepatnya belum dipastikan.',
  formulas: {
    ...DEFAULT_PACK.formulas,
    progressive: { ...read, note: 'Maximize: realisasi ÷ target × 100.' },
    'regressive-2t': { ...read, note: 'Minimize: (1 + (1 − realisasi ÷ target)) × 100.' },
    stabilize: { ...read, note: 'Capaian awal lalu diinterpolasi pada skala manual IKU.' },
  },
  cap: { ...read, floor: '0', cap: '120', note: 'Capaian selalu di dalam 0–120.' },
  zeroTarget: {
    ...read,
    reached: null,
    note: 'Minimize dengan target nol memerlukan realisasi terburuk W: (W − realisasi) ÷ W × 100.',
  },
  negativeTarget: {
    ...read,
    higher: 'mirrored',
    note: 'Maximize dengan target di bawah nol: (1 + (1 − realisasi ÷ target)) × 100. Polaritas lain tidak diatur.',
  },
  stabilizing: {
    ...read,
    scale: [
      { from: '0', to: '0' },
      { from: '90', to: '100' },
      { from: '100', to: '120' },
    ],
    note: 'Skala bawaan; manual IKU dapat menetapkan skala sendiri.',
  },
  maximal: { ...read, value: '120', note: 'Target yang tidak mungkin dilampaui, misalnya opini WTP.' },
  periods: {
    ...read,
    counted: 'every-targeted',
    note: 'Triwulan dihitung bila setiap triwulan bertarget sampai saat itu terisi.',
  },
};
