import type { Impact, TeamPart } from '../../../domain/people/discipline.ts';

type Texts = Readonly<Record<string, string>>;

export const impacts: Record<Impact, string> = { unit: 'unit kerja', agency: 'instansi', state: 'negara' };

export const partWords: Record<TeamPart, string> = {
  superior: 'atasan langsung',
  supervision: 'unsur pengawasan',
  personnel: 'unsur kepegawaian',
};

export const caseFields: Texts = {
  matter: 'Pokok temuan',
  source: 'Sumber',
  reportedOn: 'Hari laporan',
  facts: 'Uraian kejadian',
  act: 'Perbuatan',
  norm: 'Kewajiban atau larangan',
  from: 'Dari',
  to: 'Sampai',
  impact: 'Dampak',
  rank: 'Golongan',
  week: 'Hari kerja seminggu',
  position: 'Pemeriksa',
  part: 'Sebagai',
  number: 'Nomor surat (boleh menyusul)',
  time: 'Pukul',
  sent: 'Dikirim',
  date: 'Hari pemeriksaan',
  place: 'Tempat',
  how: 'Cara',
  came: 'Hadir',
  statement: 'Keterangan pegawai',
  examinedOn: 'Diperiksa pada',
  minutes: 'Tanya jawab',
  isClosed: 'Pemeriksaan tertutup',
  signing: 'Tanda tangan pegawai',
  penalty: 'Hukuman yang diusulkan',
  reasoning: 'Pertimbangan',
  decider: 'Pejabat yang memutus',
  verdict: 'Keputusan',
  decisionNumber: 'Nomor',
  decidedOn: 'Ditetapkan',
  decisionReason: 'Alasan keputusan',
  missedOn: 'Tidak hadir saat penyampaian',
  sentOn: 'Dikirim karena tidak hadir',
  receivedOn: 'Diterima pegawai',
  deliveredHow: 'Cara penyampaian',
  contestText: 'Alasan',
  contestedOn: 'Diajukan pada',
  answeredOn: 'Tanggapan dikirim',
  answer: 'Isi tanggapan',
  reviewer: 'Atasan pejabat',
  outcome: 'Putusan',
  finalPenalty: 'Hukuman yang berlaku',
  settledNumber: 'Nomor putusan',
  settledOn: 'Diputus pada',
  settledReason: 'Alasan putusan',
};

export const caseChoices: Readonly<Record<string, Texts>> = {
  matter: { misconduct: 'Pelanggaran disiplin', performance: 'Hasil kerja kurang' },
  source: {
    superior: 'Atasan',
    inspection: 'Pemeriksaan inspektorat',
    attendance: 'Daftar hadir',
    complaint: 'Pengaduan',
    court: 'Putusan pengadilan',
  },
  impact: impacts,
  part: partWords,
  week: { 5: 'lima', 6: 'enam' },
  how: { 'by-hand': 'diserahkan langsung', post: 'pos tercatat', 'office-mail': 'surel kedinasan' },
  deliveredHow: { 'by-hand': 'diserahkan langsung', post: 'pos tercatat', 'office-mail': 'surel kedinasan' },
  came: { yes: 'ya', no: 'tidak' },
  signing: { signed: 'menandatangani', refused: 'tidak bersedia' },
  outcome: {
    confirm: 'dikuatkan',
    lighten: 'diringankan',
    aggravate: 'diperberat',
    change: 'diubah',
    annul: 'dibatalkan',
  },
};

export const coaching = {
  titleOf: (name: string) => `Pembinaan: ${name}`,
  why: 'Hasil kerja yang kurang dibina, tidak dihukum. Rencana, bantuan, dan hari peninjauan disepakati.',
  states: { planned: 'direncanakan', running: 'berjalan', reviewed: 'ditinjau' } as Texts,
  steps: { start: 'Mulai', review: 'Catat hasil', again: 'Lanjutkan' } as Texts,
  fields: {
    gap: 'Yang belum tercapai',
    plan: 'Rencana',
    help: 'Bantuan yang diberikan',
    from: 'Mulai',
    reviewOn: 'Ditinjau pada',
    statement: 'Tanggapan pegawai',
    result: 'Hasil peninjauan',
  } as Texts,
  limit: 'Paling lama enam bulan (PP 30/2019, belum diperiksa pada naskahnya).',
  due: (day: string) => `ditinjau ${day}`,
};
