import type { Perspective } from '../../../domain/indicator.ts';
import type { Step } from '../../../domain/strategy-map/changes.ts';
import type { LinkAnswer } from '../../../domain/strategy-map/link-test.ts';

const answer: Record<LinkAnswer, string> = {
  'as-expected': 'searah dengan dugaan',
  opposite: 'berlawanan dengan dugaan',
  unseen: 'hubungan tidak tampak',
  'too-few': 'belum cukup data',
};

/** On an arrow, where there is little room. */
const short: Record<LinkAnswer, string> = {
  'as-expected': 'searah',
  opposite: 'berlawanan',
  unseen: 'tidak tampak',
  'too-few': 'belum cukup',
};

const step: Record<Step, string> = { year: 'tahun', S: 'semester', Q: 'triwulan', M: 'bulan' };

const bandNote: Record<Perspective, string> = {
  customer: 'Hasil bagi masyarakat',
  'internal-process': 'Layanan dan tata kelola',
  'learning-growth': 'Aparatur dan kemampuannya',
  financial: 'Penopang semua',
};

export const strategyMap = {
  title: 'Peta strategi',
  titleOf: (unit: string) => `Peta strategi ${unit}`,
  subtitle: 'Sebab-akibat antarsasaran, diuji dengan angka',
  none: 'Belum ada sasaran yang berindikator.',
  unit: 'Unit',
  plan: 'Rencana',
  view: 'Tampilan',
  picture: 'Gambar',
  list: 'Daftar',
  keys: 'Panah pada papan ketik berpindah sasaran; Enter membuka. Bentuk garis membedakan hasil uji, bukan hanya warna.',
  bandNote,
  emptyBand: 'Belum ada sasaran di perspektif ini.',
  nodeLinks: (drivers: number, outcomes: number) => `Digerakkan ${drivers}, menggerakkan ${outcomes}.`,
  unmeasured: 'belum diukur',
  weight: (weight: string) => `bobot ${weight}`,
  answer,
  short,
  step,
  results: 'Hasil uji panah',
  counted: (n: number, what: string) => `${n} panah ${what}`,
  noLinks: 'Belum ada panah. Pilih satu sasaran, lalu gambar panahnya.',
  notCause: 'Hubungan, bukan sebab.',
  method:
    'Perubahan penggerak dibandingkan dengan perubahan hasil sesudah jeda (korelasi peringkat Spearman). Di bawah 12 titik tidak ada yang disimpulkan.',
  flag: 'Penggerak baik, hasil belum',
  flagBody: (outcome: string, n: number) =>
    n === 1
      ? `Penggeraknya sudah hijau, “${outcome}” sendiri belum.`
      : `Semua ${n} penggeraknya sudah hijau, “${outcome}” sendiri belum.`,
  flagAsk: 'Jelaskan pada panahnya, atau ganti penggeraknya.',
  reading: 'Cara membaca',
  readingBody:
    'Setiap panah punya arah dan jeda yang diduga. Aplikasi membandingkannya dengan data. Itu bukan bukti sebab-akibat; ia menunjukkan dugaan mana yang patut dibahas.',
  explain: 'Jelaskan angka ini',
  drivers: 'Digerakkan oleh',
  outcomes: 'Menggerakkan',
  open: 'Buka panah',
  draw: 'Gambar panah dari sini',
  to: 'Menuju',
  choose: 'Pilih sasaran',
  sign: 'Arah dugaan',
  signs: { '+': 'Naik bersama', '-': 'Satu naik, satu turun' },
  signMark: { '+': '+', '-': '−' },
  lag: 'Jeda',
  lagNote: (step: string) => `dalam ${step}`,
  lagWords: (n: number, step: string) => (n === 0 ? 'tanpa jeda' : `jeda ${n} ${step}`),
  note: 'Penjelasan',
  save: 'Simpan',
  saved: 'Peta disimpan di perangkat ini.',
  takeAway: 'Hapus panah',
  place: 'Perspektif',
  placeByData: 'Menurut indikatornya',
  add: 'Taruh indikator di peta',
  addTo: 'Indikator',
  link: (from: string, to: string) => `${from} → ${to}`,
  testOf: (cause: string, effect: string) => `Yang dibandingkan: ${cause} dengan ${effect}.`,
  points: (n: number) => `n = ${n} titik`,
  rho: (value: string) => `ρ = ${value}`,
  linkTable: 'Panah dan hasil ujinya',
  pairs: 'Titik yang dibandingkan',
  columns: {
    period: 'Periode',
    cause: 'Perubahan penggerak',
    effect: 'Perubahan hasil',
    from: 'Penggerak',
    to: 'Hasil',
    sign: 'Dugaan',
    lag: 'Jeda',
    n: 'n',
    rho: 'ρ',
    answer: 'Menurut data',
  },
  readOnly: 'Hanya perencana, atau kepala unit untuk petanya sendiri, yang dapat mengubah peta.',
  fieldName: (from: string, to: string) => `Panah ${from} → ${to}`,
  placeName: (node: string) => `Perspektif ${node}`,
};
