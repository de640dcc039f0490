export const rightEnding = {
  title: (unit: string, day: string) => `Hak Anda di ${unit} berakhir pada ${day}`,
  sendFirst: (entries: number, files: number) => {
    const parts = [entries > 0 && `${entries} isian`, files > 0 && `${files} bukti`].filter(Boolean);
    return `Kirim dulu ${parts.join(' dan ')} yang belum terkirim.`;
  },
  nothingHeld: 'Semua isian Anda di perangkat ini sudah sampai di server.',
};
