import type { ValueForMoneyPack } from './value-for-money-pack.ts';

const unread = 'Naskahnya belum dibaca.';
const decree = 'Kepmendagri 690.900.327/1996';
const smart = 'PMK 22/2021 (untuk APBN diganti PMK 62/2023)';

/** Rules Kinerja judges value for money with until a government sets its own. */
export const DEFAULT_VALUE_FOR_MONEY_PACK: ValueForMoneyPack = {
  id: 'value-for-money',
  version: '2026.1',
  title: 'Ekonomi, efisiensi, dan efektivitas',
  from: '2005-01-01',
  to: null,
  source: `${decree}; ${smart}; praktik LKjIP`,
  verified: false,
  note: 'Seluruh batasnya dikenal dari praktik dan pustaka, belum dari naskahnya.',
  economy: {
    source: 'Mahsun, Pengukuran Kinerja Sektor Publik',
    verified: false,
    note: unread,
    level: '100',
    below: { id: 'economical', title: 'Ekonomis' },
    equal: { id: 'balanced', title: 'Ekonomis berimbang' },
    above: { id: 'uneconomical', title: 'Tidak ekonomis' },
  },
  efficiency: {
    source: decree,
    verified: false,
    note: unread,
    rows: [
      { id: 'inefficient', title: 'Tidak efisien', above: '100' },
      { id: 'less-efficient', title: 'Kurang efisien', above: '90' },
      { id: 'fairly-efficient', title: 'Cukup efisien', above: '80' },
      { id: 'efficient', title: 'Efisien', above: '60' },
      { id: 'very-efficient', title: 'Sangat efisien', above: null },
    ],
  },
  effectiveness: {
    source: decree,
    verified: false,
    note: `Tepat 60 dikutip dua cara; di sini tidak efektif. ${unread}`,
    rows: [
      { id: 'very-effective', title: 'Sangat efektif', above: '100' },
      { id: 'effective', title: 'Efektif', above: '90' },
      { id: 'fairly-effective', title: 'Cukup efektif', above: '80' },
      { id: 'less-effective', title: 'Kurang efektif', above: '60' },
      { id: 'ineffective', title: 'Tidak efektif', above: null },
    ],
  },
  smart: { source: smart, verified: false, note: unread, limit: '20', middle: '50', half: '50' },
  workUnit: {
    source: smart,
    verified: false,
    note: unread,
    weights: { absorption: '9.7', consistency: '18.2', output: '43.5', efficiency: '28.6' },
    classes: [
      { id: 'very-good', title: 'Sangat Baik', above: '90' },
      { id: 'good', title: 'Baik', above: '80' },
      { id: 'fair', title: 'Cukup', above: '60' },
      { id: 'poor', title: 'Kurang', above: '50' },
      { id: 'very-poor', title: 'Sangat Kurang', above: null },
    ],
  },
  report: {
    source: 'Praktik LKjIP; penilaiannya kebijakan aplikasi',
    verified: false,
    note: 'Tidak ada rumus resmi tunggal.',
    level: '100',
    efficient: { id: 'efficient', title: 'efisien' },
    unabsorbed: { id: 'unabsorbed', title: 'gagal serap' },
    inefficient: { id: 'inefficient', title: 'tidak efisien' },
  },
  quadrant: {
    source: 'Kebijakan aplikasi',
    verified: false,
    note: 'Murah bila biayanya tidak melebihi pembanding, berhasil bila hasilnya mencapai target.',
    cheapUpTo: '100',
    worksFrom: '100',
    titles: {
      'cheap-works': 'Murah dan berhasil',
      'cheap-fails': 'Murah tetapi gagal',
      'expensive-works': 'Mahal tetapi berhasil',
      'expensive-fails': 'Mahal dan gagal',
    },
  },
};
