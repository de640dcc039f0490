import type { ChangeFault, ChangeKind } from '../../../domain/sheets/change/sheet-change.ts';
import type { SheetKind } from '../../../domain/sheets/meaning/fields.ts';
import type { BudgetStage } from '../../../domain/strategy.ts';

const kinds: Record<SheetKind, string> = {
  plan: 'Program, kegiatan, sub kegiatan',
  indicators: 'Indikator',
  targets: 'Target',
  budgets: 'Anggaran',
  realizations: 'Realisasi kinerja',
  people: 'Daftar pegawai',
};

const fields: Readonly<Record<string, string>> = {
  'sub-activity-code': 'Kode sub kegiatan',
  'sub-activity-name': 'Nama sub kegiatan',
  'activity-code': 'Kode kegiatan',
  'activity-name': 'Nama kegiatan',
  'programme-code': 'Kode program',
  'programme-name': 'Nama program',
  code: 'Kode',
  name: 'Nama',
  'unit-code': 'Kode unit',
  'unit-name': 'Nama unit',
  'indicator-code': 'Kode indikator',
  indicator: 'Indikator',
  'measure-unit': 'Satuan',
  goal: 'Tujuan',
  objective: 'Sasaran',
  baseline: 'Kondisi awal',
  formula: 'Definisi atau rumus',
  'data-source': 'Sumber data',
  polarity: 'Arah',
  target: 'Target',
  'account-code': 'Kode rekening',
  'account-name': 'Nama rekening',
  year: 'Tahun',
  stage: 'Tahap anggaran',
  ceiling: 'Pagu',
  realized: 'Realisasi keuangan',
  physical: 'Realisasi fisik',
  'cash-plan': 'Anggaran kas',
  realization: 'Realisasi',
  'employee-number': 'NIP',
  'person-name': 'Nama pegawai',
  rank: 'Pangkat',
  position: 'Jabatan',
  employment: 'Jenis pegawai',
  since: 'TMT',
  until: 'Berakhir',
  role: 'Peran',
};

const stages: Record<BudgetStage, string> = {
  'KUA-PPAS': 'KUA-PPAS / Renja',
  RAPBD: 'RAPBD / RKA',
  APBD: 'APBD / DPA',
  'before-change': 'Sebelum perubahan',
  'APBD-P': 'APBD Perubahan / DPPA',
  RKPA: 'RKA Perubahan',
  'in-year': 'Posisi dalam tahun',
  'cash-plan': 'Anggaran kas',
  realization: 'Realisasi',
  final: 'Akhir tahun',
};

const changes: Record<ChangeKind, string> = {
  added: 'Baru',
  changed: 'Berubah',
  same: 'Sama',
  removed: 'Dihapus',
};

/** Headers of the exchange format, as a person calls them. */
const cells: Record<string, string> = {
  name: 'Nama',
  text: 'Uraian',
  plan: 'Rencana',
  level: 'Tingkat',
  code: 'Kode',
  parent: 'Induk',
  year: 'Tahun',
  year_from: 'Dari tahun',
  year_to: 'Sampai tahun',
  indicators: 'Indikator',
  owner: 'Penanggung jawab',
  measure_unit: 'Satuan',
  polarity: 'Arah',
  formula: 'Rumus',
  aggregation: 'Agregasi',
  perspective: 'Perspektif',
  frequency: 'Frekuensi',
  key: 'IKU',
  decimals: 'Desimal',
  baseline_year: 'Tahun dasar',
  baseline: 'Nilai dasar',
  min_evidence: 'Bukti paling sedikit',
  successor: 'Penerus',
  weight: 'Bobot',
  indicator: 'Indikator',
  area: 'Wilayah',
  period: 'Periode',
  operator: 'Tanda',
  amount: 'Nilai',
  value: 'Nilai',
  upper: 'Batas atas',
  stage: 'Tahap',
  stated_on: 'Ditetapkan',
  unit: 'Unit',
  disaggregation: 'Rincian',
  government: 'Pemerintah',
  as_of: 'Posisi per',
  ceiling: 'Pagu',
  realized: 'Realisasi',
  employee_number: 'NIP',
  title: 'Jabatan',
  role: 'Peran',
  capacity: 'Kedudukan',
  since: 'Mulai',
  until: 'Berakhir',
};

