import type { Basis } from '../../../domain/scoring/scored-entry.ts';

const bases: Record<Basis, string> = {
  approved: 'Disetujui',
  verified: 'Diverifikasi',
  provisional: 'Sementara',
};

export const scorecard = {
  title: 'Kartu skor',
  titleOf: (unit: string) => `Kartu skor ${unit}`,
  subtitle: (unit: string, year: number, basis: string) => `${unit} · Tahun ${year} · ${basis}`,
  unit: 'Unit kerja',
  year: 'Tahun',
  basis: 'Tahap angka',
  bases,
  total: 'Nilai kinerja organisasi',
  noTotal: 'Belum ada nilai',
  contributions: (weight: string | null) =>
    weight === null
      ? 'Sumbangan tiap perspektif'
      : `Sumbangan tiap perspektif, bobot ${weight} masing-masing`,
  noContribution: (name: string) => `${name} belum bernilai`,
  shortPerspectives: {
    customer: 'Pelanggan',
    financial: 'Keuangan',
    'internal-process': 'Proses',
    'learning-growth': 'Pembel.',
  },
  weight: (weight: string) => `bobot ${weight}`,
  of: (value: string, target: string) => `${value} dari ${target}`,
  noRealization: 'belum ada realisasi',
  noTarget: (value: string) => `${value}, target belum dikunci`,
  raw: (raw: string) => `mentah ${raw}`,
  lowerBetter: 'makin rendah makin baik',
  noIndicators: 'Belum ada indikator di perspektif ini. Bukan nol, dan tidak ikut dihitung.',
  missingEntries: (missing: number, expected: number) => `${missing} dari ${expected} isian belum ada`,
  allEntries: (expected: number) => `Semua ${expected} isian sudah ada`,
  missingIndicators: (n: number) => `${n} indikator belum bernilai dan tidak ikut dihitung`,
  renormalized: 'Bobot yang ada nilainya dinaikkan sebanding.',
  explain: 'Jelaskan angka ini',
  explainOf: (name: string) => `Jelaskan ${name}`,
  redTitle: (name: string, value: string) => `${name} ${value}: belum ada rencana tindak lanjut.`,
  redMany: (n: number) => `${n} indikator sangat rendah belum ada rencana tindak lanjut.`,
  redBody: 'Capaian “sangat rendah” wajib bertindak lanjut. Petugas menuliskannya pada catatan angka itu.',
  redSee: 'Lihat',
  legend: 'Garis tegak = target (100). Batas nilai 0–120.',
  legendArrow: '↓ = makin rendah makin baik.',
  years: 'Total per tahun',
  unplaced: 'Tanpa perspektif',
  unplacedNote: 'Dinilai, tetapi tidak masuk nilai organisasi mana pun.',
  rules: (pack: string, version: string) => `Paket aturan ${pack} versi ${version}`,
  dataAt: (moment: string) => `Posisi data ${moment}`,
  neverPulled: 'Belum pernah mengambil data',
  subject: (name: string, year: number) => `${name}, ${year}`,
  receiptNumber: (n: number) => `Nomor catatan server ${n}`,
  imported: (source: string) => `Dimuat dari ${source}`,
  noEntry: 'Isian ini tidak ada di perangkat ini.',
  failed: {
    title: 'Nilai tidak dapat dihitung sekarang',
    body: 'Data di perangkat ini utuh. Muat ulang halaman untuk menghitung lagi.',
  },
  reload: 'Muat ulang',
  empty: {
    title: 'Belum ada indikator untuk unit ini',
    body: 'Kartu skor terisi setelah perencana menetapkan indikator unit ini dan datanya terambil.',
  },
  noUnit: {
    title: 'Jabatan Anda tidak punya kartu skor',
    body: 'Kartu skor dibuka menurut unit jabatan yang sedang bekerja.',
  },
};
