import type { FormulaId, Polarity } from '../../../domain/indicator.ts';
import type { Frequency } from '../../../domain/period.ts';

/** What a unit is there for. `level` is the target of the first year in the last digit shown (7310 with 2 digits = 73,10). */
export interface Outcome {
  readonly name: string;
  readonly measureUnit: string;
  readonly polarity: Polarity;
  readonly formula: FormulaId;
  readonly frequency: Frequency;
  readonly digits: number;
  readonly level: number;
  /** Also measured in each regency and city. */
  readonly byArea: boolean;
  readonly mission: 1 | 2 | 3 | 4 | 5;
}

type Settings = Partial<Pick<Outcome, 'formula' | 'frequency' | 'digits' | 'byArea'>>;

function outcome(
  mission: Outcome['mission'],
  name: string,
  measureUnit: string,
  polarity: Polarity,
  level: number,
  { formula, frequency = 'quarterly', digits = 2, byArea = false }: Settings = {},
): Outcome {
  const usual: Record<Polarity, FormulaId> = {
    higher: 'progressive',
    lower: 'regressive-2t',
    range: 'range',
    none: 'none',
  };
  return {
    name,
    measureUnit,
    polarity,
    formula: formula ?? usual[polarity],
    frequency,
    digits,
    level,
    byArea,
    mission,
  };
}

const count = { digits: 0 } as const;

