import type { SatisfactionPack } from './satisfaction.ts';

const unread = 'Rumus dibaca dari penerapannya; batas mutu belum dibaca pada naskahnya.';

export const SATISFACTION_2017: SatisfactionPack = {
  id: 'satisfaction',
  version: '2017.1',
  title: 'Indeks kepuasan masyarakat (IKM)',
  from: '2017-05-12',
  to: null,
  source: 'PermenPANRB 14/2017',
  verified: false,
  note: unread,
  elements: {
    source: 'PermenPANRB 14/2017, sembilan unsur',
    verified: false,
    note: 'Skala jawaban 1–4.',
    names: [
      'requirements',
      'procedure',
      'time',
      'cost',
      'product',
      'competence',
      'behaviour',
      'complaints',
      'facilities',
    ],
    least: '1',
    most: '4',
  },
  weights: [
    {
      id: 'ninth',
      weight: '1/9',
      source: 'PermenPANRB 14/2017, 1 dibagi jumlah unsur',
      verified: false,
      note: 'Bobot tepat; bawaan.',
    },
    {
      id: '0.111',
      weight: '0.111',
      source: 'Praktik',
      verified: false,
      note: 'Bobot dibulatkan tiga angka: indeks sedikit lebih rendah.',
    },
    {
      id: '0.11',
      weight: '0.11',
      source: 'Praktik',
      verified: false,
      note: 'Bobot dibulatkan dua angka: indeks paling tinggi 99.',
    },
  ],
  conversion: { source: 'PermenPANRB 14/2017', verified: false, note: 'Nilai dasar 25.', factor: '25' },
  classes: {
    source: 'PermenPANRB 14/2017, nilai interval konversi',
    verified: false,
    note: 'Dibulatkan dua angka lebih dulu, lalu digolongkan: tanpa celah antara 88,30 dan 88,31.',
    digits: 2,
    rows: [
      { at: '88.31', gives: 'A' },
      { at: '76.61', gives: 'B' },
      { at: '65', gives: 'C' },
      { at: '25', gives: 'D' },
    ],
  },
};
