export const brief = {
  title: 'Ringkasan sepuluh menit',
  open: 'Ringkasan',
  subtitle: (tenant: string, day: string) => `${tenant} · ${day}`,
  print: 'Cetak atau simpan PDF',
  dataAt: (at: string) => `Data di perangkat ini per ${at}`,
  missions: 'Misi dan angka utamanya',
  changes: (day: string) => `Yang berubah sejak ${day}`,
  noChange: 'Belum ada angka baru yang disetujui sejak itu.',
  more: (n: number) => `dan ${n} angka lain di Ikhtisar`,
  sources: (n: number) => `Bersumber dari ${n} dokumen; setiap angka di layar terbuka sampai buktinya.`,
  signedOnly: 'Hanya angka yang sudah disetujui kepala perangkat daerah.',
};