/** By unit code without prefix. Every formula and every frequency occurs. */
export const OUTCOMES: Readonly<Record<string, Outcome>> = {
  SETDA: outcome(5, 'Tindak lanjut keputusan pimpinan', '%', 'higher', 8500),
  SETWAN: outcome(5, 'Raperda selesai dibahas', 'raperda', 'higher', 3, count),
  INSP: outcome(5, 'Nilai akuntabilitas kinerja', 'nilai (0-100)', 'higher', 7200, {
    formula: 'ordinal',
    frequency: 'annual',
  }),
  'BRO-PEM': outcome(5, 'Kerja sama daerah yang berjalan', '%', 'higher', 7800),
  'BRO-KESRA': outcome(1, 'Penerima bantuan keagamaan tepat sasaran', '%', 'higher', 9000),
  'BRO-HUKUM': outcome(5, 'Produk hukum selesai tepat waktu', '%', 'higher', 8000),
  'BRO-EKON': outcome(3, 'Inflasi daerah', '%', 'range', 250, { frequency: 'monthly' }),
  'BRO-PBJ': outcome(5, 'Paket pengadaan selesai sesuai jadwal', '%', 'higher', 8800),
  'BRO-ORG': outcome(5, 'Langkah penyusunan peta proses bisnis selesai', '%', 'higher', 7000, {
    formula: 'milestone',
    frequency: 'semester',
  }),
  'BRO-UMUM': outcome(5, 'Gangguan layanan gedung', 'kejadian', 'lower', 6, {
    ...count,
    formula: 'regressive-ratio',
  }),
  DIK: outcome(2, 'Rata-rata lama sekolah', 'tahun', 'higher', 815, { frequency: 'annual', byArea: true }),
  DINKES: outcome(2, 'Prevalensi stunting (pencatatan)', '%', 'lower', 1420, {
    formula: 'regressive-baseline',
    byArea: true,
  }),
  PU: outcome(4, 'Jalan provinsi kondisi mantap', '%', 'higher', 8150, { frequency: 'semester' }),
  PERKIM: outcome(4, 'Rumah tidak layak huni tertangani', 'unit', 'higher', 240, count),
  SATPOL: outcome(5, 'Gangguan ketertiban diselesaikan', '%', 'higher', 8600),
  DINSOS: outcome(1, 'Persentase penduduk miskin', '%', 'lower', 1190, {
    frequency: 'semester',
    byArea: true,
  }),
  NAKER: outcome(1, 'Tingkat pengangguran terbuka', '%', 'lower', 310, {
    frequency: 'semester',
    byArea: true,
  }),
  DP3A: outcome(1, 'Kasus kekerasan tertangani tuntas', '%', 'higher', 9200),
  PANGAN: outcome(3, 'Ketersediaan beras terhadap kebutuhan', '%', 'higher', 10_500, {
    formula: 'stabilize',
  }),
  LH: outcome(4, 'Indeks kualitas lingkungan hidup', 'indeks', 'higher', 7350, { frequency: 'annual' }),
  DUKCAPIL: outcome(5, 'Kepemilikan akta kelahiran', '%', 'higher', 9650, { byArea: true }),
  PMD: outcome(1, 'Desa mandiri', 'desa', 'higher', 120, count),
  HUB: outcome(4, 'Fatalitas kecelakaan lalu lintas', 'jiwa', 'lower', 30, count),
  KOMINFO: outcome(5, 'Indeks pemerintahan digital', 'indeks (1-5)', 'higher', 345, { frequency: 'annual' }),
  KOPUKM: outcome(3, 'UMKM naik kelas', 'UMKM', 'higher', 400, count),
  PTSP: outcome(3, 'Realisasi penanaman modal', 'miliar rupiah', 'higher', 412_500, {}),
  PORA: outcome(2, 'Pemuda dibina menjadi wirausaha', 'orang', 'higher', 150, count),
  PUSARSIP: outcome(2, 'Tingkat kegemaran membaca', 'indeks', 'higher', 6900, { frequency: 'annual' }),
  LAUT: outcome(3, 'Produksi perikanan', 'ton', 'higher', 61_000, count),
  PAR: outcome(3, 'Kunjungan wisatawan', 'orang', 'higher', 480_000, { ...count, byArea: true }),
  TANI: outcome(3, 'Nilai tukar petani', 'indeks', 'higher', 11_800, { frequency: 'monthly' }),
  NAK: outcome(3, 'Kasus penyakit hewan menular', 'kasus', 'lower', 45, count),
  ESDM: outcome(4, 'Rasio elektrifikasi', '%', 'higher', 9920, { frequency: 'annual' }),
  DAG: outcome(3, 'Nilai ekspor', 'juta dolar AS', 'higher', 9800),
  IND: outcome(3, 'Pertumbuhan industri pengolahan', '%', 'higher', 520),
  HUT: outcome(4, 'Luas lahan kritis direhabilitasi', 'hektare', 'higher', 310, count),
  BUD: outcome(2, 'Cagar budaya terpelihara', '%', 'higher', 7400, { frequency: 'semester' }),
  BAPPEDA: outcome(5, 'Program selaras dengan rencana jangka menengah', '%', 'higher', 9300, {
    frequency: 'semester',
  }),
  BKAD: outcome(5, 'Laporan keuangan diserahkan tepat waktu', '%', 'higher', 9500),
  BAPENDA: outcome(5, 'Pendapatan asli daerah', 'miliar rupiah', 'higher', 62_000, {}),
  BKD: outcome(5, 'Indeks profesionalitas ASN', 'indeks', 'higher', 7600, { frequency: 'annual' }),
  BPSDM: outcome(5, 'Lulusan pelatihan dengan hasil baik', '%', 'higher', 8900),
  BRIDA: outcome(5, 'Hasil riset yang dipakai kebijakan', 'hasil riset', 'higher', 4, {
    ...count,
    frequency: 'semester',
  }),
  BPBD: outcome(4, 'Waktu tanggap darurat', 'menit', 'lower', 55, { ...count, formula: 'regressive-ratio' }),
  KESBANG: outcome(1, 'Konflik sosial diselesaikan', '%', 'higher', 9100),
  HUBUNG: outcome(5, 'Kunjungan dinas yang difasilitasi', 'kunjungan', 'none', 60, count),
  RSUD: outcome(2, 'Angka kematian bersih pasien rawat inap', 'per mil', 'lower', 2300, {
    frequency: 'monthly',
  }),
  RSJ: outcome(2, 'Pasien kambuh dalam 30 hari', '%', 'lower', 850),
};
