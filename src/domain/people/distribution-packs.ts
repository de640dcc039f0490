import type { DistributionPack } from './distribution.ts';

/** The pattern of 2022: five pictures, one per predicate of the organisation, and no numeric quota. */
export const DISTRIBUTION_2022: DistributionPack = {
  id: 'predicate-distribution',
  version: '2022.1',
  title: 'Pola distribusi predikat pegawai',
  from: '2022-02-22',
  to: null,
  source: 'PermenPANRB 6/2022, pola distribusi menurut capaian organisasi',
  verified: false,
  note: 'Peraturannya hanya memberi gambar kurva, tanpa kuota angka.',
  labels: {
    'very-good': 'Istimewa',
    good: 'Baik',
    'needs-improvement': 'Butuh Perbaikan',
    poor: 'Kurang',
    'very-poor': 'Sangat Kurang',
  },
  organization: null,
  shapes: {
    source: 'PermenPANRB 6/2022, gambar kurva',
    verified: false,
    note: 'Puncak kurva dibaca dari bentuk gambarnya; bukan kuota.',
    peak: {
      'very-good': 'very-good',
      good: 'good',
      'needs-improvement': 'needs-improvement',
      poor: 'poor',
      'very-poor': 'very-poor',
    },
  },
  quotas: {
    source: 'PermenPANRB 6/2022',
    verified: false,
    note: 'Tidak ada kuota angka.',
    shares: [],
  },
};

/** Thresholds one regency uses for the predicate of the organisation; a local choice, offered as an example. */
export const DISTRIBUTION_LOCAL_EXAMPLE: DistributionPack = {
  ...DISTRIBUTION_2022,
  id: 'predicate-distribution-local',
  title: 'Ambang capaian organisasi (contoh Kabupaten Sumedang)',
  organization: {
    source: 'Aplikasi Kabupaten Sumedang, konfigurasi kinerja',
    verified: false,
    note: 'Istimewa > 100, Baik ≥ 70, Butuh Perbaikan ≥ 50, Kurang ≥ 30. Kebijakan daerah, bukan aturan nasional.',
    bounds: [
      { at: '100', isOpen: true, gives: 'very-good' },
      { at: '70', gives: 'good' },
      { at: '50', gives: 'needs-improvement' },
      { at: '30', gives: 'poor' },
      { at: null, gives: 'very-poor' },
    ],
  },
};

/** The shares of the follow-up chapter of 2019; an older picture with numbers. */
export const DISTRIBUTION_2019: DistributionPack = {
  id: 'predicate-distribution',
  version: '2019.1',
  title: 'Sebaran predikat PP 30/2019',
  from: '2019-04-26',
  to: '2022-02-21',
  source: 'PP 30/2019, Pasal 49–51',
  verified: false,
  note: 'Angka dan kelompoknya belum dibaca pada naskahnya.',
  labels: {
    'very-good': 'Sangat Baik',
    good: 'Baik',
    'needs-improvement': 'Cukup',
    poor: 'Kurang',
    'very-poor': 'Sangat Kurang',
  },
  organization: null,
  shapes: null,
  quotas: {
    source: 'PP 30/2019, Pasal 49–51',
    verified: false,
    note: 'Paling banyak 20 % teratas, 60–70 % tengah, paling banyak 20 % terbawah.',
    shares: [
      { predicates: ['very-good'], atLeast: null, atMost: '20' },
      { predicates: ['good'], atLeast: '60', atMost: '70' },
      { predicates: ['needs-improvement', 'poor', 'very-poor'], atLeast: null, atMost: '20' },
    ],
  },
};
