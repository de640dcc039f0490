import type { ValueLevel } from '../../../domain/value-for-money/value-levels.ts';

const level: Record<ValueLevel, string> = {
  'sub-activity': 'Subkegiatan',
  activity: 'Kegiatan',
  programme: 'Program',
  objective: 'Sasaran',
  unit: 'OPD',
};

const reason: Readonly<Record<string, string>> = {
  'no-budget': 'pagu tidak diketahui',
  'no-spending': 'realisasi belanja tidak diketahui',
  'no-output': 'keluaran belum diukur',
  'no-outcome': 'hasil belum diukur',
  'output-zero': 'keluaran nol',
  'outcome-zero': 'hasil nol',
  'budget-zero': 'pagu nol',
  'spent-without-budget': 'belanja tanpa pagu',
  'no-comparison': 'belum ada pembanding',
  'comparison-zero': 'pembanding nol',
  'outcome-negative': 'hasil memburuk',
  'several-outcomes': 'hasilnya lebih dari satu',
  'outcome-falls': 'hasil yang baik justru menurun',
};

export const valueForMoney = {
  title: 'Nilai manfaat uang',
  subtitle: 'Ekonomi, efisiensi, efektivitas, dan biaya per hasil',
  level: 'Tingkat',
  year: 'Tahun',
  levels: level,
  reason,
  none: {
    title: 'Belum ada anggaran perangkat daerah tahun ini',
    body: 'Pilih tahun lain, atau minta perencana mengimpor anggaran.',
  },
  chart: 'Murah atau mahal, berhasil atau gagal',
  chartSummary: (placed: number, all: number) =>
    `${placed} dari ${all} dapat ditempatkan. Garis putus: biaya sama dengan pembanding, hasil tepat target.`,
  costAxis: 'Biaya terhadap pembanding',
  outcomeAxis: 'Hasil terhadap target',
  table: 'Ekonomi, efisiensi, efektivitas',
  name: 'Nama',
  ceiling: 'Pagu',
  spent: 'Belanja',
  economy: 'Ekonomi',
  efficiency: 'Efisiensi',
  effectiveness: 'Efektivitas',
  cost: 'Biaya per poin hasil',
  outcomeCost: 'Biaya per satuan hasil',
  perUnit: (amount: string, unit: string) => `${amount} per ${unit}`,
  outcomeCostRule: (name: string) => `Belanja dibagi realisasi ${name}:`,
  outcomeCostNone:
    'Biaya per satuan hasil dihitung bila tepat satu hasil terukur dan makin tinggi makin baik. Bila hasilnya lebih dari satu, belanjanya tidak dapat dibagi.',
  outcomeCostSource: 'Pembagian biasa, kebijakan aplikasi; bukan rumus peraturan.',
  quadrant: 'Letak',
  comparedBy: { 'last-year': 'dengan tahun lalu', peers: 'dengan nilai tengah sejenis' },
  outliers: 'Di luar kewajaran',
  outlier: (name: string, percent: string, by: string) =>
    `${name}: biaya ${percent} dari pembanding (${by}), jauh dari yang lain.`,
  noOutliers: 'Tidak ada biaya yang jauh dari yang lain di tingkat ini.',
  outlierRule:
    'Jauh = di luar satu setengah kali rentang separuh tengah (Tukey 1977), paling sedikit lima pembanding.',
  working: 'Cara menghitung',
  explain: (name: string) => `Jelaskan ${name}`,
  shift: 'Andai anggaran digeser',
  from: 'Dari',
  to: 'Ke',
  amount: 'Jumlah (rupiah)',
  shiftNote: 'Hanya andai-andai. Tidak mengubah anggaran, target, atau nilai mana pun, dan tidak disimpan.',
  shiftRule: 'Menganggap biaya per poin hasil tetap di kedua sisi.',
  shiftUnread: 'Tulis jumlahnya, misalnya 2 miliar atau 2.000.000.000.',
  shiftToItself: 'Pilih dua nama yang berbeda.',
  shiftNoCeiling: (name: string) => `Pagu ${name} tidak diketahui, jadi tidak dapat digeser.`,
  shiftTooMuch: (name: string, ceiling: string) =>
    `Lebih dari nol dan paling banyak pagu ${name}: ${ceiling}.`,
  becomes: (now: string, then: string) => `${now} menjadi ${then}`,
  after: (name: string, ceiling: string, outcome: string) => `${name}: pagu ${ceiling}; hasil ${outcome}.`,
  gain: (points: string) => `Selisih hasil seluruhnya ${points} poin.`,
  gainUnknown: 'Selisih hasil tidak dapat dihitung: biaya per poin hasil di satu sisi tidak diketahui.',
  unknown: 'tidak diketahui',
};