function fault(one: ChangeFault): string {
  switch (one.code) {
    case 'not-a-number':
      return `“${one.text}” bukan bilangan.`;
    case 'not-a-date':
      return `“${one.text}” bukan tanggal.`;
    case 'ambiguous-number':
      return `“${one.text}” dapat berarti ${one.first} atau ${one.second}. Tulis tanpa pemisah ribuan, atau dengan dua angka di belakang koma.`;
    case 'ambiguous-date':
      return `“${one.text}” dapat dibaca dua cara. Tulis nama bulannya.`;
    case 'not-an-employee-number':
      return `“${one.text}” bukan NIP: harus 18 angka.`;
    case 'digits-lost':
      return `“${one.text}” tersimpan sebagai bilangan sehingga angka terakhir NIP hilang. Simpan kolom itu sebagai teks.`;
    case 'unknown-unit':
      return one.text === ''
        ? 'Unitnya tidak disebut di baris maupun judul. Pilih unit di atas.'
        : `Unit “${one.text}” tidak dikenal. Samakan namanya, atau minta administrator server menambah unit itu.`;
    case 'unknown-indicator':
      return `Indikator “${one.text}” tidak dikenal. Impor dulu indikatornya, atau samakan namanya.`;
    case 'not-a-plan-code':
      return `“${one.text}” bukan kode program, kegiatan, atau subkegiatan (seperti 1.02.02.2.01.0001): kode rekening, atau nol di depannya hilang. Simpan kolom kode sebagai teks.`;
    case 'unknown-node':
      return `“${one.text}” tidak dikenal dan tidak berkode.`;
    case 'year-missing':
      return 'Tahunnya tidak disebut di judul maupun kolom. Isi tahun di atas.';
    case 'code-missing':
      return 'Kode wajib diisi.';
    case 'error-in-file':
      return `Sel berisi kesalahan rumus ${one.text}.`;
    case 'twice':
      return `Sudah disebut di ${one.first}.`;
    case 'several-people':
      return `Lebih dari satu orang bernama “${one.text}” di unit itu. Tulis NIP-nya.`;
    case 'role-missing':
      return 'Perannya tidak disebut. Isi kolom Peran, atau pilih peran di atas.';
    case 'unknown-role':
      return `Peran “${one.text}” tidak diberikan lewat daftar. Pakai petugas, verifikator, kepala, perencana, evaluator, atau kepegawaian.`;
    case 'since-missing':
      return 'Tanggal mulai jabatan (TMT) tidak disebut. Isi kolomnya, atau isi tahun di atas: jabatan lalu mulai 1 Januari.';
    case 'ends-too-early':
      return 'Jabatan berakhir sebelum mulai.';
    case 'overlaps':
      return `Bertumpang waktu dengan jabatan ${one.name} (${[one.title, one.unit].filter((part) => part !== '').join(', ')}). Akhiri dulu jabatan itu.`;
    case 'against-format':
      return one.reason;
  }
}

