import type { StateSentence } from '../sentence.ts';

/** States of a screen in the fixed sentences of the design language: what happened, is it safe, what next. */
export const states = {
  empty: (date: string | null): StateSentence => ({
    title: 'Tidak ada tugas yang menunggu',
    body: `Semua angka triwulan ini sudah Anda isi.${date ? ` Tugas berikutnya dibuka ${date}.` : ''}`,
  }),
  loading: {
    title: 'Membuka data di perangkat ini…',
    body: 'Tidak menunggu sinyal. Angka terbaru menyusul setelah terhubung.',
  },
  /** What the start waits for, said when it takes long. */
  waitingFor: {
    people: {
      title: 'Menunggu penyimpanan peramban',
      body: 'Peramban belum membuka daftar pemakai di perangkat ini. Tutup tab atau jendela Kinerja yang lain; layar ini berlanjut sendiri. Isian Anda tidak tersentuh.',
    },
    program: {
      title: 'Menunggu berkas program',
      body: 'Bagian program untuk layar ini belum termuat. Pada jaringan lambat unduhan pertama makan beberapa menit; sesudah itu tidak menunggu jaringan lagi. Isian Anda tidak tersentuh.',
    },
    key: {
      title: 'PIN sedang diperiksa',
      body: 'Membuka enkripsi makan beberapa detik di ponsel sederhana. Tidak menunggu sinyal.',
    },
    store: {
      title: 'Menunggu data Anda dibuka',
      body: 'PIN sudah cocok; peramban sedang membuka data di perangkat ini. Tutup tab atau jendela Kinerja yang lain bila tidak berganti. Isian Anda tidak tersentuh.',
    },
    rows: {
      title: 'Membaca data di perangkat ini',
      body: 'Data sudah terbuka dan sedang dibaca. Tidak menunggu sinyal.',
    },
  } satisfies Record<string, StateSentence>,
  offline: (since: string, n: number): StateSentence => ({
    title: `Tanpa sinyal sejak ${since}`,
    body:
      n === 0
        ? 'Anda tetap bisa mengisi.'
        : `Anda tetap bisa mengisi. ${n} kiriman berangkat sendiri saat ada sinyal.`,
  }),
  serverSilent: (retryAt: string): StateSentence => ({
    title: 'Server belum menjawab',
    body: `Kiriman Anda aman di perangkat ini. Dicoba lagi ${retryAt}.`,
  }),
  serverBusy: (turnAt: string): StateSentence => ({
    title: 'Server sedang ramai',
    body: `Kiriman Anda mendapat giliran pukul ${turnAt}. Waktu isi Anda yang dihitung, bukan waktu sampai.`,
  }),
  rejected: (n: number, reason: string): StateSentence => ({
    title: `Server menolak ${n} kiriman`,
    body: `${reason} Isian Anda masih ada di perangkat ini.`,
  }),
  almostFull: (left: string, photos: number): StateSentence => ({
    title: `Ruang tersisa ${left}`,
    body: `Cukup untuk sekitar ${photos} foto.`,
  }),
  full: (value: string, what: 'photo' | 'file'): StateSentence => ({
    title: what === 'photo' ? 'Foto ini belum tersimpan' : 'Berkas ini belum tersimpan',
    body: `Perangkat penuh. ${value === '' ? '' : `Angka ${value} sudah aman. `}Kosongkan ruang, lalu ${what === 'photo' ? 'ambil foto' : 'pilih berkasnya'} lagi.`,
  }),
  unprotected: {
    title: 'Data belum dilindungi perangkat',
    body: 'Pasang aplikasi ini agar peramban tidak menghapus kiriman yang belum terkirim.',
  },
  clockOff: (device: string, server: string): StateSentence => ({
    title: 'Tanggal perangkat ini keliru',
    body: `Perangkat ini menunjukkan ${device}; server terakhir mencatat ${server}. Tugas dan tenggat di layar mengikuti tanggal perangkat, jadi betulkan dulu tanggal dan jamnya di pengaturan perangkat. Yang sudah tersimpan tetap aman.`,
  }),
  sessionOver: (n: number): StateSentence => ({
    title: 'Masuk lagi untuk mengirim',
    body: `${n === 0 ? '' : `${n} kiriman tetap tersimpan atas nama Anda. `}Mengisi boleh dilanjutkan tanpa masuk.`,
  }),
  signOut: (n: number): StateSentence => ({
    title: `${n} kiriman belum sampai di server`,
    body: 'Bila keluar sekarang, kiriman tetap terkunci di perangkat ini sampai Anda masuk lagi.',
  }),
  tooFewPoints: (n: number): StateSentence => ({
    title: 'Arah belum dapat dibaca',
    body: `Baru ${n} titik data. Perlu minimal 6 sebelum naik-turunnya punya arti.`,
  }),
  noTarget: (year: number): StateSentence => ({
    title: `Target ${year} belum dikunci`,
    body: 'Realisasi tetap tampil, capaian belum dihitung.',
  }),
  approvalVoid: (value: string, at: string): StateSentence => ({
    title: 'Nilai berubah setelah Anda sahkan',
    body: `Angka menjadi ${value}, ${at}. Mohon lihat dan putuskan lagi.`,
  }),
  lateArrival: (filledAt: string, receivedAt: string): StateSentence => ({
    title: 'Diisi tepat waktu, sampai terlambat',
    body: `Tercatat ${filledAt}; sampai ${receivedAt}. Kepala OPD menentukan penerimaannya.`,
  }),
  rightEnded: (unit: string, n: number): StateSentence => ({
    title: `Anda tidak lagi mengisi ${unit}`,
    body: `${n} kiriman terakhir tetap dikirim, lalu data unit dihapus dari perangkat ini.`,
  }),
  update: {
    title: 'Versi baru siap',
    body: 'Dipasang saat aplikasi dibuka berikutnya. Kiriman tidak terpengaruh.',
  },
  fieldReady: (tasks: number, manuals: number, size: string, at: string): StateSentence => ({
    title: 'Siap luring',
    body: `${tasks} tugas, ${manuals} manual indikator, ${size} tersimpan hari ini ${at}.`,
  }),
  actions: {
    askReopening: 'Minta buka periode',
    freeSpace: 'Kosongkan ruang',
    later: 'Nanti',
    install: 'Pasang',
    signIn: 'Masuk',
    sendFirst: 'Kirim dulu',
    signOutAnyway: 'Tetap keluar',
    explain: 'Jelaskan',
    understood: 'Mengerti',
    installNow: 'Pasang sekarang',
  },
};
