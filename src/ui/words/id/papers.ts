import type { CopySort, RevisionCause } from '../../../domain/dossier/kinds/agreement.ts';
import type { FaultCode } from '../../../domain/papers/fault.ts';

const faults: Record<FaultCode, string> = {
  'not-there': 'Belum disusun',
  'not-agreed': 'Belum ditandatangani kedua pihak',
  'not-approved': 'Belum disetujui kepala unit',
  'conflict-open': 'Ada dua isian yang menunggu keputusan',
  'no-lines': 'Belum ada indikator',
  'no-target': 'Tidak ada target tahunan dalam data',
  'no-budget': 'Tidak ada pagu dalam data',
  'no-first-party': 'Pihak pertama tidak dikenal',
  'no-quarter': 'Tidak ada target triwulan',
  'quarters-do-not-sum': 'Jumlah triwulan tidak sama dengan target tahunan',
  'figures-changed': 'Target atau pagu berubah sesudah ditandatangani',
};

const causes: Record<RevisionCause, string> = {
  official: 'Pejabat berganti',
  strategy: 'Strategi berubah',
  budget: 'Anggaran berubah',
};

const copySorts: Record<CopySort, string> = {
  'to-sign': 'PDF yang akan ditandatangani',
  certified: 'PDF bertanda tangan tersertifikasi',
  scanned: 'Pindaian bertanda tangan basah',
};

export const papers = {
  year: 'Tahun',
  paper: 'Dokumen',
  print: 'Cetak',
  word: 'Unduh Word',
  wordFailed: 'Berkas Word belum dapat dibuat di perangkat ini.',
  qr: (url: string) => `Kode QR untuk memeriksa dokumen di ${url}`,
  faults,
  fault: (sentence: string, of: string) => `${sentence}: ${of}`,
  missing: 'Yang masih kurang sebelum terbit',
  fromData: 'Angka diambil dari data rencana, target, dan anggaran; tidak ada yang diketik ulang.',
  remove: (what: string) => `Keluarkan ${what}`,
  add: 'Tambahkan',
  choose: 'Pilih …',
  onDevice: 'Belum terkirim; tersimpan di perangkat ini',
  saved: 'Setiap isian tersimpan di perangkat ini begitu Anda meninggalkan kolomnya.',
  readOnly: 'Jabatan Anda membaca dokumen ini.',
  incomplete: (names: string) => `Lengkapi dahulu: ${names}.`,
  agreement: {
    title: 'Perjanjian kinerja',
    titleOf: (year: number) => `Perjanjian Kinerja ${year}`,
    subtitle: (year: number) => `Per pejabat, tahun ${year}`,
    empty:
      'Belum ada perjanjian untuk tahun ini. Perencana menyusunnya dari data rencana, lalu kedua pihak menandatangani.',
    draft: 'Susun perjanjian',
    draftIt: 'Susun',
    official: 'Pihak pertama (yang berjanji)',
    second: 'Pihak kedua (atasan)',
    noSecond: 'Tanpa pihak kedua (gubernur)',
    noOfficial: 'Semua pejabat yang dapat Anda susun sudah memiliki perjanjian tahun ini.',
    forYou: 'Menunggu tanda tangan Anda',
    others: 'Unit lain',
    revision: (n: number) => (n === 0 ? 'Awal tahun' : `Perubahan ke-${n}`),
    states: {
      draft: 'Konsep',
      offered: 'Menunggu pihak kedua',
      agreed: 'Berlaku',
      revised: 'Diganti perubahan',
    } as Record<string, string>,
    steps: {
      offer: 'Tanda tangani sebagai pihak pertama',
      giveBack: 'Kembalikan ke penyusun',
      agree: 'Setujui sebagai pihak kedua',
      declare: 'Tanda tangani',
      revise: 'Cabut untuk diubah',
    } as Record<string, string>,
    fields: {
      second: 'Pihak kedua',
      line: 'Indikator',
      programme: 'Program',
      attitude: 'Sikap (attitude)',
      attention: 'Perhatian (attention)',
      action: 'Tindakan (action)',
      revisionCause: 'Sebab perubahan',
      revisionReason: 'Alasan perubahan',
      figures: 'Angka',
      code: 'Kode verifikasi',
    } as Record<string, string>,
    internal: 'Persetujuan internal',
    internalWhy:
      'Persetujuan di sini ditandatangani kunci perangkat atas isi yang dilihat. Ini bukan tanda tangan elektronik tersertifikasi; untuk itu unggah PDF yang ditandatangani, atau pindaian bertanda tangan basah.',
    bound:
      'Tanda tangan mengikat isi dan angka yang Anda lihat sekarang. Bila salah satunya berubah, tanda tangan gugur dan Anda diberi tahu.',
    changed:
      'Target atau pagu dalam data berubah sejak pihak pertama menandatangani. Kembalikan agar angka yang baru ditandatangani.',
    changedSigned:
      'Target atau pagu dalam data berubah sesudah ditandatangani. Yang disepakati ialah angka pada kertas yang ditandatangani; buat perubahan perjanjian.',
    annex: 'Lampiran',
    programmes: 'Program dan anggaran',
    addLine: 'Indikator yang ditambahkan',
    addProgramme: 'Program yang ditambahkan',
    noTarget: 'tidak ada target',
    noCeiling: 'tidak ada pagu',
    form: 'Formulir A3: sikap, perhatian, tindakan',
    formWhy: 'Satu lembar A3. Urutan isiannya belum dicocokkan dengan naskah formulir aslinya.',
    parties: 'Para pihak',
    revisions: 'Perubahan dalam tahun ini',
    revise: 'Buat perubahan',
    reviseWhy:
      'Perjanjian yang sekarang tetap berlaku sampai perubahannya ditandatangani kedua pihak, dan tetap tersimpan sesudahnya.',
    causes,
    copies: 'Salinan bertanda tangan sah',
    copySorts,
    copySort: 'Jenis berkas',
    copyAdd: 'Pilih berkas',
    copyWhy:
      'Dua cara: PDF bertanda tangan tersertifikasi yang dicocokkan dengan PDF sebelum ditandatangani lewat sidiknya (SHA-256), atau cetak–tanda tangan–pindai–lampirkan.',
    copyNone: 'Belum ada salinan.',
    copyMatched: (name: string) => `Cocok: berisi ${name} tanpa perubahan, lalu tanda tangan`,
    copyUnmatched: 'Bertanda tangan, tetapi tidak berisi PDF yang akan ditandatangani yang tersimpan di sini',
    copyUnsigned: 'PDF ini tidak memuat tanda tangan elektronik',
    copyPrint: (digest: string) => `Sidik SHA-256 ${digest}`,
    verifyAt: 'Alamat verifikasi',
  },
};
