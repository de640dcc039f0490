export const finding = {
  title: 'Cari',
  subtitle: 'Semua yang tersimpan di perangkat ini, juga tanpa jaringan',
  label: 'Cari indikator, perangkat daerah, program, dokumen, atau halaman',
  placeholder: 'Nama, singkatan, atau kode',
  results: 'Hasil pencarian',
  count: (n: number) => `${n} hasil`,
  some: (n: number, of: number) => `${n} dari ${of}`,
  start: (n: number) => `Ketik awal kata, singkatan seperti IPM, atau kode. ${n} hal dapat dicari.`,
  none: (asked: string) => `Tidak ada yang cocok dengan “${asked}”. Coba kata yang lebih pendek.`,
  sorts: {
    place: 'Halaman',
    indicator: 'Indikator',
    unit: 'Perangkat daerah',
    programme: 'Program dan sasaran',
    document: 'Dokumen',
  },
};
