import type { DisciplineRegime } from './discipline.ts';

const catalogue =
  'Dibaca dari katalog aturan disiplin dan pemberitaan yang mengutip pasalnya; naskah belum diperiksa.';
const waits = {
  source: 'PP 94/2021 Pasal 42; PerBKN 6/2022 Pasal 62',
  verified: false,
  note: 'Potongan tukin menunggu peraturan gaji; selama itu berlaku pengganti dari PP 53/2010.',
};

/** Discipline of civil servants since 31 August 2021. */
export const REGIME_PP94: DisciplineRegime = {
  id: 'discipline',
  version: '2021.1',
  title: 'Disiplin PNS menurut PP 94/2021',
  from: '2021-08-31',
  to: null,
  source: 'PP 94/2021; PerBKN 6/2022',
  verified: false,
  note: catalogue,
  levelLabels: { light: 'ringan', medium: 'sedang', heavy: 'berat' },
  penalties: [
    { id: 'oral-reprimand', level: 'light', label: 'teguran lisan', isDismissal: false, meanwhile: null },
    {
      id: 'written-reprimand',
      level: 'light',
      label: 'teguran tertulis',
      isDismissal: false,
      meanwhile: null,
    },
    {
      id: 'written-displeasure',
      level: 'light',
      label: 'pernyataan tidak puas tertulis',
      isDismissal: false,
      meanwhile: null,
    },
    {
      id: 'allowance-cut-6',
      level: 'medium',
      label: 'potong tukin 25% 6 bln',
      isDismissal: false,
      meanwhile: { ...waits, label: 'penundaan KGB 1 th' },
    },
    {
      id: 'allowance-cut-9',
      level: 'medium',
      label: 'potong tukin 25% 9 bln',
      isDismissal: false,
      meanwhile: { ...waits, label: 'penundaan KP 1 th' },
    },
    {
      id: 'allowance-cut-12',
      level: 'medium',
      label: 'potong tukin 25% 12 bln',
      isDismissal: false,
      meanwhile: { ...waits, label: 'penurunan pangkat setingkat 1 th' },
    },
    {
      id: 'lower-post',
      level: 'heavy',
      label: 'penurunan jabatan 12 bln',
      isDismissal: false,
      meanwhile: null,
    },
    {
      id: 'relieved-of-post',
      level: 'heavy',
      label: 'pembebasan jabatan jadi pelaksana 12 bln',
      isDismissal: false,
      meanwhile: null,
    },
    { id: 'honourable-dismissal', level: 'heavy', label: 'PDHTAPS', isDismissal: true, meanwhile: null },
  ],
  absence: {
    source: 'PP 94/2021 Pasal 9–11 (hari kerja kumulatif setahun)',
    verified: false,
    note: catalogue,
    bands: [
      { from: 3, to: 3, penalty: 'oral-reprimand' },
      { from: 4, to: 6, penalty: 'written-reprimand' },
      { from: 7, to: 10, penalty: 'written-displeasure' },
      { from: 11, to: 13, penalty: 'allowance-cut-6' },
      { from: 14, to: 16, penalty: 'allowance-cut-9' },
      { from: 17, to: 20, penalty: 'allowance-cut-12' },
      { from: 21, to: 24, penalty: 'lower-post' },
      { from: 25, to: 27, penalty: 'relieved-of-post' },
      { from: 28, to: null, penalty: 'honourable-dismissal' },
    ],
  },
  consecutive: {
    source: 'PP 94/2021 Pasal 11 ayat (2); PerBKN 6/2022 Pasal 12',
    verified: false,
    note: 'Penghentian gaji tidak menunggu keputusan hukuman disiplin.',
    days: 10,
    penalty: 'honourable-dismissal',
    also: 'penghentian gaji bulan berikutnya',
  },
  impact: {
    source: 'PP 94/2021 Pasal 9–11 dan 12–14 (dampak negatif)',
    verified: false,
    note: 'Jenis di dalam tingkatnya dipilih pejabat yang berwenang. Beberapa kewajiban punya aturan sendiri.',
    levels: { unit: 'light', agency: 'medium', state: 'heavy' },
  },
  team: {
    source: 'PP 94/2021; PerBKN 6/2022, tim pemeriksa',
    verified: false,
    note: 'Pangkat anggota tidak boleh lebih rendah dari yang diperiksa.',
    duty: { light: 'none', medium: 'may', heavy: 'must' },
    parts: ['superior', 'supervision', 'personnel'],
  },
  onePenalty: {
    source: 'PP 94/2021, beberapa pelanggaran sekaligus',
    verified: false,
    note: 'Satu perkara satu hukuman: yang terberat.',
  },
  noSecondPenalty: {
    source: 'PP 94/2021, larangan hukuman dua kali',
    verified: false,
    note: 'Perbuatan yang sudah dihukum tidak dihukum lagi.',
  },
  repeat: {
    source: 'PP 94/2021, pengulangan pelanggaran yang sifatnya sama',
    verified: false,
    note: 'Lebih berat dari hukuman terakhir.',
  },
  superior: {
    source: 'PP 94/2021 Pasal 28',
    verified: false,
    note: 'Atasan yang tidak memanggil, memeriksa atau melaporkan dikenai hukuman yang lebih berat.',
  },
  whileServing: {
    source: 'PP 94/2021; PerBKN 6/2022',
    verified: false,
    note: 'Selama menjalani hukuman; mutasi tertutup selama proses berjalan.',
    barred: ['periodic-raise', 'promotion', 'transfer-while-examined'],
  },
};
