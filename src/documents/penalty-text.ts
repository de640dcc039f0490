/** What catalogues of penalties shorten. */
const SHORTENED: Readonly<Record<string, string>> = {
  potong: 'pemotongan',
  tukin: 'tunjangan kinerja',
  '25%': '25% selama',
  bln: 'bulan',
  th: 'tahun',
  KGB: 'kenaikan gaji berkala',
  KP: 'kenaikan pangkat',
  jadi: 'menjadi',
  PDHTAPS: 'pemberhentian dengan hormat tidak atas permintaan sendiri',
  PTDH: 'pemberhentian tidak dengan hormat',
};

/** `pemotongan tunjangan kinerja 25% selama 6 bulan` for `potong tukin 25% 6 bln`: whom it meets need not know the short words. */
export const penaltyText = (label: string): string =>
  label.replace(/[^\s/]+/g, (word) => SHORTENED[word] ?? word);
