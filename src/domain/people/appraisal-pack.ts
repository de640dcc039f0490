import type { AppraisalPack } from './predicate.ts';

/** Appraisal of civil servants under the rules in force since 2022. */
export const APPRAISAL_2022: AppraisalPack = {
  id: 'appraisal',
  version: '2022.1',
  title: 'Penilaian kinerja pegawai',
  from: '2022-02-22',
  to: null,
  source: 'PermenPANRB 6/2022',
  verified: false,
  note: 'Tanggal mulai berlaku belum diperiksa pada naskahnya.',
  labels: {
    'very-good': 'Sangat Baik',
    good: 'Baik',
    'needs-improvement': 'Butuh Perbaikan',
    poor: 'Kurang',
    'very-poor': 'Sangat Kurang',
  },
  ratings: null,
  matrix: {
    source: 'PermenPANRB 6/2022, matriks hasil kerja dan perilaku',
    verified: false,
    note: 'Dibaca dari penerapannya dalam aplikasi lain, bukan dari lampiran peraturan.',
    cells: [
      { at: 'above/above', gives: 'very-good' },
      { at: 'above/as-expected', gives: 'good' },
      { at: 'as-expected/above', gives: 'good' },
      { at: 'as-expected/as-expected', gives: 'good' },
      { at: 'below/above', gives: 'needs-improvement' },
      { at: 'below/as-expected', gives: 'needs-improvement' },
      { at: 'above/below', gives: 'poor' },
      { at: 'as-expected/below', gives: 'poor' },
      { at: 'below/below', gives: 'very-poor' },
    ],
  },
  credit: {
    source: 'Tabel konversi angka kredit (PermenPANRB 1/2023; PerBKN 3/2023)',
    verified: false,
    note: 'Persentase dibaca dari tabel; pasalnya belum diperiksa.',
    percent: {
      'very-good': '150',
      good: '100',
      'needs-improvement': '75',
      poor: '50',
      'very-poor': '25',
    },
  },
};

/** Bounds one regency rates results by; a local choice, offered as an example. */
export const APPRAISAL_LOCAL_EXAMPLE: AppraisalPack = {
  ...APPRAISAL_2022,
  id: 'appraisal-local',
  title: 'Ambang hasil kerja (contoh Kabupaten Sumedang)',
  ratings: {
    source: 'Aplikasi Kabupaten Sumedang, konfigurasi kinerja',
    verified: false,
    note: 'Hasil ≥ 90 di atas ekspektasi, ≥ 50 sesuai. Kebijakan daerah, bukan aturan nasional.',
    bounds: [
      { at: '90', gives: 'above' },
      { at: '50', gives: 'as-expected' },
      { at: null, gives: 'below' },
    ],
  },
};
