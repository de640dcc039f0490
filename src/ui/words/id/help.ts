/** Words of the screens and what they mean. */
export type Terms = readonly (readonly [term: string, meaning: string])[];

/** What a page is for, what one can do there, and what its words mean. */
export interface PageHelp {
  readonly about: string;
  readonly can: readonly string[];
  readonly terms?: Terms;
}

const states: Terms = [
  ['Sementara', 'sudah dikirim, belum disetujui kepala'],
  ['Disetujui', 'ditandatangani kepala unit; inilah angka resmi'],
];
const attainment: Terms = [
  ['Capaian', 'realisasi dibanding target, dalam persen, menurut rumus indikatornya'],
];

/** By the place of the menu that a page belongs to; the menu's hint says enough of the others. */
const pages: Readonly<Record<string, PageHelp>> = {
  tasks: {
    about: 'Realisasi yang harus Anda isi, yang dikembalikan lebih dulu.',
    can: [
      'Ketuk satu baris untuk mengisi.',
      'Lampirkan foto bukti tanpa jaringan.',
      'Isi banyak angka sekaligus lewat tabel.',
    ],
    terms: [['Dikembalikan', 'diminta diperbaiki, dengan alasannya']],
  },
  review: {
    about: 'Realisasi yang menunggu keputusan Anda.',
    can: [
      'Periksa angka, bukti, dan riwayatnya.',
      'Sahkan, atau kembalikan dengan alasan.',
      'Keputusan dapat dibatalkan selama belum terkirim.',
    ],
    terms: states,
  },
  verify: {
    about: 'Realisasi yang menunggu pemeriksaan Anda.',
    can: ['Cocokkan angka dengan bukti.', 'Teruskan ke kepala, atau kembalikan dengan alasan.'],
    terms: states,
  },
  outbox: {
    about: 'Semua yang Anda kerjakan di perangkat ini dan sampai di mana.',
    can: ['Lihat tanda terima tiap kiriman.', 'Tangani yang ditolak.'],
    terms: [['Tanda terima', 'nomor yang diberikan server; sejak itu kiriman tidak hilang']],
  },
  alerts: {
    about: 'Yang perlu ditindak menurut aturan yang sama untuk semua.',
    can: [
      'Buka untuk melihat sebab dan tindakannya.',
      'Kirim pengingat yang sopan.',
      'Singkirkan; sebab yang sama tidak muncul lagi di perangkat ini.',
    ],
    terms: [['XmR', 'bagan kendali yang memisahkan perubahan nyata dari naik-turun biasa']],
  },
  find: {
    about: 'Mencari di semua yang tersimpan di perangkat ini.',
    can: ['Ketik awal kata, singkatan, atau kode.', 'Pilih dengan panah, buka dengan Enter.'],
  },
  scorecard: {
    about: 'Skor satu perangkat daerah dalam empat perspektif.',
    can: ['Ketuk angka untuk melihat cara hitungnya.', 'Bandingkan tahun dan dasar.'],
    terms: [...attainment, ...states],
  },
  indicators: {
    about: 'Semua indikator dengan nilai terbaru.',
    can: ['Saring menurut nama.', 'Buka riwayat, target, dan bukti.'],
    terms: attainment,
  },
  lke: {
    about: 'Lembar kerja evaluasi SAKIP.',
    can: ['Nilai tiap kriteria dengan bukti.', 'Lihat jalan menuju predikat A.'],
    terms: [['Predikat', 'huruf dari nilai SAKIP, AA sampai E']],
  },
};

export const help = {
  open: 'Bantuan halaman ini',
  title: 'Bantuan',
  can: 'Yang dapat dilakukan',
  terms: 'Arti kata',
  none: 'Halaman ini dibuka dari menu. Tombol kembali membawa Anda ke halaman sebelumnya.',
  pages,
  tour: {
    title: 'Hari pertama',
    intro: 'Langkah demi langkah, juga tanpa jaringan',
    step: (n: number, of: number) => `Langkah ${n} dari ${of}`,
    go: 'Buka halamannya',
    next: 'Lanjut',
    end: 'Akhiri tur',
    again: 'Mulai tur hari pertama',
  },
  training: 'LATIHAN – bukan data nyata',
};
