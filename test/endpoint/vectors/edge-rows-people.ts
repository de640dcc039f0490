import type { EdgeRow } from './edge-rows-scoring.ts';

/** Worked by hand from the rules; the section they stand in is named above each group. */
export const PEOPLE_ROWS: readonly EdgeRow[] = [
  // §5: bounds (lo, hi], zero budget and output, over-absorption, clamp ±20
  [
    'vfm.efektivitas',
    { x: [60.01, 80.01, 90.01, 0, -100] },
    { label: ['Kurang efektif', 'Cukup efektif', 'Efektif', 'Tidak efektif', 'Tidak efektif'] },
  ],
  [
    'vfm.efisiensi',
    { inputPerOutputPct: [60, 80, 90, 100, 100.01] },
    { label: ['Sangat efisien', 'Efisien', 'Cukup efisien', 'Kurang efisien', 'Tidak efisien'] },
  ],
  [
    'vfm.ekonomi',
    { anggaran: [0, 1000, 1000], realisasi: [5, 0, 1000.01] },
    { pct: [null, 0, 100], label: [null, 'Ekonomis', 'Tidak ekonomis'] },
  ],
  ['smart.efisiensi', { pagu: [1000, 500], capaianRO: [1, 0], realisasi: [900, 100] }, { E: 0, NE: 50 }],
  ['smart.efisiensi', { pagu: 1000, capaianRO: 1, realisasi: 1500 }, { E: -20, NE: 0 }],
  ['smart.efisiensi', { pagu: [1000], capaianRO: [0], realisasi: [0] }, { E: null, NE: null }],
  ['smart.nkaSatker', { P: 100, K: 100, CRO: 100, NE: [100, null] }, { nka: [100, null] }],
  [
    'lkjip.efisiensi',
    { capaian: [0, 100, 100, 99.9, 50], serapan: [0, 100, 99.99, 99.9, 60] },
    {
      selisih: [0, 0, 0.01, 0, -10],
      rasio_pct: [null, 0, 0.01, 0, -20],
      label: ['gagal serap', 'tidak efisien', 'efisien', 'gagal serap', 'tidak efisien'],
    },
  ],
  // §6: matrix, ranges, graded score, credit, absence, effective days, allowance
  [
    'skp.predikat',
    {
      pairs_HK_PK: [
        ['atas', 'lain'],
        ['bawah', 'bawah'],
      ],
    },
    { predikat: [null, 'Sangat Kurang'] },
  ],
  ['skp.rangeTarget', { T: [0, 10], R: [5, 12, -1], kondisi: 'normal' }, { pct: [100, 120, null] }],
  ['skp.rangeTarget', { T: [80, 90], R: [80, 90, null], kondisi: 'khusus' }, { pct: [100, 100, null] }],
  ['skp8.nilaiIKI', { capaian: [59.5, 99.5, 105, -1, 0] }, { nilai: [49.5, 99, 114.44, 0, 0] }],
  ['ak.konversi', { koefisienBaik: [12.5, null], predikat: ['Kurang', 'Baik'] }, { ak: [6.25, null] }],
  [
    'disiplin.pp94.tmk',
    { hari: [10, 13, 16, 20, 24, 27, 0, null] },
    {
      hasil: [
        ['ringan', 'pernyataan tidak puas tertulis'],
        ['sedang', 'potong tukin 25% 6 bln'],
        ['sedang', 'potong tukin 25% 9 bln'],
        ['sedang', 'potong tukin 25% 12 bln'],
        ['berat', 'penurunan jabatan 12 bln'],
        ['berat', 'pembebasan jabatan jadi pelaksana 12 bln'],
        null,
        null,
      ],
    },
  ],
  [
    'disiplin.pp94.tmk',
    { hari: 9, berturut: true },
    { hasil: ['ringan', 'pernyataan tidak puas tertulis'], tambahan: null },
  ],
  [
    'disiplin.pp53.tmk',
    { hari: [5, 10, 15, 20, 25, 30, 35, 40, 45] },
    {
      hasil: [
        'teguran lisan',
        'teguran tertulis',
        'pernyataan tidak puas',
        'penundaan KGB 1 th',
        'penundaan KP 1 th',
        'penurunan pangkat 1 th',
        'penurunan pangkat 3 th',
        'pemindahan dalam rangka penurunan jabatan',
        'pembebasan jabatan',
      ],
    },
  ],
  ['disiplin.tglBerlaku', { diterima: '2026-08-10', hariKerja: 15 }, { berlaku: '2026-09-02', error: null }],
  [
    'disiplin.tglBerlaku',
    { diterima: ['2026-12-21', '2026-07-18', null] },
    { berlaku: ['2027-01-15', '2026-08-07', null] },
  ],
  ['disiplin.tglBerlaku', { diterima: '2019-08-10' }, { berlaku: null, error: 'calendar-missing' }],
  [
    'tpp.bulanan',
    {
      base: 5000000,
      kinerjaPct: 95,
      tanpaKeterangan: 20,
      rule: { kinerja: 0.6, disiplin: 0.4, absen: 0.03 },
    },
    { faktor: 0.73, tpp: 3650000 },
  ],
  [
    'tpp.bulanan',
    { base: 1000001, kinerjaPct: 50, rule: { kinerja: 0.5, disiplin: 0.5, absen: 0.03 } },
    { faktor: 0.75, tpp: 750001 },
  ],
  [
    'tpp.bulanan',
    { base: [null, 1000], kinerjaPct: [90, null], rule: { kinerja: 0.6, disiplin: 0.4 } },
    { faktor: [null, null], tpp: [null, null] },
  ],
  // §7: too few points, a gap in a series, bounds of quality on the rounded index, levels
  ['xmr', { x: [] }, { cl: null, mr: null, unpl: null, lnpl: null, url: null }],
  ['xmr', { x: 7 }, { cl: null, mr: null, unpl: null, lnpl: null, url: null }],
  ['xmr', { x: [10, null, 50] }, { cl: 30, mr: 40, unpl: 136.4, lnpl: -76.4, url: 130.72 }],
  ['xmr', { x: [1, 2, 2] }, { cl: 1.6667, mr: 0.5, unpl: 2.9967, lnpl: 0.3367, url: 1.634 }],
  [
    'ikm.permenpan14_2017',
    { nrr: Array(9).fill(4) },
    { 'ikm_bobot_0.111': 99.9, ikm_bobot_1per9: 100, mutu: 'A' },
  ],
  ['ikm.permenpan14_2017', { nrr: Array(9).fill(3.5322) }, { ikm_bobot_1per9: 88.31, mutu: 'A' }],
  ['ikm.permenpan14_2017', { nrr: Array(9).fill(3.532) }, { ikm_bobot_1per9: 88.3, mutu: 'B' }],
  ['ikm.permenpan14_2017', { nrr: [null, ...Array(8).fill(4)] }, { ikm_bobot_1per9: null, mutu: null }],
  ['pemdi.level', { nilai: [1, 2.49, 5, 0.99, 5.01, null] }, { level: [1, 2, 5, null, null, null] }],
];
