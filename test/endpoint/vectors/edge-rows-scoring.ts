type Given = Readonly<Record<string, unknown>>;

/** A function, what it is asked, and the part of its answer that matters. */
export type EdgeRow = readonly [fn: string, given: Given, out: Given];

/** Worked by hand from the rules; the section they stand in is named above each group. */
export const SCORING_ROWS: readonly EdgeRow[] = [
  // §2.1: grades × weights, unrounded sum, predicate on (lo, hi], 0 is E, fulfilment with year flags
  ['lke.total', { grades: ['E', 'D', ...Array(10).fill('E')] }, { total: 2.7, predikat: 'D' }],
  [
    'lke.total',
    { grades: Array(12).fill(null) },
    { components: [null, null, null, null], total: null, predikat: null },
  ],
  ['lke.sum', { components: [20, 20, 20, 20] }, { total: 80, sum_of_rounded: 80, predikat: 'BB' }],
  ['lke.sum', { components: [20, 20, 20, 20.01] }, { total: 80.01, sum_of_rounded: 80.01, predikat: 'A' }],
  ['lke.sum', { components: [0, 0, 0, 0] }, { total: 0, sum_of_rounded: 0, predikat: 'E' }],
  ['lke.sum', { components: [] }, { total: null, sum_of_rounded: null, predikat: null }],
  ['lke.predikat', { values: 80 }, { predikat: 'BB' }],
  [
    'lke.predikat',
    { values: [0, 30, 50, 60, 70, 80, 90, 100] },
    { predikat: ['E', 'D', 'C', 'CC', 'B', 'BB', 'A', 'AA'] },
  ],
  ['lke.predikat', { values: [] }, { predikat: [] }],
  ['lke.gradeFromFulfilment', { pct: 100, flag: '1y' }, { grade: 'A' }],
  [
    'lke.gradeFromFulfilment',
    { pct: [99.99, 75.01, 0.01, null], flag: ['5y', null, null, null] },
    { grade: ['B', 'B', 'D', null] },
  ],
  ['lke.subByAverage', { bobot: 1, answers: ['Y', 'T', 'T'], scale: { Y: 1, T: 0 } }, { nilai: 0.3333 }],
  ['lke.subByAverage', { bobot: 6, answers: ['B', 'T'], scale: { B: 0.66, T: 0 } }, { nilai: 1.98 }],
  ['lke.subByAverage', { bobot: 6, answers: [], scale: { B: 0.66 } }, { nilai: null }],
  // §3: raw, floored and capped side by side; T ≤ 0 and blanks; zero counts as filled
  ['capaian.progresif', { R: 0, T: 50 }, { pct: 0, pct_raw: 0, pct_floored: 0, pct_cap120: 0, error: null }],
  ['capaian.progresif', { R: 65, T: 50 }, { pct: 130, pct_raw: 130, pct_floored: 130, pct_cap120: 120 }],
  ['capaian.progresif', { R: -1, T: 8 }, { pct: -12.5, pct_floored: 0, pct_cap120: -12.5 }],
  ['capaian.progresif', { R: 1.00005, T: 1 }, { pct: 100.01 }],
  ['capaian.progresif', { R: -1.00005, T: 1 }, { pct: -100.01 }],
  ['capaian.progresif', { R: null, T: 0 }, { pct: null, error: 'realisasi kosong' }],
  [
    'capaian.progresif',
    { R: [], T: [] },
    { pct: [], pct_raw: [], pct_floored: [], pct_cap120: [], error: [] },
  ],
  ['capaian.progresif', { R: [1, 2], T: 4 }, { pct: [25, 50] }],
  ['capaian.regresif_2T', { R: 8, T: 8 }, { pct: 100 }],
  ['capaian.regresif_2T', { R: 8, T: -8 }, { pct: null, error: 'target < 0' }],
  ['capaian.regresif_TperR', { R: 0, T: 0 }, { pct: null, error: 'target 0' }],
  ['capaian.regresif_TperR', { R: 13, T: 12 }, { pct: 92.31 }],
  ['capaian.kumulatif_sum', { T: [10, 20, 30, 40], R: [10, null, 15, null] }, { pct: 62.5, filled: 2 }],
  ['capaian.kumulatif_sum', { T: [10, 20], R: [0, null] }, { pct: 0, filled: 1 }],
  ['capaian.kumulatif_sum', { T: [0, 0], R: [5, 5] }, { pct: null, filled: 2, error: 'target 0' }],
  ['capaian.kumulatif_sum', { T: [10, null], R: [5, 5] }, { pct: null, error: 'target kosong' }],
  ['capaian.kumulatif_sum', { T: 10, R: 8 }, { pct: 80, filled: 1 }],
  ['capaian.last_known', { T: [25, 50, 75, 100], R: [20, 45, 70, 110] }, { pct: 110, quarter: 4 }],
  ['capaian.last_known', { T: [25, 50], R: [0, null] }, { pct: 0, quarter: 1 }],
  ['capaian.last_known', { T: [25], R: [null] }, { pct: null, quarter: null }],
  ['capaian.predikat_scale', { scale: { '1': 1, '2': 2 }, T: '2', R: '1' }, { pct: 50 }],
  [
    'capaian.predikat_scale',
    { scale: { A: 2, B: 0 }, T: ['A', 'B', 'A'], R: ['Z', 'A', null] },
    { pct: [null, null, null], error: ['unknown-grade', 'target 0', 'realisasi kosong'] },
  ],
  [
    'skala.permendagri86',
    { x: [90.01, 75.01, 65.01, 50.01, 0, -10, null] },
    { label: ['Sangat Tinggi', 'Tinggi', 'Sedang', 'Rendah', 'Sangat Rendah', 'Sangat Rendah', null] },
  ],
  // §4.2: clamp 0–120, zero and negative targets, target already maximal, stabilize, consolidation
  ['kemenkeu.capaian', { R: -5, T: -10, polarisasi: 'maximize' }, { capaian: 120 }],
  ['kemenkeu.capaian', { R: 0.0101, T: 0.1, polarisasi: 'minimize' }, { capaian: 120 }],
  ['kemenkeu.capaian', { R: 21, T: 10, polarisasi: 'minimize' }, { capaian: 0 }],
  [
    'kemenkeu.capaian',
    { R: [5, 5, 0], T: 0, polarisasi: ['maximize', 'stabilize', 'minimize'] },
    { capaian: [null, null, null] },
  ],
  [
    'kemenkeu.capaian',
    { R: [0, 10, 12], T: 0, polarisasi: 'minimize', realisasiTerburuk: 10 },
    { capaian: [100, 0, 0] },
  ],
  [
    'kemenkeu.capaian',
    { R: 0, T: 0, polarisasi: 'minimize', realisasiTerburuk: 10, konversi120: true },
    { capaian: 120 },
  ],
  [
    'kemenkeu.capaian',
    { R: [3, 5], T: 4, polarisasi: 'minimize', konversi120: true },
    { capaian: [120, 75] },
  ],
  ['kemenkeu.capaian', { R: 3, T: 4, polarisasi: 'maximize', konversi120: true }, { capaian: 75 }],
  [
    'kemenkeu.capaian',
    { R: [102, 90, 45, 250, 100], T: 100, polarisasi: 'stabilize' },
    { capaian: [116, 100, 50, 0, 120] },
  ],
  [
    'kemenkeu.capaian',
    {
      R: [50, 100],
      T: 100,
      polarisasi: 'stabilize',
      skala: [
        [60, 40],
        [100, 110],
      ],
    },
    { capaian: [40, 110] },
  ],
  ['kemenkeu.capaian', { R: 1, T: 3, polarisasi: 'maximize' }, { capaian: 33.3333 }],
  [
    'kemenkeu.konsolidasi',
    { sum: [4, null, 4, 5], tlkv: [25, null, null, null], average: [null, null, null, null] },
    { sum: 13, sum_to_Q2: 4, tlkv: 25, average: null },
  ],
  [
    'kemenkeu.konsolidasi',
    { sum: [9, 11, null, null], target: [10, 10, 10, 10] },
    { sum: null, sum_to_Q2: 20 },
  ],
  // §4.2: quality of indicator and target, minimize mirrored, new with and without history
  ['k3.bobotKualitas', { cells: 'proxy/high' }, { bobot: 0.9 }],
  [
    'k3.bobotTarget',
    {
      pol: 'minimize',
      rows_T_T1_R1: [
        [5, 10, 8],
        [8, 10, 8],
        [9, 10, 8],
        [10, 10, 12],
        [10, 10, 8],
        [12, 10, 8],
      ],
    },
    { bobot: [1.2, 1.1, 1, 1, 0.9, 0.8] },
  ],
  [
    'k3.bobotTarget',
    {
      pol: 'maximize',
      rows_T_T1_R1: [
        [100, 100, 100],
        [1, null, null],
        [110, null, 105],
        [100, null, 105],
        [105, null, 105],
      ],
    },
    { bobot: [1, 1, 1.2, 0.8, 1] },
  ],
  ['k3.bobotTarget', { pol: 'maximize', rows_T_T1_R1: [110, 100, 105] }, { bobot: 1.2 }],
  ['k3.bobotTarget', { pol: 'stabilize', rows_T_T1_R1: [[1, 2, 3]] }, { bobot: [1] }],
  [
    'kemenkeu.nhk',
    {
      capaian_k3: [
        [100, 1],
        [null, 1],
        [90, 1.2],
      ],
    },
    { nhk: 104.3636, kalibrasi: 103.2727 },
  ],
  ['kemenkeu.nhk', { capaian_k3: [] }, { nhk: null, kalibrasi: null }],
  [
    'kemenkeu.nhk',
    {
      capaian_k3: [
        [100, 1, 90],
        [80, 1, 270],
      ],
    },
    { nhk: 85, kalibrasi: 85 },
  ],
  [
    'kemenkeu.npk+nkpAwal',
    { coreValues: [100, 100, 100, 100, 100, 100, null], nhkKalibrasi: 100 },
    { npk: null, kalibrasi: null, nkpAwal: null },
  ],
  [
    'kemenkeu.nkp',
    { nhkAwal: 115, npkAwal: 115, nko: 120, tier: [1, 2] },
    { nkp: [115.5, 115.5], bobotNko: [0.1, 0.1] },
  ],
  ['kemenkeu.nkp', { nhkAwal: 115, npkAwal: 115, nko: 110, tier: 2, hukdis: 3 }, { nkp: 111.4 }],
  [
    'kemenkeu.nkp',
    { nhkAwal: 100, npkAwal: 100, nko: 110, tier: 1 },
    { hasil: 100, bobotNko: 0.1, nkp: 101 },
  ],
  [
    'kemenkeu.nkp',
    { nhkAwal: 100, npkAwal: 100, nko: 100, tier: 1, koreksi: 9 },
    { hasil: 105, nkp: 102.5, predikat: 'Sangat Baik' },
  ],
  [
    'kemenkeu.nkp',
    { nhkAwal: 3, npkAwal: 3, nko: 0, tier: 1, hukdis: 26 },
    { hasil: 0, bobotNko: 0.5, nkp: 0, predikat: 'Sangat Kurang' },
  ],
  [
    'kemenkeu.nilaiHukdis',
    { cases: [['berat', 100]] },
    { nilai: [40], durasiTriwulan: [4], dampakAtasan_of_40: 2, dampak_cap: 5 },
  ],
  ['kemenkeu.nilaiHukdis', { cases: ['sedang', 38] }, { nilai: 9.5, durasiTriwulan: 3 }],
  [
    'bsc.nko',
    { bobot: [25, 15, 30, 30], nilaiPerspektif: [105, null, 98, 110] },
    { nko: 104.2941, status: 'hijau' },
  ],
  ['bsc.nko', { bobot: [], nilaiPerspektif: [] }, { nko: null, status: null }],
];
