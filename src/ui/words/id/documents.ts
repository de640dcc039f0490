import type { PLAN_DOCUMENT_SORTS } from '../../../domain/dossier/kinds/plan-document.ts';

type Sort = (typeof PLAN_DOCUMENT_SORTS)[number];

const sorts: Record<Sort, string> = {
  rpjmd: 'RPJMD',
  renstra: 'Renstra',
  rkpd: 'RKPD',
  renja: 'Renja',
  iku: 'Keputusan IKU',
  dpa: 'DPA',
  sop: 'SOP',
  other: 'Dokumen lain',
};

const states: Record<string, string> = {
  draft: 'Sedang dicatat',
  registered: 'Terdaftar',
  withdrawn: 'Ditarik',
};

const fields: Record<string, string> = {
  sort: 'Jenis dokumen',
  title: 'Judul',
  number: 'Nomor',
  date: 'Tanggal ditetapkan',
  validFrom: 'Berlaku dari',
  validTo: 'Berlaku sampai',
  signer: 'Penanda tangan',
  isPublic: 'Boleh dibaca umum',
};

const steps: Record<string, string> = {
  register: 'Daftarkan',
  correct: 'Perbaiki',
  withdraw: 'Tarik dokumen',
};

export const documents = {
  title: 'Dokumen perencanaan',
  subtitle: (unit: string) => `Daftar dokumen ${unit}`,
  empty:
    'Belum ada dokumen yang dicatat. RPJMD, Renstra, Renja, IKU, DPA, dan SOP dicatat di sini, lalu dipakai sebagai bukti evaluasi.',
  add: 'Catat dokumen',
  others: 'Unit lain',
  sorts,
  choose: 'Pilih jenis',
  states,
  fields,
  steps,
  untitled: 'Tanpa judul',
  numberAndDate: (number: string, day: string) => `Nomor ${number}, ${day}`,
  noNumber: 'nomor belum diisi',
  onDevice: 'Belum terkirim; tersimpan di perangkat ini',
  saved: 'Setiap isian tersimpan di perangkat ini begitu Anda meninggalkan kolomnya.',
  files: 'Berkas',
  noFile: 'Belum ada berkas. Dokumen didaftarkan bersama berkas PDF atau fotonya.',
  attach: 'Pilih berkas PDF atau foto',
  remove: 'Lepas berkas',
  back: 'Daftar dokumen',
  reason: 'Alasan',
  cancel: 'Batal',
  readOnly: 'Jabatan Anda membaca dokumen ini; mengubahnya hak unit yang bersangkutan dan perencana.',
  closed: 'Dokumen yang terdaftar tidak diubah. Pilih “Perbaiki” untuk membukanya lagi, dengan alasan.',
  two: (field: string) => `Dua isian untuk “${field}”`,
  twoWhy: 'Dua orang mengisi kolom ini tanpa saling melihat. Keduanya tersimpan sampai Anda memilih.',
  stands: 'Yang berlaku sekarang',
  other: (who: string) => `Isian ${who}`,
  keep: 'Pakai ini',
  missing: (names: string) => `Lengkapi dahulu: ${names}.`,
  matrices: {
    title: 'Matriks evaluasi rencana',
    forms: {
      e80: () => 'E.80, Renstra (XLSX)',
      e81: (year: number) => `E.81, Renja ${year} (XLSX)`,
    },
    note: 'Diisi dari rencana, anggaran, dan angka yang sudah disahkan di perangkat ini. Susunan kolomnya belum diperiksa terhadap naskah Permendagri 86/2017.',
    saved: (name: string) => `${name} tersimpan di unduhan.`,
    empty: (year: number) => `Rencana unit ini tidak punya program, kegiatan, atau subkegiatan pada ${year}.`,
  },
};
