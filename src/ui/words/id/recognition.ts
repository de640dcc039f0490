import type { Condition, RecognitionSort } from '../../../domain/people/recognition.ts';

type Texts = Readonly<Record<string, string>>;

const sorts: Record<RecognitionSort, string> = {
  allowance: 'Tambahan tunjangan kinerja',
  promotion: 'Kenaikan pangkat',
  certificate: 'Piagam prestasi',
  'satyalancana-10': 'Satyalancana Karya Satya X tahun',
  'satyalancana-20': 'Satyalancana Karya Satya XX tahun',
  'satyalancana-30': 'Satyalancana Karya Satya XXX tahun',
  team: 'Penghargaan tim',
};

const predicates: Texts = {
  '': 'belum ada',
  'very-good': 'Sangat Baik',
  good: 'Baik',
  'needs-improvement': 'Butuh Perbaikan',
  poor: 'Kurang',
  'very-poor': 'Sangat Kurang',
};

const conditions: Record<Condition['code'], (n: Texts) => string> = {
  years: (n) =>
    `${n.since === 'rank' ? 'Masa dalam pangkat' : 'Masa kerja'} ${n.years ? `${n.years} tahun` : 'belum dicatat'}, syarat ${n.least} tahun`,
  predicate: (n) => `Predikat ${n.year} ${predicates[n.has ?? '']}, syarat ${predicates[n.least ?? '']}`,
  organisation: (n) => `Predikat organisasi ${predicates[n.has ?? '']}, syarat ${predicates[n.least ?? '']}`,
  'no-penalty': (n) =>
    n.count === '0'
      ? 'Tidak ada hukuman disiplin yang menghalangi'
      : `${n.count} hukuman disiplin menghalangi`,
  'not-barred': (n) =>
    n.count === '0' ? 'Tidak tertutup oleh kasus disiplin' : 'Tertutup selama menjalani hukuman disiplin',
  'not-yet-received': (n) => (n.count === '0' ? 'Belum pernah diterima' : 'Sudah pernah diterima'),
};

export const recognition = {
  title: 'Penghargaan',
  subtitle: 'Setiap orang dinilai terhadap syarat, tidak terhadap orang lain.',
  eligible: 'Memenuhi syarat',
  own: 'Penghargaan saya',
  meets: (list: string) => `memenuhi: ${list}`,
  forYou: 'Menunggu Anda',
  running: 'Sedang diproses',
  given: 'Diberikan',
  empty: 'Belum ada usulan yang dapat Anda baca.',
  nobody: 'Belum ada yang memenuhi syarat menurut data yang tercatat.',
  everybody: 'Semua pegawai',
  proposes: 'Usulan sistem, bukan keputusan',
  propose: 'Usulkan',
  proposed: 'sudah diusulkan',
  stands: { yes: 'memenuhi', no: 'belum memenuhi', unknown: 'data belum lengkap' },
  record: 'Masa kerja dan pangkat',
  fields: {
    serviceFrom: 'Mulai bekerja (TMT)',
    rank: 'Golongan',
    rankFrom: 'Pangkat sejak',
    sort: 'Jenis',
    team: 'Nama tim',
    organisation: 'Predikat kinerja organisasi tahun lalu',
    organisationBasis: 'Dasar predikat (surat atau laporan)',
    merit: 'Jasa',
    met: 'Yang mendukung',
    against: 'Yang menghalangi',
    decider: 'Pejabat yang memutus',
    review: 'Telaah kepegawaian',
    number: 'Nomor',
    decidedOn: 'Ditetapkan',
    reason: 'Alasan keputusan',
  } as Texts,
  states: {
    draft: 'disusun',
    proposed: 'ditelaah kepegawaian',
    reviewed: 'menunggu keputusan',
    awarded: 'diberikan',
    declined: 'tidak diberikan',
    withdrawn: 'ditarik',
  } as Texts,
  steps: {
    propose: 'Ajukan',
    review: 'Selesai ditelaah',
    'give-back': 'Kembalikan',
    award: 'Berikan',
    decline: 'Tidak diberikan',
    withdraw: 'Tarik',
  } as Texts,
  missing: (list: string) => `Belum diisi: ${list}.`,
  history: 'Riwayat',
  explain: 'Dari mana ini',
  first: 'Penghargaan lebih dulu',
  firstWhy: (n: number) =>
    n === 0 ? 'Lihat syarat dan usulkan yang layak.' : `${n} orang memenuhi syarat penghargaan.`,
  open: 'Buka penghargaan',
  sorts,
  conditions,
};
