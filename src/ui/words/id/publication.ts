export const publication = {
  title: 'Publikasi',
  published: 'Nilai yang disetujui tampil di halaman publik dan data terbuka.',
  kept: 'Belum dipublikasikan. Hanya angka yang sudah ada di sumber publik yang tampil di halaman publik.',
  publish: 'Publikasikan',
  publishAsk: 'Publikasikan indikator ini?',
  publishWhat:
    'Semua nilai yang sudah dan akan disetujui menjadi terbuka untuk umum. Jumlah orang di bawah 5 tetap ditahan.',
  withdraw: 'Tarik dari publik',
  withdrawAsk: 'Tarik indikator ini dari halaman publik?',
  withdrawWhat: 'Edisi yang sudah terbit tetap dapat dibaca.',
  cancel: 'Batal',
  done: 'Publikasi dicatat.',
};
