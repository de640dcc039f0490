import type { AgendaReason } from '../../../domain/dossier/kinds/meeting.ts';

const fields: Record<string, string> = {
  day: 'Hari rapat',
  place: 'Tempat',
  chair: 'Pemimpin rapat',
  present: 'Yang hadir',
  guests: 'Undangan lain',
  said: 'Pembahasan',
  text: 'Isi keputusan',
  unit: 'Perangkat daerah',
  to: 'Kepada',
  due: 'Paling lambat',
  item: 'Dari acara',
  changes: 'Yang hendak diubah',
};

const states: Record<string, string> = { draft: 'Sedang ditulis', closed: 'Ditutup pemimpin rapat' };
const steps: Record<string, string> = { close: 'Tutup rapat', correct: 'Perbaiki notula' };

export const meetings = {
  title: 'Rapat kinerja',
  subtitle: 'Notula rapat bulanan dan triwulanan',
  one: 'Notula rapat',
  of: (period: string) => `Rapat ${period}`,
  empty: 'Belum ada notula rapat.',
  notFound: 'Notula ini tidak ada di perangkat Anda, atau jabatan Anda tidak membacanya.',
  mayNot: 'Notula ini belum ditulis.',
  agenda: 'Acara',
  draft: (n: number) => `Masukkan ${n} hal dari data`,
  draftWhy:
    'Disusun dari data: perubahan nyata, capaian rendah tanpa arahan, rencana aksi yang terlewat, arahan lewat waktu.',
  nothing: 'Tidak ada yang perlu dibahas menurut data.',
  noAgenda: 'Acara masih kosong.',
  reasons: {
    signal: 'Perubahan nyata',
    missed: 'Janji terlewat',
    overdue: 'Arahan lewat waktu',
    red: 'Capaian rendah',
    other: 'Lainnya',
  } satisfies Record<AgendaReason, string>,
  itemRed: (name: string, shown: string) => `${name}: capaian ${shown}`,
  itemOverdue: (text: string, unit: string, day: string) =>
    `Arahan kepada ${unit}: ${text}, semestinya ${day}`,
  addItem: 'Tambah acara',
  otherItem: 'Acara lain',
  remove: 'Keluarkan',
  attendance: 'Kehadiran',
  decisions: 'Keputusan',
  noDecision: 'Belum ada keputusan.',
  addDecision: 'Tambah keputusan',
  decisionWhy: 'Setiap keputusan menjadi arahan pemimpin rapat begitu rapat ditutup.',
  given: 'Arahan dari rapat ini',
  fields,
  states,
  steps,
  missing: (names: string) => `Lengkapi dahulu: ${names}.`,
  noFile: 'Belum ada daftar hadir atau foto.',
  closed: 'Rapat ditutup; keputusannya menjadi arahan.',
};
