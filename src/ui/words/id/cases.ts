import type { CaseFault } from '../../../domain/dossier/readings/case-faults.ts';
import type { CasePaperSort } from '../../../domain/papers/case-paper.ts';
import type { DutyBearer, TermStanding } from '../../../domain/people/case-duties.ts';
import type { TermId } from '../../../domain/people/case-terms.ts';
import type { Ground, Impact, Level } from '../../../domain/people/discipline.ts';
import type { Rung } from '../../../domain/people/penal-authority.ts';
import type { TeamFinding } from '../../../domain/people/team-findings.ts';
import { caseChoices, caseFields, coaching, impacts, partWords } from './case-fields.ts';

type Texts = Readonly<Record<string, string>>;

const terms: Record<TermId, string> = {
  'first-summons': 'Pemeriksaan paling cepat, panggilan I',
  'second-summons': 'Pemeriksaan paling cepat, panggilan II',
  'second-summons-sending': 'Kirim panggilan II',
  delivery: 'Sampaikan keputusan',
  'sending-when-absent': 'Kirim keputusan karena tidak hadir',
  'in-force': 'Keputusan mulai berlaku',
  objection: 'Batas mengajukan keberatan',
  'objection-decision': 'Putuskan keberatan',
  appeal: 'Batas mengajukan banding',
  'appeal-answer': 'Tanggapan kepada BPASN',
  'appeal-decision': 'Putusan BPASN',
  'appraisal-objection': 'Keberatan atas penilaian',
  'appraisal-answer': 'Jawab keberatan atas penilaian',
};

/** What follows when a term is missed or broken. */
const consequences: Record<TermId, string> = {
  'first-summons':
    'Pemeriksaan lebih cepat dari jarak panggilan: hasilnya dapat digugat. Ulangi pemeriksaan.',
  'second-summons':
    'Pemeriksaan lebih cepat dari jarak panggilan: hasilnya dapat digugat. Ulangi pemeriksaan.',
  'second-summons-sending':
    'Panggilan II terlambat. Kirim sekarang, catat sebabnya; jaraknya dihitung sejak dikirim.',
  delivery:
    'Penyampaian terlambat. Keputusan tetap ada, tetapi belum berlaku sampai diterima. Sampaikan sekarang.',
  'sending-when-absent': 'Pengiriman terlambat. Keputusan belum berlaku sampai diterima. Kirim sekarang.',
  'in-force': '',
  objection: 'Keberatan tidak diterima lagi; keputusan berlaku pada harinya.',
  'objection-decision':
    'Keberatan belum diputus pada waktunya. Pegawai dapat menuntut keputusan; putuskan sekarang.',
  appeal: 'Banding tidak diterima lagi; keputusan berlaku pada harinya.',
  'appeal-answer': 'Tanpa tanggapan, BPASN memutus dari bukti yang ada.',
  'appeal-decision': 'Putusan BPASN belum tercatat. Tanyakan ke BPASN.',
  'appraisal-objection': '',
  'appraisal-answer': 'Jawaban belum ada pada waktunya. Jawab sekarang; alasannya tercatat.',
};

const bearers: Record<DutyBearer, string> = {
  examiner: 'pemeriksa',
  decider: 'pejabat yang memutus',
  personnel: 'kepegawaian',
  subject: 'pegawai yang bersangkutan',
  superior: 'atasan pejabat yang memutus',
  board: 'BPASN',
};

const standings: Record<TermStanding, string> = {
  'not-begun': 'belum dimulai',
  'unknown-day': 'hari libur tahun itu belum diketahui',
  kept: 'ditepati',
  broken: 'dilanggar',
  open: 'berjalan',
  missed: 'terlewat',
};

const faults: Record<CaseFault, string> = {
  'not-misconduct':
    'Hasil kerja yang kurang bukan pelanggaran disiplin. Buat rencana pembinaan dengan hari peninjauan.',
  'norm-unknown': 'Pilih kewajiban atau larangan yang dilanggar.',
  'days-invalid': 'Hari tidak benar: periksa urutan dan rentangnya.',
  'impact-missing': 'Isi jangkauan dampak tiap perbuatan.',
  'regime-unclear':
    'Hari perbuatan jatuh pada lebih dari satu peraturan, atau tidak ada. Pisahkan menjadi kasus sendiri.',
  'already-decided': 'Perbuatan yang sama sudah diputus dalam kasus lain. Tidak dihukum dua kali.',
  'examiner-missing': 'Tetapkan pemeriksa.',
  'examiner-is-subject': 'Yang diperiksa tidak dapat memeriksa dirinya.',
  'not-examiner': 'Hanya pemeriksa yang menutup pemeriksaan.',
  'not-heard': 'Belum didengar: catat kehadiran, atau kirim panggilan II.',
  'team-unfit': 'Hukuman tingkat ini perlu tim pemeriksa yang lengkap dan pangkatnya tidak lebih rendah.',
  'penalty-unknown': 'Jenis hukuman tidak dikenal peraturan yang berlaku pada hari perbuatan.',
  'not-competent': 'Pejabat ini tidak berwenang untuk tingkat hukuman itu.',
  'examiner-decides': 'Yang memeriksa tidak memutus. Pilih pejabat di atasnya.',
  'not-reviewer': 'Keberatan diputus atasan pejabat yang memutus.',
  'nothing-to-contest': 'Tidak ada hukuman yang dapat digugat.',
  'too-late': 'Hari terakhir sudah lewat; tidak diterima lagi.',
  'not-effective-yet': 'Keputusan belum mulai berlaku.',
  'way-open': 'Keberatan atau banding masih dapat diajukan.',
};