export const imports = {
  title: 'Impor lembar kerja',
  open: 'Buka impor lembar kerja',
  subtitle: 'Rencana, indikator, target, anggaran, dan pegawai dari Excel atau CSV',
  where:
    'Membaca dan membandingkan berjalan di perangkat ini, juga tanpa sambungan. Menerapkan perlu sambungan: server membaca berkasnya lagi dan memutuskan.',
  forbidden: {
    title: 'Impor bukan tugas jabatan ini',
    body: 'Lembar kerja diimpor oleh perencana atau administrator. Pilih jabatan lain di Saya, atau kirim berkasnya kepada perencana.',
  },
  file: 'Berkas',
  choose: 'Pilih berkas XLSX, CSV, atau HTML (.xls)',
  another: 'Pilih berkas lain',
  putAway: 'Tutup berkas ini',
  reading: (name: string) => `Membaca ${name}`,
  cancel: 'Batalkan pembacaan',
  faults: {
    empty: 'Berkas kosong.',
    'binary-xls': 'Berkas .xls lama atau terkunci kata sandi. Simpan ulang sebagai .xlsx tanpa kata sandi.',
    'open-document': 'Berkas OpenDocument. Simpan sebagai .xlsx.',
    'not-a-sheet': 'Berkas ini bukan lembar kerja.',
    damaged: 'Berkas rusak atau terpotong.',
    'too-large': 'Isi berkas terlalu besar.',
    'no-table': 'Tidak ada tabel di berkas ini.',
    'broke-off':
      'Pembacaan terhenti karena kesalahan aplikasi. Tidak ada yang berubah. Coba lagi; bila terulang, bagi berkasnya.',
  },
  unreadable: (name: string) => `${name} tidak dapat dibaca`,
  table: 'Tabel',
  sheet: 'Lembar',
  hiddenSheet: (name: string) => `${name} (tersembunyi)`,
  tableAt: (n: number, title: string, records: string) => `${n}. ${title} · ${records} rekaman`,
  untitled: 'tanpa judul',
  whichTable: 'Tabel di lembar ini',
  noTable: 'Lembar ini tidak memuat tabel.',
  kind: 'Isi tabel',
  chooseKind: 'Pilih isi tabel',
  kinds,
  year: 'Tahun',
  yearFromFile: (year: string) => `dari berkas: ${year}`,
  yearMissing: 'tidak disebut di judul',
  unit: 'Unit',
  unitFromFile: 'Dari berkas',
  plan: 'Rencana',
  planOfUnit: 'Renja menurut unit dan tahun',
  planOwn: 'Rencana baru, kode sendiri',
  planCode: 'Kode rencana baru',
  planKnown: 'barisnya ditambahkan ke rencana ini',
  planNew: 'dibuat bila belum ada',
  planCodeHint: 'membuat rencana baru; yang lain tidak berubah',
  role: 'Peran',
  roleFromFile: 'Dari kolom Peran',
  stage: 'Tahap anggaran',
  stageFromFile: 'Dari berkas',
  stages,
  stageAssumed: 'Berkas tidak menyebut tahap anggaran, jadi dianggap APBD. Pilih tahap lain bila bukan itu.',
  whole: 'Tabel ini lengkap: baris sejenis yang tidak ada di berkas dihapus',
  columns: 'Arti kolom',
  remembered: 'Arti kolom diingat dari berkas sebelumnya dengan bentuk yang sama.',
  proposed: 'Arti kolom ditebak dari judulnya. Perbaikan Anda diingat untuk berkas berikutnya.',
  column: 'Kolom',
  heading: 'Judul di berkas',
  sample: (text: string) => `mis. ${text}`,
  meaning: 'Arti',
  meaningOf: (letters: string) => `Arti kolom ${letters}`,
  ignored: 'Tidak dipakai',
  unused: (n: number) => `${n} kolom tidak dipakai`,
  fields,
  preview: 'Yang akan berubah',
  comparing: 'Membandingkan dengan yang ada',
  changes,
  bad: 'Ditolak',
  counts: 'Jumlah baris',
  nothing: 'Tidak ada baris di sini.',
  badTitle: (n: string) => `${n} sel ditolak; tidak ada yang dapat diterapkan sampai semuanya benar`,
  cell: 'Sel',
  reason: 'Sebab',
  row: 'Baris',
  cellsChanged: 'Isi',
  was: (before: string, after: string) => `${before} menjadi ${after}`,
  blank: 'kosong',
  cells,
  flags: { yes: 'ya', no: 'tidak' } as Readonly<Record<string, string>>,
  capacities: {
    definitive: 'definitif',
    acting: 'Plt.',
    substitute: 'Plh.',
    delegate: 'a.n.',
  } as Readonly<Record<string, string>>,
  fault,
  earlier: 'Sebelumnya',
  later: 'Berikutnya',
  range: (from: string, to: string, of: string) => `${from} sampai ${to} dari ${of}`,
  people:
    'Yang disimpan: nama, NIP, jabatan, unit, dan masanya. Akun tidak dibuat dari daftar; administrator memberikannya satu per satu (user add --nip).',
  peopleForbidden: 'Jabatan memberi hak. Hanya administrator yang boleh menyimpan daftar pegawai.',
  published:
    'Angka realisasi dibandingkan dengan yang ada di server saat diterapkan; di sini semuanya tampak baru.',
  publishedForbidden:
    'Realisasi dari berkas berdiri sebagai angka yang disetujui, tanpa pemeriksa. Hanya administrator yang boleh mengimpornya.',
  apply: 'Terapkan semuanya',
  applyNothing: 'Tidak ada yang berubah.',
  applying: 'Server membaca berkas dan menyimpan',
  results: {
    stored: (n: string) => `${n} baris disimpan. Impor ini dapat dibatalkan di bawah.`,
    'broke-off':
      'Penerapan terhenti karena kesalahan aplikasi. Bila berkas ini belum ada di Impor sebelumnya, tidak ada yang diubah. Pilih berkasnya lagi.',
    refused: 'Server menolak sel yang disebut di bawah. Tidak ada yang diubah.',
    moved:
      'Data berubah sejak pratinjau dibuat. Tidak ada yang diubah; pratinjau di bawah sudah diperbarui. Periksa, lalu terapkan lagi.',
    unreadable: 'Server tidak dapat membaca tabel ini. Tidak ada yang diubah.',
    forbidden: 'Jabatan Anda tidak boleh mengubah baris ini. Tidak ada yang diubah.',
    'too-large': 'Berkas lebih besar daripada yang diterima server (24 MB). Tidak ada yang diubah.',
    unsent: 'Belum ada sambungan ke server. Pratinjau tetap di sini; terapkan lagi setelah tersambung.',
  },
  lookAt: (place: string) => `Lihat di ${place}`,
  history: 'Impor sebelumnya',
  historyEmpty: 'Belum ada impor.',
  historyAsking: 'Menanyakan ke server',
  historyOffline: 'Daftar impor ada di server; belum ada sambungan.',
  by: (name: string, at: string) => `${name} · ${at}`,
  commandLine: 'Baris perintah',
  sums: (added: string, changed: string, removed: string) =>
    `${added} baru, ${changed} berubah, ${removed} dihapus`,
  undone: (at: string) => `Dibatalkan ${at}`,
  undo: 'Batalkan impor',
  undoAsk: 'Batalkan impor ini?',
  undoWhat: (file: string) =>
    `Semua baris yang diubah oleh ${file} kembali seperti sebelumnya. Bila ada yang sudah diubah orang lain, tidak ada yang dibatalkan.`,
  keep: 'Jangan batalkan',
  undoDone: (n: string) => `${n} baris dikembalikan.`,
  undoGone: 'Impor ini sudah dibatalkan.',
  undoChanged: (keys: string) => `Tidak dibatalkan: sudah diubah sesudah impor: ${keys}.`,
  undoUnsent: 'Belum ada jawaban dari server. Coba lagi setelah tersambung.',
};
