import type { MaturityPack } from './maturity.ts';

const unread = 'Dibaca dari ringkasan; naskah dan lampirannya belum diperiksa.';

/** Digital government index (Pemdi), successor of SPBE since June 2026. */
export const PEMDI_2026: MaturityPack = {
  id: 'digital-government',
  version: '2026.1',
  title: 'Indeks Pemerintah Digital (Pemdi)',
  from: '2026-06-01',
  to: null,
  source: 'PermenPANRB 8/2026',
  verified: false,
  note: unread,
  aspects: {
    source: 'PermenPANRB 8/2026, tujuh aspek',
    verified: false,
    note: 'Pembagian 20 indikator ke aspek belum diketahui.',
    indicators: 20,
    rows: [
      { id: 'governance', label: 'Tata kelola', weight: '10' },
      { id: 'organizer', label: 'Penyelenggara', weight: '10' },
      { id: 'dataset', label: 'Data', weight: '15' },
      { id: 'security', label: 'Keamanan', weight: '15' },
      { id: 'technology', label: 'Teknologi', weight: '10' },
      { id: 'integration', label: 'Keterpaduan', weight: '15' },
      { id: 'satisfaction', label: 'Kepuasan pengguna', weight: '25' },
    ],
  },
  least: '1',
  most: '5',
  scales: [
    {
      id: 'pemdi-indicator',
      of: 'indicator',
      source: 'Ringkasan Pemdi, tingkat per indikator',
      verified: false,
      note: 'Batas 1 / 1,5 / 2,5 / 3,5 / 4,5.',
      rows: [
        { at: '4.5', gives: '5' },
        { at: '3.5', gives: '4' },
        { at: '2.5', gives: '3' },
        { at: '1.5', gives: '2' },
        { at: '1', gives: '1' },
      ],
    },
    {
      id: 'pemdi-index',
      of: 'index',
      source: 'Ringkasan Pemdi, predikat indeks',
      verified: false,
      note: 'Hanya predikat tertinggi yang diketahui (4,00–5,00 Memuaskan).',
      rows: [{ at: '4', gives: 'Memuaskan' }],
    },
    {
      id: 'pemdi-index-other',
      of: 'index',
      source: 'Sumber kedua tentang Pemdi',
      verified: false,
      note: 'Bertentangan dengan sumber pertama: tertinggi mulai 4,5. Keduanya disimpan.',
      rows: [
        { at: '4.5', gives: '5' },
        { at: '3.5', gives: '4' },
        { at: '2.5', gives: '3' },
        { at: '1.5', gives: '2' },
        { at: '1', gives: '1' },
      ],
    },
  ],
};

/** Electronic government (SPBE), until June 2026. */
export const SPBE_2020: MaturityPack = {
  id: 'digital-government',
  version: '2020.1',
  title: 'Indeks SPBE',
  from: '2020-11-01',
  to: '2026-05-31',
  source: 'PermenPANRB 59/2020 (dicabut PermenPANRB 8/2026)',
  verified: false,
  note: 'Bobot aspek SPBE tidak disertakan: hanya predikat dari indeks yang sudah jadi.',
  aspects: {
    source: 'PermenPANRB 59/2020',
    verified: false,
    note: 'Indeks diisikan jadi satu nilai.',
    indicators: 47,
    rows: [{ id: 'index', label: 'Indeks SPBE', weight: '1' }],
  },
  least: '1',
  most: '5',
  scales: [
    {
      id: 'spbe-index',
      of: 'index',
      source: 'PermenPANRB 59/2020, predikat',
      verified: false,
      note: unread,
      rows: [
        { at: '4.2', gives: 'Memuaskan' },
        { at: '3.5', gives: 'Sangat Baik' },
        { at: '2.6', gives: 'Baik' },
        { at: '1.8', gives: 'Cukup' },
        { at: null, gives: 'Kurang' },
      ],
    },
  ],
};

/** Regional innovation index: a score with three words. */
export const INNOVATION: MaturityPack = {
  id: 'regional-innovation',
  version: '2020.1',
  title: 'Indeks inovasi daerah',
  from: '2018-01-01',
  to: null,
  source: 'Penilaian inovasi daerah Kementerian Dalam Negeri',
  verified: false,
  note: unread,
  aspects: {
    source: 'Penilaian inovasi daerah',
    verified: false,
    note: 'Indeks diisikan jadi satu nilai.',
    indicators: 36,
    rows: [{ id: 'index', label: 'Indeks inovasi', weight: '1' }],
  },
  least: '0',
  most: '1000',
  scales: [
    {
      id: 'innovation-index',
      of: 'index',
      source: 'Penilaian inovasi daerah',
      verified: false,
      note: 'Di atas 60 sangat inovatif; 30–60 inovatif; di bawahnya kurang.',
      rows: [
        { at: '60', isOpen: true, gives: 'Sangat inovatif' },
        { at: '30', gives: 'Inovatif' },
        { at: null, gives: 'Kurang inovatif' },
      ],
    },
  ],
};

export const MATURITY_PACKS: readonly MaturityPack[] = [PEMDI_2026, SPBE_2020, INNOVATION];