const grounds: Record<Ground['code'], (n: Texts) => string> = {
  'absence-cumulative': (n) =>
    `Tidak masuk ${n.days} hari kerja setahun; rentang aturan ${n.from}${n.to ? `–${n.to}` : ' atau lebih'} hari.`,
  'absence-consecutive': (n) =>
    `Tidak masuk ${n.consecutive} hari kerja berturut-turut; ambang ${n.from} hari.`,
  impact: (n) => `Dampak sampai ${impacts[n.impact as Impact] ?? ''}.`,
  'below-threshold': (n) => `Di bawah ambang${n.from ? ` ${n.from} hari kerja` : ''}.`,
  'heaviest-of-case': (n) => `${n.conducts} perbuatan, satu hukuman: yang terberat.`,
  'same-kind-again': (n) => `Mengulang pelanggaran sejenis (${n.decidedOn}): lebih berat dari yang lalu.`,
  'nothing-heavier': () => 'Tidak ada jenis yang lebih berat.',
  'already-punished': () => 'Sebagian perbuatan sudah dihukum dan tidak dihitung.',
  'not-yet-applicable': (n) => `Belum dapat dijalankan; sementara berlaku ${n.meanwhile}.`,
  'rule-missing': () => 'Peraturan itu tidak punya aturannya; ditentukan pejabat.',
  'regime-missing': () => 'Tidak ada peraturan yang berlaku pada hari itu.',
  'not-a-count': () => 'Banyaknya hari tidak benar.',
  'superior-did-not-act': () => 'Atasan tidak memanggil atau melapor.',
};

const levels: Record<Level, string> = { light: 'ringan', medium: 'sedang', heavy: 'berat' };
const rungs: Record<Rung, string> = {
  'head-of-unit': 'kepala unit kerja',
  'head-above': 'kepala unit di atasnya',
  'appointing-official': 'PPK (gubernur)',
};
const team: Record<TeamFinding['code'], (part: string) => string> = {
  'team-missing': () => 'wajib tim pemeriksa',
  'part-missing': (part) => `tim belum memuat ${part}`,
  'rank-lower': (part) => `pangkat ${part} lebih rendah`,
  'rank-unknown': (part) => `golongan ${part} belum diisi`,
};
const papers: Record<CasePaperSort, string> = {
  'summons-1': 'Panggilan I',
  'summons-2': 'Panggilan II',
  minutes: 'Berita acara',
  decision: 'Keputusan',
  delivery: 'Tanda terima',
};

const states: Texts = {
  finding: 'temuan dicatat',
  summoned: 'dipanggil',
  examined: 'selesai diperiksa',
  proposed: 'menunggu keputusan',
  decided: 'diputus, belum disampaikan',
  delivered: 'disampaikan',
  contested: 'digugat',
  settled: 'gugatan diputus',
  closed: 'ditutup',
  dropped: 'dihentikan',
};

const steps: Texts = {
  summon: 'Panggil',
  'summon-again': 'Panggil kedua kali',
  examine: 'Tutup pemeriksaan',
  propose: 'Ajukan ke pejabat',
  'give-back': 'Kembalikan',
  decide: 'Tetapkan keputusan',
  deliver: 'Catat penyampaian',
  contest: 'Ajukan keberatan atau banding',
  settle: 'Putuskan gugatan',
  close: 'Tutup kasus',
  drop: 'Hentikan',
};

