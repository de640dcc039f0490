interface Explained {
  readonly cause: string;
  readonly solution: string;
  /** In the measure's unit. */
  readonly benchmark: string;
}

/** What a report says beside each figure of the shown unit, by the suffix of its indicator. Invented. */
export const EXPLAINED = {
  HASIL: {
    cause: 'pendataan sasaran belum lengkap di dua pulau, dan kader baru dilatih pada triwulan ketiga.',
    solution: 'pelatihan kader dipindah ke awal tahun dan daftar sasaran dicocokkan tiap bulan.',
    benchmark: '15.2',
  },
  IKM: {
    cause: 'waktu tunggu di loket masih panjang, dan survei baru menjangkau layanan tatap muka.',
    solution: 'loket dibuka lebih pagi dan survei dikirim juga sesudah layanan daring.',
    benchmark: '80.5',
  },
  SERAPAN: {
    cause: 'pengadaan bahan baru berjalan sesudah perubahan anggaran disahkan.',
    solution: 'paket besar diumumkan sebelum tahun anggaran dimulai.',
    benchmark: '93.4',
  },
  BIAYA: {
    cause: 'kunjungan ke desa digabung dalam satu perjalanan, tetapi ongkos kapal naik.',
    solution: 'jadwal kunjungan disusun bersama dinas lain yang menuju pulau yang sama.',
    benchmark: '151.3',
  },
  ASET: {
    cause: 'alat di tiga puskesmas keliling belum tercatat ulang sesudah diperbaiki.',
    solution: 'pencatatan dilakukan saat alat diserahkan kembali.',
    benchmark: '88',
  },
  ADUAN: {
    cause: 'aduan diteruskan pada hari yang sama kepada bidang yang berwenang.',
    solution: 'cara yang sama dipakai untuk aduan yang masuk lewat kabupaten.',
    benchmark: '86.5',
  },
  PENGADAAN: {
    cause: 'kebutuhan dikumpulkan sebelum anggaran disahkan sehingga pemilihan lebih cepat.',
    solution: 'daftar kebutuhan tahun depan dikumpulkan mulai September.',
    benchmark: '82',
  },
  TEMUAN: {
    cause: 'dua temuan menunggu pengembalian dari pihak ketiga.',
    solution: 'penagihan dijadwalkan tiap bulan bersama inspektorat.',
    benchmark: '3',
  },
  PELATIHAN: {
    cause: 'pelatihan daring menambah jam bagi pegawai di pulau terluar.',
    solution: 'jam pelatihan dibagi rata sepanjang tahun.',
    benchmark: '48',
  },
  KOMPETENSI: {
    cause: 'uji kompetensi hanya dibuka dua kali dan sebagian pegawai belum mendapat giliran.',
    solution: 'pegawai yang belum diuji didaftarkan lebih dahulu pada gelombang berikutnya.',
    benchmark: '72.5',
  },
} as const satisfies Readonly<Record<string, Explained>>;
