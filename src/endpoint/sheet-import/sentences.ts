import type { ChangeFault } from '../../domain/sheets/change/sheet-change.ts';
import type { FileFault } from '../../sheets/read/fault.ts';

/** What is wrong with a cell, for the person who made the file. */
export function cellSentence(fault: ChangeFault): string {
  switch (fault.code) {
    case 'not-a-number':
      return `"${fault.text}" bukan bilangan.`;
    case 'not-a-date':
      return `"${fault.text}" bukan tanggal.`;
    case 'ambiguous-number':
      return `"${fault.text}" dapat berarti ${fault.first} atau ${fault.second}; tulis tanpa pemisah ribuan atau dengan desimal yang jelas.`;
    case 'ambiguous-date':
      return `"${fault.text}" dapat dibaca dua cara; tulis nama bulannya.`;
    case 'not-an-employee-number':
      return `"${fault.text}" bukan NIP: harus 18 angka.`;
    case 'digits-lost':
      return `"${fault.text}" tersimpan sebagai bilangan sehingga angka terakhir NIP hilang; simpan sebagai teks.`;
    case 'unknown-unit':
      return fault.text === ''
        ? 'Unitnya tidak disebut di baris maupun judul; beri --unit.'
        : `Unit "${fault.text}" tidak dikenal.`;
    case 'unknown-indicator':
      return `Indikator "${fault.text}" tidak dikenal; impor dulu indikatornya atau samakan namanya.`;
    case 'not-a-plan-code':
      return `"${fault.text}" bukan kode program, kegiatan, atau subkegiatan (seperti 1.02.02.2.01.0001): kode rekening, atau nol di depannya hilang; simpan kolom kode sebagai teks.`;
    case 'unknown-node':
      return `"${fault.text}" tidak dikenal dan tidak berkode.`;
    case 'year-missing':
      return 'Tahunnya tidak disebut di judul maupun kolom; beri --year.';
    case 'code-missing':
      return 'Kode wajib diisi.';
    case 'error-in-file':
      return `Sel berisi kesalahan rumus ${fault.text}.`;
    case 'twice':
      return `Sudah disebut di ${fault.first}.`;
    case 'several-people':
      return `Lebih dari satu orang bernama "${fault.text}" di unit itu; tulis NIP-nya.`;
    case 'role-missing':
      return 'Perannya tidak disebut; isi kolom Peran atau beri --role.';
    case 'unknown-role':
      return `Peran "${fault.text}" tidak diberikan lewat daftar.`;
    case 'since-missing':
      return 'Tanggal mulai jabatan (TMT) tidak disebut; isi kolomnya atau beri --year.';
    case 'ends-too-early':
      return 'Jabatan berakhir sebelum mulai.';
    case 'overlaps':
      return `Bertumpang waktu dengan jabatan ${fault.name} (${[fault.title, fault.unit].filter((part) => part !== '').join(', ')}); akhiri dulu jabatan itu.`;
    case 'against-format':
      return fault.reason;
  }
}

/** Why a file gives no cells, in a sentence. */
export const FILE_SENTENCES: Readonly<Record<FileFault, string>> = {
  empty: 'Berkas kosong. / The file is empty.',
  'binary-xls':
    'Berkas .xls lama atau terkunci kata sandi: simpan ulang sebagai .xlsx tanpa kata sandi. / An old or locked .xls: save it as .xlsx without a password.',
  'open-document': 'Berkas OpenDocument: simpan sebagai .xlsx. / An OpenDocument file: save it as .xlsx.',
  'not-a-sheet': 'Bukan lembar kerja. / Not a spreadsheet.',
  damaged: 'Berkas rusak atau terpotong. / The file is damaged or cut off.',
  'too-large': 'Isi berkas terlalu besar. / The content of the file is too large.',
  'no-table': 'Halaman HTML tanpa tabel. / A web page without a table.',
};
