import type { Candidate } from '../../../domain/entry.ts';

/** `published` is a figure that was loaded, whichever way it came to stand beside another. */
const kinds: Record<Candidate['kind'] | 'published', { intro: [string, string, string]; label: string }> = {
  published: {
    intro: [
      'Ada ',
      'angka berbeda dari sumber terbit',
      '. Tidak ada yang ditimpa. Semuanya tetap tersimpan, apa pun pilihan Anda.',
    ],
    label: 'dari sumber terbit',
  },
  concurrent: {
    intro: [
      'Dua orang mengisi ',
      'tanpa saling melihat',
      '. Tidak ada yang ditimpa. Keduanya tetap tersimpan, apa pun pilihan Anda.',
    ],
    label: 'diisi bersamaan',
  },
  'own-devices': {
    intro: [
      'Orang yang sama mengisi ',
      'dari dua perangkat',
      '. Tidak ada yang ditimpa. Keduanya tetap tersimpan, apa pun pilihan Anda.',
    ],
    label: 'dari perangkat lain',
  },
  'late-edit': {
    intro: [
      'Ada ',
      'perubahan setelah disetujui',
      '. Nilai yang disetujui tetap berlaku sampai Anda memutuskan. Bila perubahan diterima, angka tercatat diubah setelah disetujui.',
    ],
    label: 'perubahan setelah disetujui',
  },
};

export const conflict = {
  title: 'Dua nilai untuk angka yang sama',
  titleLate: 'Perubahan setelah disetujui',
  titleNote: 'Dua catatan untuk angka yang sama',
  subtitle: (name: string, period: string, unit: string) => `${name}, ${period} · ${unit}`,
  choose: 'Pilih nilai ini',
  chooseNote: 'Pilih catatan ini',
  chosen: 'Dipilih',
  legend: 'Nilai yang dipakai',
  legendNote: 'Catatan yang dipakai',
  kinds,
  bothFacets: 'Catatannya juga berbeda; diputuskan setelah nilai ini.',
  head: (letter: string, version: number) => `Nilai ${letter} · versi ${version}`,
  headApproved: (letter: string) => `Nilai ${letter} · disetujui`,
  candidate: (letter: string, kind: string) => `Nilai ${letter} · ${kind}`,
  noteHead: (letter: string) => `Catatan ${letter} · yang berlaku`,
  noteCandidate: (letter: string, kind: string) => `Catatan ${letter} · ${kind}`,
  filled: (when: string) => `Diisi ${when}`,
  received: (when: string) => `diterima ${when}`,
  loaded: (when: string) => `Dimuat ${when}`,
  notApplicable: 'Tidak berlaku',
  evidence: (n: number) => (n === 0 ? 'Tanpa bukti dari pengisi ini' : `${n} bukti dari pengisi ini`),
  target: (value: string) => `target ${value}`,
  ifUsed: (year: number) => `Bila dipakai, capaian ${year}`,
  asking: 'Menghitung…',
  notScored: 'Capaian tidak dapat dihitung',
  sameFormula: (formula: string) => `Rumus ${formula} sama untuk semua pilihan.`,
  third: 'Tulis nilai ketiga',
  thirdNote: 'Tulis catatan gabungan',
  thirdDetail: 'Bila tidak satu pun benar. Tercatat sebagai isian Anda, jadi orang lain yang memeriksanya.',
  thirdNoteDetail:
    'Bila keduanya perlu digabung. Tercatat sebagai isian Anda, jadi orang lain yang memeriksanya.',
  thirdValue: 'Nilai ketiga',
  readAs: (value: string) => `Dibaca ${value}`,
  alternative: (value: string) => `Bila maksud Anda ${value}, tulis dengan koma.`,
  numberProblems: {
    blank: 'Nilainya belum diisi.',
    'not-a-number': 'Ini bukan bilangan.',
    'bad-grouping': 'Titik atau koma tidak pada tempatnya.',
    'unit-in-number': 'Tulis bilangannya saja, tanpa satuan.',
    'too-long': 'Bilangan ini terlalu panjang.',
  },
  reason: 'Alasan memilih',
  reasonFor: (choice: string) => `Alasan memilih ${choice}`,
  reasonNote: 'wajib, tercatat atas nama Anda',
  reasonMissing: 'Alasannya belum diisi.',
  chooseFirst: 'Pilih dulu salah satu nilai.',
  chooseNoteFirst: 'Pilih dulu salah satu catatan.',
  use: (choice: string) => `Pakai ${choice}`,
  useNothing: 'Pakai nilai yang dipilih',
  useNoNote: 'Pakai catatan yang dipilih',
  accept: 'Terima perubahan',
  keepApproved: 'Pertahankan yang disetujui',
  choiceName: (letter: string) => `nilai ${letter}`,
  noteChoiceName: (letter: string) => `catatan ${letter}`,
  thirdName: 'nilai ketiga',
  thirdNoteName: 'catatan gabungan',
  resolved: 'Keputusan tersimpan di perangkat ini.',
  settled: {
    title: 'Tidak ada lagi dua nilai',
    body: 'Angka ini sudah diputuskan, di sini atau oleh orang lain. Kedua nilainya ada di riwayat.',
  },
  toFigure: 'Lihat angka dan riwayatnya',
  readOnly:
    'Anda ikut mengisi angka ini atau jabatan Anda tidak memutuskannya. Kedua nilai hanya ditampilkan.',
  changed:
    'Ada nilai baru sejak Anda membuka halaman ini. Pilihan Anda dikosongkan agar yang baru ikut terlihat.',
};
