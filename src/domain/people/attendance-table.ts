import { ALLOWANCE_60_40 } from './allowance-packs.ts';

/** Absences by the ids of the local rules, as the table names them. */
const CUTS = ALLOWANCE_60_40.cuts.rates.map(({ id }) => id);

/** Columns of a month's attendance: person, month `YYYY-MM`, base in rupiah, and how often each cut applies. */
export const ATTENDANCE_COLUMNS: readonly string[] = ['pegawai', 'bulan', 'dasar_tpp', ...CUTS];

export interface AttendanceMonth {
  readonly person: string;
  readonly year: number;
  /** `01` … `12`. */
  readonly month: string;
  readonly fields: Readonly<Record<string, string>>;
}

const MONTH = /^(20\d{2})-(0[1-9]|1[0-2])$/;
const COUNT = /^\d{1,3}$/;
const AMOUNT = /^\d{1,12}$/;

/** Months of a table, and the numbers of the rows that cannot be read (from 1), which are left out whole. */
export function attendanceMonths(rows: readonly Readonly<Record<string, string>>[]): {
  readonly months: readonly AttendanceMonth[];
  readonly unread: readonly number[];
} {
  const months: AttendanceMonth[] = [];
  const unread: number[] = [];
  for (const [i, row] of rows.entries()) {
    const [, year, month] = MONTH.exec(row.bulan ?? '') ?? [];
    const counts = CUTS.map((id) => [`count/${id}`, row[id] || '0'] as const);
    const isGood = AMOUNT.test(row.dasar_tpp ?? '') && counts.every(([, count]) => COUNT.test(count));
    if (!row.pegawai || month === undefined || !isGood) {
      unread.push(i + 1);
      continue;
    }
    const fields = { base: row.dasar_tpp ?? '', ...Object.fromEntries(counts) };
    months.push({ person: row.pegawai, year: Number(year), month, fields });
  }
  return { months, unread };
}