export const cases = {
  title: 'Kasus disiplin',
  subtitle: 'Aplikasi menghitung tenggat dan menyiapkan bukti. Manusia yang memutuskan.',
  titleOf: (number: number, name: string) => `Kasus ${number}: ${name}`,
  empty: 'Tidak ada kasus yang dapat Anda baca.',
  forYou: 'Menunggu Anda',
  running: 'Berjalan',
  done: 'Selesai',
  coachings: 'Pembinaan',
  begin: 'Catat temuan',
  beginCoaching: 'Mulai pembinaan',
  person: 'Pegawai',
  full: 'Sudah sembilan kasus pegawai ini dalam setahun.',
  calendar: 'Urutan dan tenggat',
  today: 'Hari ini',
  calendarNote: 'Hari kerja menurut kalender libur pemerintah; hari awal tidak dihitung.',
  line: {
    title: 'Garis waktu kasus',
    summary: (kept: number, broken: number, open: number, today: string) =>
      `${kept} tenggat ditepati, ${broken} terlewat, ${open} berjalan. Hari ini ${today}.`,
    keys: 'Panah kiri dan kanan membaca tenggat satu per satu.',
    lengths: {
      'at-latest': (length: string) => `paling lama ${length}`,
      'at-earliest': (length: string) => `paling cepat ${length}`,
      exactly: (length: string) => `sesudah ${length}`,
    },
    units: {
      'working-days': (n: number) => `${n} hari kerja`,
      days: (n: number) => `${n} hari`,
    },
    left: (days: number) => (days === 0 ? 'hari terakhir' : `tinggal ${days} hari kerja`),
  },
  until: (day: string) => `sampai ${day}`,
  overOn: (day: string) => `hari terakhir ${day} sudah lewat`,
  since: (day: string) => `mulai ${day}`,
  on: (day: string) => `pada ${day}`,
  came: (day: string) => `terjadi ${day}`,
  duty: (who: string) => `tugas ${who}`,
  proposal: 'Usulan sistem, bukan keputusan',
  noProposal: 'Belum dapat diusulkan: isi hari dan dampak perbuatan.',
  noCalendar: (year: number) => `Hari libur ${year} belum diketahui; hitung hari dengan tangan.`,
  nothing: 'Tidak ada hukuman yang diusulkan',
  levelOf: (level: string) => `Hukuman disiplin ${level}`,
  between: (a: string, b: string) => (a === b ? a : `${a} sampai ${b}`),
  kind: 'Jenis',
  competent: 'Berwenang memutus',
  competentFrom: (rung: string, isTop: boolean) => (isTop ? rung : `${rung} atau di atasnya`),
  teamStands: 'Tim pemeriksa',
  teamFits: 'cukup',
  explain: 'Dari mana usulan ini',
  rights: 'Hak pegawai',
  rightsOf: {
    read: 'Membaca berita acara dan seluruh bukti di halaman ini',
    speak: 'Memberi keterangan sendiri sebelum diputus',
    copy: 'Menerima salinan berita acara dan keputusan',
    objection: 'Mengajukan keberatan ke atasan pejabat yang memutus',
    appeal: 'Mengajukan banding ke BPASN',
    who: 'Mengetahui siapa membuka berkas ini (halaman Saya)',
  },
  wayOver: (day: string, effective: string) =>
    `Tidak ada keberatan atau banding sampai hari terakhir, ${day}. ${
      effective === '' ? 'Keputusan berlaku pada harinya.' : `Keputusan berlaku ${effective}.`
    }`,
  wayOverPaper: 'Yang diserahkan di atas kertas sebelum hari itu masih dapat dicatat di bawah.',
  privacy:
    'Setiap pembukaan berkas tercatat. Data disiplin tidak tampil di layar pemantau, ekspor, atau peringkat.',
  noAutomatic: 'Tidak ada hukuman otomatis.',
  coachInstead: 'Buka jalan pembinaan',
  addAct: 'Tambah perbuatan',
  addExaminer: 'Tambah pemeriksa',
  remove: 'Hapus',
  none: 'Tanpa hukuman',
  act: (n: number) => `Perbuatan ${n}`,
  examiner: (n: number) => `Pemeriksa ${n}`,
  summons: (n: number) => `Panggilan ${n === 1 ? 'I' : 'II'}`,
  parts: {
    finding: 'Temuan',
    hearing: 'Pemeriksaan tertutup',
    proposal: 'Usulan pemeriksa',
    decision: 'Keputusan',
    delivery: 'Penyampaian',
    contest: 'Keberatan atau banding',
    review: 'Putusan atas gugatan',
  },
  papersTitle: 'Surat',
  noFile: 'Belum ada bukti.',
  saved: 'Setiap isian disimpan di perangkat begitu ditinggalkan.',
  missing: (list: string) => `Belum diisi: ${list}.`,
  duties: 'Tenggat kasus disiplin',
  terms,
  consequences,
  bearers,
  standings,
  faults,
  grounds,
  levels,
  rungs,
  team,
  partWords,
  papers,
  states,
  steps,
  fields: caseFields,
  choices: caseChoices,
  coaching,
};
