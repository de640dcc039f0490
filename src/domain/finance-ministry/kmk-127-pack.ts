import type { MinistryPack } from './ministry-pack.ts';

const kmk = (part: string) => ({ source: `KMK 127/2026, ${part}`, verified: false });
const plain = (part: string) => ({ ...kmk(part), note: null });

/** Read in secondary sources, not in the decree itself; nothing here is verified. */
export const KMK_127: MinistryPack = {
  id: 'kemenkeu-kinerja',
  version: '2026.1',
  title: 'Pengelolaan kinerja Kementerian Keuangan',
  from: '2026-01-01',
  to: null,
  source: 'KMK 127/2026 (pengganti KMK 300/2022)',
  verified: false,
  note: 'Dibaca dari sumber kedua; tanggal berlaku tepatnya belum dipastikan.',
  indicatorQuality: {
    ...kmk('tabel 14'),
    note: 'Exact dengan kendali tinggi dan activity dengan kendali rendah tidak diperbolehkan.',
    cells: [
      { validity: 'exact', control: 'low', weight: '1.2', forMapOwner: true },
      { validity: 'exact', control: 'moderate', weight: '1.15', forMapOwner: true },
      { validity: 'exact', control: 'high', weight: null, forMapOwner: false },
      { validity: 'proxy', control: 'low', weight: '1.1', forMapOwner: true },
      { validity: 'proxy', control: 'moderate', weight: '1', forMapOwner: true },
      { validity: 'proxy', control: 'high', weight: '0.9', forMapOwner: true },
      { validity: 'activity', control: 'low', weight: null, forMapOwner: false },
      { validity: 'activity', control: 'moderate', weight: '0.8', forMapOwner: true },
      { validity: 'activity', control: 'high', weight: '0.6', forMapOwner: false },
    ],
  },
  targetQuality: {
    ...kmk('tabel 15'),
    note: 'Target yang sama dengan target dan realisasi tahun lalu tidak diatur; dinilai 1,0.',
    sameAndExceeded: '0.9',
    sameAndMissed: '1',
    sameAndMet: '1',
    lower: '0.8',
    asRealized: '1.1',
    aboveRealized: '1.2',
    between: '1',
    steady: '1',
    withoutHistory: '1',
    maximal: '1.2',
    leastMandatory: '1',
  },
  qualityBands: {
    ...plain('koefisien kualitas kinerja'),
    above: 'Sangat berkualitas',
    equal: 'Berkualitas',
    below: 'Cukup berkualitas',
  },
  indicatorLimits: {
    ...plain('jumlah IKU paling banyak'),
    byLevel: { 'UPK-One': 25, 'UPK-Two': 20, 'UPK-Three': 15 },
  },
  calibration: {
    ...kmk('kalibrasi nilai'),
    note: 'Di atas 100: 100 + (nilai − 100) × 15 ÷ 20, paling tinggi 115.',
    points: [
      { from: '0', to: '0' },
      { from: '100', to: '100' },
      { from: '120', to: '115' },
    ],
  },
  bounds: { ...plain('batas nilai'), floor: '0', cap: '120' },
  shares: { ...plain('bobot hasil kerja dan perilaku'), results: '0.75', conduct: '0.25' },
  correction: { ...plain('koreksi atasan'), limit: '5' },
  organizationShare: {
    ...kmk('bobot NKO dalam nilai pegawai'),
    note: 'Tingkat 1 = satu tingkat di bawah pimpinan unit.',
    whenBelow: '0.1',
    byTier: { '1': '0.5', '2': '0.3' },
  },
  ratings: {
    ...plain('rating hasil kerja dan perilaku'),
    above: '100',
    within: '90',
    labels: {
      above: 'di atas ekspektasi',
      within: 'sesuai ekspektasi',
      below: 'di bawah ekspektasi',
    },
  },
  predicates: {
    source: 'PermenPANRB 6/2022, matriks predikat',
    verified: false,
    note: null,
    cells: [
      { results: 'above', conduct: 'above', label: 'Sangat Baik' },
      { results: 'above', conduct: 'within', label: 'Baik' },
      { results: 'within', conduct: 'above', label: 'Baik' },
      { results: 'within', conduct: 'within', label: 'Baik' },
      { results: 'below', conduct: 'above', label: 'Butuh Perbaikan' },
      { results: 'below', conduct: 'within', label: 'Butuh Perbaikan' },
      { results: 'above', conduct: 'below', label: 'Kurang' },
      { results: 'within', conduct: 'below', label: 'Kurang' },
      { results: 'below', conduct: 'below', label: 'Sangat Kurang' },
    ],
  },
  sanctions: {
    ...kmk('pengurang karena hukuman disiplin'),
    note: 'Tidak dijumlahkan: yang terberat, lalu yang skornya tertinggi.',
    levels: {
      light: { share: '0.1', quarters: 2, label: 'ringan' },
      medium: { share: '0.25', quarters: 3, label: 'sedang' },
      severe: { share: '0.4', quarters: 4, label: 'berat' },
    },
  },
  impact: { ...plain('dampak hukuman disiplin bawahan langsung'), share: '0.05', limit: '5' },
  perspectives: {
    source: 'Praktik peta strategi Kementerian Keuangan',
    verified: false,
    note: 'Bobot belum dipastikan pada naskah keputusan.',
    weights: [
      { id: 'stakeholder', label: 'Stakeholder', weight: '25' },
      { id: 'customer', label: 'Customer', weight: '15' },
      { id: 'internal-process', label: 'Internal Process', weight: '30' },
      { id: 'learning-growth', label: 'Learning & Growth', weight: '30' },
    ],
  },
  status: {
    source: 'Praktik peta strategi Kementerian Keuangan',
    verified: false,
    note: null,
    bands: [
      { from: '100', label: 'hijau' },
      { from: '80', label: 'kuning' },
      { from: null, label: 'merah' },
    ],
  },
  organizationPredicates: {
    ...kmk('predikat NKO'),
    note: 'Tanda batas hilang pada sumber yang dibaca; dipakai batas bawah tertutup.',
    bands: [
      { from: '110', label: 'Sangat Baik' },
      { from: '100', label: 'Baik' },
      { from: '90', label: 'Cukup' },
      { from: '80', label: 'Kurang' },
      { from: null, label: 'Buruk' },
    ],
  },
};
