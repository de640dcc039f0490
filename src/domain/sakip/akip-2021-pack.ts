import { CRITERIA_TEXTS } from './akip-2021-criteria.ts';
import type { Criterion, EvaluationPack } from './evaluation-pack.ts';

const decree = 'PermenPANRB 88/2021, lembar kerja evaluasi';
const unread = 'Dibaca dari lembar kerja yang beredar dan aplikasi pemda; naskah peraturannya belum dibaca.';

const criteriaOf = (subComponent: string): readonly Criterion[] =>
  (CRITERIA_TEXTS[subComponent] ?? []).map((text, i) => ({
    id: `${subComponent}.${i + 1}`,
    text,
    share: null,
  }));

/** Evaluation of performance accountability, in force since 2021: four components of three sub-components, 100 points. */
export const AKIP_2021_PACK: EvaluationPack = {
  id: 'akip',
  version: '2021.1',
  title: 'Evaluasi AKIP menurut PermenPANRB 88/2021',
  from: '2021-12-31',
  to: null,
  source: decree,
  verified: false,
  note: unread,
  components: [
    {
      id: '1',
      title: 'Perencanaan Kinerja',
      subComponents: [
        {
          id: '1.a',
          title: 'Dokumen rencana tersedia',
          dimension: 'existence',
          weight: '6',
          method: 'grade',
          criteria: criteriaOf('1.a'),
        },
        {
          id: '1.b',
          title: 'Dokumen rencana memenuhi standar',
          dimension: 'quality',
          weight: '9',
          method: 'grade',
          criteria: criteriaOf('1.b'),
        },
        {
          id: '1.c',
          title: 'Rencana dimanfaatkan untuk hasil',
          dimension: 'use',
          weight: '15',
          method: 'grade',
          criteria: criteriaOf('1.c'),
        },
      ],
    },
    {
      id: '2',
      title: 'Pengukuran Kinerja',
      subComponents: [
        {
          id: '2.a',
          title: 'Pengukuran dilakukan',
          dimension: 'existence',
          weight: '6',
          method: 'grade',
          criteria: criteriaOf('2.a'),
        },
        {
          id: '2.b',
          title: 'Pengukuran berjenjang dan berkelanjutan',
          dimension: 'quality',
          weight: '9',
          method: 'grade',
          criteria: criteriaOf('2.b'),
        },
        {
          id: '2.c',
          title: 'Pengukuran menjadi dasar penghargaan, sanksi, dan strategi',
          dimension: 'use',
          weight: '15',
          method: 'grade',
          criteria: criteriaOf('2.c'),
        },
      ],
    },
    {
      id: '3',
      title: 'Pelaporan Kinerja',
      subComponents: [
        {
          id: '3.a',
          title: 'Laporan kinerja tersedia',
          dimension: 'existence',
          weight: '3',
          method: 'grade',
          criteria: criteriaOf('3.a'),
        },
        {
          id: '3.b',
          title: 'Laporan kinerja memenuhi standar',
          dimension: 'quality',
          weight: '4.5',
          method: 'grade',
          criteria: criteriaOf('3.b'),
        },
        {
          id: '3.c',
          title: 'Laporan berdampak pada strategi',
          dimension: 'use',
          weight: '7.5',
          method: 'grade',
          criteria: criteriaOf('3.c'),
        },
      ],
    },
    {
      id: '4',
      title: 'Evaluasi Akuntabilitas Kinerja Internal',
      subComponents: [
        {
          id: '4.a',
          title: 'Evaluasi internal dilaksanakan',
          dimension: 'existence',
          weight: '5',
          method: 'grade',
          criteria: criteriaOf('4.a'),
        },
        {
          id: '4.b',
          title: 'Evaluasi internal bermutu',
          dimension: 'quality',
          weight: '7.5',
          method: 'grade',
          criteria: criteriaOf('4.b'),
        },
        {
          id: '4.c',
          title: 'SAKIP meningkat karena evaluasi',
          dimension: 'use',
          weight: '12.5',
          method: 'grade',
          criteria: criteriaOf('4.c'),
        },
      ],
    },
  ],
  criteriaCount: {
    count: 80,
    source: 'Lembar kerja yang beredar',
    verified: false,
    note: 'Jumlahnya 79 atau 80, belum pasti: sumber berbeda. Butir penetapan rencana oleh setiap unit dihitung satu kali.',
  },
  grades: {
    source: decree,
    verified: false,
    note: unread,
    rows: [
      { grade: 'AA', score: '100' },
      { grade: 'A', score: '90' },
      { grade: 'BB', score: '80' },
      { grade: 'B', score: '70' },
      { grade: 'CC', score: '60' },
      { grade: 'C', score: '50' },
      { grade: 'D', score: '30' },
      { grade: 'E', score: '0' },
    ],
  },
  predicates: {
    source: decree,
    verified: false,
    note: 'Batas (bawah, atas]: 80,00 adalah BB, 80,01 adalah A. E hanya untuk nilai 0 dan tidak ada di semua sumber.',
    rows: [
      { grade: 'AA', title: 'Sangat Memuaskan', above: '90' },
      { grade: 'A', title: 'Memuaskan', above: '80' },
      { grade: 'BB', title: 'Sangat Baik', above: '70' },
      { grade: 'B', title: 'Baik', above: '60' },
      { grade: 'CC', title: 'Cukup (Memadai)', above: '50' },
      { grade: 'C', title: 'Kurang', above: '30' },
      { grade: 'D', title: 'Sangat Kurang', above: '0' },
      { grade: 'E', title: 'Nihil', above: null },
    ],
  },
  fulfilment: {
    source: decree,
    verified: false,
    note: 'Rumusan AA dan A berbeda menurut sumber. Usaha untuk A dan AA adalah taksiran yang dapat diubah.',
    full: 'BB',
    rows: [
      { grade: 'B', above: '75' },
      { grade: 'CC', above: '50' },
      { grade: 'C', above: '25' },
      { grade: 'D', above: '0' },
      { grade: 'E', above: null },
    ],
    distinctions: {
      existence: [
        { id: '5y', grade: 'AA', title: 'Terpenuhi sedikitnya 5 tahun', effort: null },
        { id: '1y', grade: 'A', title: 'Terpenuhi sedikitnya 1 tahun', effort: null },
      ],
      quality: [
        { id: 'example', grade: 'AA', title: 'Inovatif dan layak dicontoh nasional', effort: '2' },
        { id: 'effort', grade: 'A', title: 'Ada upaya yang layak dihargai', effort: '1' },
      ],
      use: [
        { id: 'example', grade: 'AA', title: 'Inovatif dan layak dicontoh nasional', effort: '2' },
        { id: 'effort', grade: 'A', title: 'Ada upaya yang layak dihargai', effort: '1' },
      ],
    },
  },
  answers: {
    source: 'Praktik lembar kerja',
    verified: false,
    note: 'Satu kriteria terpenuhi (Y) atau tidak (T).',
    rows: [
      { answer: 'Y', score: '1' },
      { answer: 'T', score: '0' },
    ],
  },
  gradeStep: {
    effort: '1',
    source: 'Kebijakan aplikasi',
    verified: false,
    note: 'Taksiran usaha menaikkan satu jenjang nilai selama kriterianya belum dijawab.',
  },
};
