import type { RulePack } from './rule-pack.ts';

const practice = 'Praktik LKjIP instansi pemerintah';
const panrb = 'PermenPANRB 8/2021, lampiran (telah diganti PermenPANRB 6/2022)';

/**
 * The rules Kinerja scores with until a government sets its own. What was not read in the text of the regulation
 * itself is marked unverified, also where practice agrees.
 */
export const DEFAULT_PACK: RulePack = {
  id: 'sakip-bsc',
  version: '2026.1',
  title: 'Aturan bawaan SAKIP dan kartu skor',
  from: '2005-01-01',
  to: null,
  source: 'PermenPANRB 53/2014, Permendagri 86/2017, PermenPANRB 8/2021 dan praktik LKjIP',
  verified: false,
  note: 'Setiap aturan membawa sumber dan tandanya sendiri.',
  formulas: {
    progressive: { source: panrb, verified: true, note: 'Realisasi ÷ target × 100, kondisi normal.' },
    'regressive-2t': {
      source: panrb,
      verified: true,
      note: '(2 × target − realisasi) ÷ target × 100, kondisi khusus.',
    },
    'regressive-ratio': {
      source: practice,
      verified: false,
      note: 'Target ÷ realisasi × 100; realisasi 0 dinilai 100.',
    },
    'regressive-baseline': {
      source: practice,
      verified: false,
      note: '(Nilai dasar − realisasi) ÷ (nilai dasar − target) × 100.',
    },
    stabilize: { source: practice, verified: false, note: 'Di atas target, kelebihannya dikurangkan.' },
    range: {
      source: panrb,
      verified: true,
      note: 'Di dalam rentang 100; di luar, dibagi batas terdekat. Untuk polaritas rentang, kelebihan dikurangkan (tafsir sendiri).',
    },
    ordinal: {
      source: practice,
      verified: false,
      note: 'Skor predikat realisasi ÷ skor predikat target × 100.',
    },
    milestone: {
      source: practice,
      verified: false,
      note: 'Bagian langkah berbobot yang selesai ÷ bagian yang ditargetkan × 100.',
    },
    none: { source: practice, verified: false, note: 'Angka konteks, tidak dinilai.' },
  },
  cap: {
    floor: '0',
    cap: '120',
    source: 'KMK 300/2022 (diganti KMK 127/2026), batas 0–120',
    verified: false,
    note: 'Capaian mentah selalu ikut ditampilkan.',
  },
  zeroTarget: {
    reached: '100',
    source: 'KMK 127/2026, target nol pada polaritas minimize; 100 tanpa nilai terburuk: kebijakan aplikasi',
    verified: false,
    note: 'Dengan nilai terburuk W: (W − realisasi) ÷ W × 100. Target nol yang tercapai bernilai 100 untuk W berapa pun.',
  },
  negativeTarget: {
    higher: 'refuse',
    source: practice,
    verified: false,
    note: 'Target di bawah nol tidak dapat menjadi pembagi; pakai rumus nilai dasar.',
  },
  stabilizing: { scale: [], source: practice, verified: false, note: null },
  maximal: {
    value: '120',
    source: 'KMK 127/2026, target yang sudah maksimal',
    verified: false,
    note: 'Hanya untuk indikator yang ditandai demikian.',
  },
  periods: {
    counted: 'filled',
    source: practice,
    verified: false,
    note: 'Periode kosong tidak dianggap nol; nol yang diketik dihitung.',
  },
  indicators: {},
  classes: {
    source: 'Permendagri 86/2017, skala nilai peringkat kinerja',
    verified: false,
    note: 'Tabel aslinya bilangan bulat (91–100, 76–90, …); batas dibuat menyambung.',
    bounds: [
      { id: 'very-high', label: 'Sangat Tinggi', above: '90', threads: 5 },
      { id: 'high', label: 'Tinggi', above: '75', threads: 4 },
      { id: 'medium', label: 'Sedang', above: '65', threads: 3 },
      { id: 'low', label: 'Rendah', above: '50', threads: 2 },
      { id: 'very-low', label: 'Sangat Rendah', above: null, threads: 1 },
    ],
  },
  lights: {
    source: 'Kebiasaan peta strategi Kementerian Keuangan',
    verified: false,
    note: null,
    bounds: [
      { id: 'green', from: '100' },
      { id: 'yellow', from: '80' },
      { id: 'red', from: null },
    ],
  },
  perspectives: {
    source: 'Ditetapkan kepala daerah; bawaan sama besar',
    verified: false,
    note: 'Perspektif tanpa nilai tidak ikut dihitung, bobot lain dinaikkan sebanding.',
    weights: { customer: '25', financial: '25', 'internal-process': '25', 'learning-growth': '25' },
  },
  units: {
    source: 'Ditetapkan kepala daerah; bawaan sama besar',
    verified: false,
    note: 'Unit tanpa nilai tidak ikut dihitung, bobot lain dinaikkan sebanding.',
    weights: {},
    other: '1',
  },
  scales: [
    {
      id: 'sakip',
      source: 'PermenPANRB 88/2021, skala nilai dan predikat AKIP',
      verified: false,
      note: 'Batas (bawah, atas]: 80,00 adalah BB. Skor predikat memakai skala jawaban LKE.',
      grades: [
        { grade: 'AA', score: '100', above: '90' },
        { grade: 'A', score: '90', above: '80' },
        { grade: 'BB', score: '80', above: '70' },
        { grade: 'B', score: '70', above: '60' },
        { grade: 'CC', score: '60', above: '50' },
        { grade: 'C', score: '50', above: '30' },
        { grade: 'D', score: '30', above: '0' },
        { grade: 'E', score: '0', above: null },
      ],
    },
    {
      id: 'audit-opinion',
      source: 'Praktik LKjIP instansi pemerintah',
      verified: false,
      note: 'Opini BPK dari yang terbaik: WTP, WDP, TW, TMP. Bukan bilangan, tidak dijumlahkan.',
      grades: [
        { grade: 'WTP', score: '4', above: null },
        { grade: 'WDP', score: '3', above: null },
        { grade: 'TW', score: '2', above: null },
        { grade: 'TMP', score: '1', above: null },
      ],
    },
  ],
  freshness: {
    source: 'Kebijakan aplikasi',
    verified: false,
    note: 'Umur dihitung dari akhir periode, dalam panjang periode itu sendiri.',
    bounds: [
      { id: 'new', upTo: '0.5' },
      { id: 'fine', upTo: '1.5' },
      { id: 'old', upTo: '3' },
      { id: 'stale', upTo: null },
    ],
  },
};
