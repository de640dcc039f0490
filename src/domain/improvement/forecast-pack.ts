import type { Decimal } from '../indicator.ts';
import type { PackFrame, RuleSource } from '../rule-pack/frame.ts';

/** How a year-end is estimated. */
export interface ForecastPack extends PackFrame {
  readonly least: RuleSource & { readonly points: number };
  readonly method: RuleSource;
  /** Two-sided quantiles of Student's t: rows by degrees of freedom, the next lower row counting in between. */
  readonly quantiles: RuleSource & {
    readonly levels: readonly { readonly percent: number; readonly column: number }[];
    readonly rows: readonly { readonly freedom: number; readonly t: readonly Decimal[] }[];
  };
}

export const FORECAST_PACK: ForecastPack = {
  id: 'year-end-forecast',
  version: '2026.1',
  title: 'Perkiraan akhir tahun',
  from: '1900-01-01',
  to: null,
  source: 'Statistik: regresi linear dengan rentang prediksi',
  verified: false,
  note: 'Perkiraan, bukan realisasi. Menganggap kecenderungan lurus dan simpangan yang saling bebas; musim tidak dihitung.',
  least: {
    source: 'Kebijakan aplikasi',
    verified: false,
    note: 'Paling sedikit 12 bulan berisi nilai.',
    points: 12,
  },
  method: {
    source: 'Hyndman & Athanasopoulos, Forecasting: Principles and Practice, bab regresi linear',
    verified: false,
    note: 'Jumlah m bulan: s²·(m + m²/n + (Σ(x−x̄))²/Sxx), dikali kuantil t dengan n−2 derajat bebas.',
  },
  quantiles: {
    source: 'Tabel distribusi t (NIST/SEMATECH e-Handbook 1.3.6.7.2)',
    verified: true,
    note: 'Di antara dua baris dipakai baris yang lebih rendah: rentangnya tidak pernah terlalu sempit.',
    levels: [
      { percent: 80, column: 0 },
      { percent: 95, column: 1 },
    ],
    rows: [
      { freedom: 10, t: ['1.372', '2.228'] },
      { freedom: 11, t: ['1.363', '2.201'] },
      { freedom: 12, t: ['1.356', '2.179'] },
      { freedom: 13, t: ['1.350', '2.160'] },
      { freedom: 14, t: ['1.345', '2.145'] },
      { freedom: 15, t: ['1.341', '2.131'] },
      { freedom: 16, t: ['1.337', '2.120'] },
      { freedom: 17, t: ['1.333', '2.110'] },
      { freedom: 18, t: ['1.330', '2.101'] },
      { freedom: 19, t: ['1.328', '2.093'] },
      { freedom: 20, t: ['1.325', '2.086'] },
      { freedom: 22, t: ['1.321', '2.074'] },
      { freedom: 24, t: ['1.318', '2.064'] },
      { freedom: 26, t: ['1.315', '2.056'] },
      { freedom: 28, t: ['1.313', '2.048'] },
      { freedom: 30, t: ['1.310', '2.042'] },
      { freedom: 40, t: ['1.303', '2.021'] },
      { freedom: 60, t: ['1.296', '2.000'] },
      { freedom: 100, t: ['1.290', '1.984'] },
    ],
  },
};
