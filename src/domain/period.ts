/**
 * A period is written year first: `2024-FY`, `2024-S1` (semester), `2024-Q3`, `2024-M03`,
 * `2024-H1` (first half as a cumulative position), `2024-D0509` (cumulative position on a day).
 * The text is the identity; it sorts within one kind.
 */
export type PeriodId = string;

export const FREQUENCIES = ['annual', 'semester', 'quarterly', 'monthly'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

export interface Period {
  readonly year: number;
  readonly kind: 'FY' | 'S' | 'Q' | 'M' | 'H' | 'D';
  /** 1-based index within the year; month*100+day for kind D; 0 for FY. */
  readonly index: number;
}

const SHAPE =
  /^(\d{4})-(?:(FY)|([SH])([12])|(Q)([1-4])|(M)(0[1-9]|1[0-2])|(D)((?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])))$/;

/** Null when the text is not a period. */
export function parsePeriod(id: PeriodId): Period | null {
  const m = SHAPE.exec(id);
  if (!m) return null;
  const year = Number(m[1]);
  if (m[2]) return { year, kind: 'FY', index: 0 };
  if (m[3]) return { year, kind: m[3] as 'S' | 'H', index: Number(m[4]) };
  if (m[5]) return { year, kind: 'Q', index: Number(m[6]) };
  if (m[7]) return { year, kind: 'M', index: Number(m[8]) };
  const index = Number(m[10]);
  return index % 100 <= daysInMonth(year, Math.floor(index / 100)) ? { year, kind: 'D', index } : null;
}

/** The text of a period: `2025-FY`, `2025-S1`, `2025-H1`, `2025-Q3`, `2025-M09`, `2025-D0509`; `parsePeriod` reads it back. */
export function periodId(period: Period): PeriodId {
  const { year, kind, index } = period;
  if (kind === 'FY') return `${year}-FY`;
  if (kind === 'M') return `${year}-M${String(index).padStart(2, '0')}`;
  if (kind === 'D') return `${year}-D${String(index).padStart(4, '0')}`;
  return `${year}-${kind}${index}`;
}

/** The periods of one year at a frequency, in order. */
export function periodsOfYear(year: number, frequency: Frequency): PeriodId[] {
  if (frequency === 'annual') return [`${year}-FY`];
  const [kind, count] = { semester: ['S', 2], quarterly: ['Q', 4], monthly: ['M', 12] }[frequency] as [
    'S' | 'Q' | 'M',
    number,
  ];
  return Array.from({ length: count }, (_, i) => periodId({ year, kind, index: i + 1 }));
}

/** Last day of a period as `YYYY-MM-DD`: what the figure describes. */
export function periodEnd(id: PeriodId): string | null {
  const p = parsePeriod(id);
  if (!p) return null;
  if (p.kind === 'D') {
    return `${p.year}-${String(Math.floor(p.index / 100)).padStart(2, '0')}-${String(p.index % 100).padStart(2, '0')}`;
  }
  const month = { FY: 12, S: p.index * 6, H: p.index * 6, Q: p.index * 3, M: p.index }[p.kind];
  return `${p.year}-${String(month).padStart(2, '0')}-${String(daysInMonth(p.year, month)).padStart(2, '0')}`;
}

/** First day of a period as `YYYY-MM-DD`; a cumulative position counts from the first of January. */
export function periodStart(id: PeriodId): string | null {
  const p = parsePeriod(id);
  if (!p) return null;
  const month = { FY: 1, H: 1, D: 1, S: p.index * 6 - 5, Q: p.index * 3 - 2, M: p.index }[p.kind];
  return `${p.year}-${String(month).padStart(2, '0')}-01`;
}

/** Chronological order by the last day, then the longer period last. */
export function comparePeriods(a: PeriodId, b: PeriodId): number {
  const left = periodEnd(a) ?? a;
  const right = periodEnd(b) ?? b;
  if (left !== right) return left < right ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Days of a month, 1 to 12, by the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
