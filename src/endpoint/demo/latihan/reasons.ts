import type { Note } from '../../../domain/entry.ts';

type Some = readonly [string, ...string[]];

export const RETURNED: Some = [
  'Bukti belum memuat tanggal dan tanda tangan kepala bidang.',
  'Angka tidak sama dengan rekapitulasi pada bukti halaman 2.',
  'Yang dilaporkan baru dua dari tiga bulan.',
  'Satuan pada bukti ribuan, pada isian satuan penuh.',
];

export const REOPENED: Some = [
  'Rekapitulasi kabupaten terlambat datang; nilai perlu diperbaiki.',
  'Hasil pemeriksaan mengubah dasar hitung.',
];

export const AMENDED: Some = [
  'Angka resmi terbit sesudah disetujui.',
  'Salah ketik ditemukan pada rekonsiliasi triwulan.',
];

export const NOT_APPLICABLE: Some = [
  'Tidak ada kegiatan layanan pada periode ini.',
  'Survei tidak dilaksanakan pada periode ini.',
];

export const NOTES: readonly [Note, ...Note[]] = [
  {
    cause: 'Jadwal kegiatan bergeser ke bulan berikutnya.',
    obstacle: 'Petugas lapangan belum lengkap.',
    followUp: 'Penugasan ulang dua petugas mulai pekan depan.',
    remark: '',
  },
  {
    cause: 'Kerja sama dengan kabupaten berjalan lebih cepat.',
    obstacle: '',
    followUp: 'Cara yang sama dipakai di wilayah lain.',
    remark: '',
  },
  {
    cause: 'Cuaca menghambat pengiriman bahan.',
    obstacle: 'Gudang di pulau kedua belum siap.',
    followUp: 'Pengadaan dipindah ke awal tahun.',
    remark: 'Angka sementara.',
  },
];
