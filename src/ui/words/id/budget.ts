export const budget = {
  title: 'Anggaran dan kinerja',
  unit: 'Unit kerja',
  year: 'Tahun',
  whole: 'Seluruh anggaran unit',
  table: 'Anggaran menurut program, kegiatan, dan sub kegiatan',
  line: 'Program, kegiatan, sub kegiatan',
  ceiling: 'Pagu',
  planned: 'Rencana kas',
  spent: 'Realisasi',
  absorption: 'Serapan',
  physical: 'Kemajuan kerja',
  outcome: 'Capaian hasil',
  asking: 'Perlu ditanyakan',
  nothingAsking: 'Tidak ada yang menyimpang lebih dari sepersepuluh',
  unknown: 'belum tercatat',
  deviation: (amount: string) => `selisih ${amount}`,
  lead: (points: string) => `${points} poin dari serapan`,
  source:
    'Kemajuan kerja dihitung dari langkah rencana aksi yang ditandai selesai; kategori hasil kebijakan aplikasi ini.',
  none: {
    title: 'Tidak ada anggaran untuk Anda',
    body: 'Anggaran dan kinerja dibaca oleh unitnya dan garis di atasnya.',
  },
  noLines: {
    title: 'Anggaran tahun ini belum ada',
    body: 'Perencana mengimpornya dari berkas anggaran. Pilih tahun lain untuk melihat yang sudah ada.',
  },
};
