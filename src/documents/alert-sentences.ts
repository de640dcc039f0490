import type { AlertKind } from '../domain/alerts/alert.ts';

/** Sentences of one kind of alert. */
export interface AlertWords {
  readonly group: string;
  /** Why it is told, from the day it was due or the figure. */
  readonly why: (due: string, amount: string) => string;
  /** What to do about it. */
  readonly act: string;
  readonly link: string;
  /** The polite request, ready to be sent: *mohon …*. */
  readonly ask: (about: string) => string;
}

/** On screen, in messages and in mail alike. */
export const ALERT_SENTENCES: Readonly<Record<AlertKind, AlertWords>> = {
  'overdue-task': {
    group: 'Realisasi belum diisi',
    why: (due) => `Batas pengisiannya ${due} sudah lewat dan belum ada angka.`,
    act: 'Isi angkanya, atau minta periodenya dibuka kembali bila sudah tertutup.',
    link: 'Buka pengisian',
    ask: (about) => `mengisi realisasi ${about}`,
  },
  'overdue-directive': {
    group: 'Arahan belum dijawab',
    why: (due) => `Jawabannya ditunggu sampai ${due} dan belum ada.`,
    act: 'Jawab dengan bukti.',
    link: 'Buka arahan',
    ask: (about) => `menjawab arahan “${about}”`,
  },
  'overdue-recommendation': {
    group: 'Rekomendasi belum ditindaklanjuti',
    why: (due) => `Tindak lanjutnya dijanjikan sampai ${due} dan belum dilaporkan.`,
    act: 'Tulis tindak lanjut dan dampaknya, lampirkan bukti.',
    link: 'Buka tindak lanjut',
    ask: (about) => `menindaklanjuti rekomendasi “${about}”`,
  },
  'overdue-review': {
    group: 'Perbaikan belum ditinjau',
    why: (due) => `Hasilnya harus ditinjau ${due} dan belum diputuskan.`,
    act: 'Lihat datanya, lalu putuskan: terapkan, sesuaikan, atau hentikan.',
    link: 'Buka perbaikan',
    ask: (about) => `meninjau hasil perbaikan “${about}”`,
  },
  'overdue-action': {
    group: 'Rencana aksi terlewat',
    why: (due) => `Rencananya selesai ${due} dan belum ditandai selesai.`,
    act: 'Tandai selesai, atau jelaskan hambatannya dan ubah rencananya.',
    link: 'Buka rencana aksi',
    ask: (about) => `melaporkan pelaksanaan “${about}”`,
  },
  'overdue-follow-up': {
    group: 'Tindak lanjut dialog belum selesai',
    why: (due) => `Dijanjikan selesai ${due} dan belum ditandai selesai.`,
    act: 'Kerjakan lalu tulis tanggal selesainya, atau bicarakan lagi dalam dialog.',
    link: 'Buka SKP',
    ask: (about) => `menyelesaikan ${about}`,
  },
  'red-unanswered': {
    group: 'Capaian rendah tanpa rencana aksi',
    why: (_due, amount) => `Capaiannya ${amount} dan belum ada rencana aksi atau arahan untuknya.`,
    act: 'Susun rencana aksi, atau beri arahan.',
    link: 'Buka indikator',
    ask: (about) => `menyusun rencana aksi untuk ${about}`,
  },
  signal: {
    group: 'Memburuk di luar naik-turun biasa',
    why: (_due, amount) => `Nilainya ${amount}; perubahan ini lebih besar daripada naik-turun biasa (XmR).`,
    act: 'Cari sebabnya sebelum periode berikutnya.',
    link: 'Buka indikator',
    ask: (about) => `memeriksa sebab perubahan ${about}`,
  },
  'slow-spending': {
    group: 'Serapan anggaran tertinggal',
    why: (_due, amount) => `Belanja tertinggal ${amount} poin persen dari laju merata.`,
    act: 'Periksa kegiatan yang belum berjalan.',
    link: 'Buka anggaran',
    ask: (about) => `memeriksa serapan anggaran ${about}`,
  },
};
