export const cardBeside = {
  templates: 'Indikator baku kartu skor',
  templatesNote:
    'Indikator yang disebut kartu skor NTB untuk tiap perspektif. Yang belum diukur bukan nol dan tidak ikut dihitung.',
  unmeasured: 'belum diukur',
  measuredBy: (indicator: string) => `diukur dengan ${indicator}`,
  definition: 'Definisi',
  formula: 'Rumus',
  measureUnit: 'Satuan',
  dataSource: 'Sumber data',
  owner: 'Pemilik data',
  source: 'Dasar',
  unverified: 'belum dicocokkan dengan naskah aturan',
  forecast: 'Perkiraan akhir tahun',
  forecastNote:
    'Perkiraan, bukan realisasi: garis lurus melalui bulan-bulan yang terisi. Rentang memuat nilai baru dengan peluang yang tertulis.',
  cumulativeNote: 'dihitung dari tambahan tiap bulan',
  estimate: (value: string, low: string, high: string, percent: number) =>
    `${value} (rentang ${percent} %: ${low} – ${high})`,
  points: (n: number) => `n = ${n} bulan`,
  tooFew: (n: number, least: number) => `belum cukup data: ${n} dari ${least} bulan`,
  monthMissing: (month: string) => `belum dapat diperkirakan: angka ${month} belum ada`,
  working: 'Cara menghitung perkiraan',
  compared: 'Dibandingkan unit lain',
  comparedTable: (year: number) => `Nilai kinerja unit kerja ${year}`,
  rank: (rank: number, of: number) => `Peringkat ${rank} dari ${of} unit yang bernilai.`,
  /** Names with totals; null at either end of the list. */
  beside: (above: string | null, below: string | null) =>
    [above && `Tepat di atasnya ${above}.`, below && `Tepat di bawahnya ${below}.`].filter(Boolean).join(' '),
  place: 'Peringkat',
  unit: 'Unit',
  total: 'Nilai',
  class: 'Kelas',
  noTotal: 'belum bernilai',
  own: 'kartu ini',
  officials: 'Kartu pejabat unit ini',
  officialNote:
    'Indikator dari perjanjian kinerja jabatan yang dipegang; kepala tanpa perjanjian: indikator unitnya.',
  upTo: 'Kartu unitnya',
};
