import { MONTHS } from '../title-facts.ts';

/** The part of a year that a column speaks of, as the end of a period id: `FY`, `Q3`, `S1`, `M09`. */
export interface ColumnPeriod {
  /** Null: the year of the table. */
  readonly year: number | null;
  readonly part: string;
}

const QUARTERS = ['i', 'ii', 'iii', 'iv'];
const SEMESTERS: Readonly<Record<string, string>> = { i: '1', ii: '2', '1': '1', '2': '2' };

/** Reads the names above a column (lower case, ` › ` between levels). */
export function columnPeriod(key: string): ColumnPeriod {
  const years = key.match(/\b(?:19|20)\d{2}\b/g);
  return {
    year: years ? Number(years.at(-1)) : null,
    part: quarter(key) ?? semester(key) ?? month(key) ?? 'FY',
  };
}

function quarter(key: string): string | null {
  const named = /(?:\btw|triwulan)[\s.-]*(iv|iii|ii|i|[1-4])\b/.exec(key)?.[1];
  const below = /(?:triwulan(?:an)?|realisasi kinerja|target kinerja) › (iv|iii|ii|i)\b/.exec(key)?.[1];
  const found = named ?? below;
  if (found === undefined) return null;
  const roman = QUARTERS.indexOf(found);
  return `Q${roman >= 0 ? roman + 1 : found}`;
}

function semester(key: string): string | null {
  const found = /semester[\s.-]*(ii|i|[12])\b/.exec(key)?.[1];
  return found === undefined ? null : `S${SEMESTERS[found]}`;
}

function month(key: string): string | null {
  const numbered = /\bbulan\s*(1[0-2]|0?[1-9])\b/.exec(key)?.[1];
  const named = MONTHS.findIndex((name) => new RegExp(`(?:^|[\\s›])${name}$`).test(key));
  const found = numbered === undefined ? named + 1 : Number(numbered);
  return found > 0 ? `M${String(found).padStart(2, '0')}` : null;
}
