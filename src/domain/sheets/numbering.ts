import type { Grid } from './grid.ts';

/** One cell of a numbering row: the number a form gives a column, and how the form says to compute it. */
export interface ColumnNumber {
  readonly number: string;
  /** `8+9+10+11`, as printed, null where the form has none. */
  readonly formula: string | null;
}

const SHAPE = /^[([]?\s*(\d{1,3}|[a-z])([a-z]?)\s*[)\]]?\s*(?:[=:]\s*(.+))?$/i;

/** `1`, `(1)`, `12 = 8+9+10+11`, `14=13/5x100%`, `(a)`; null for anything else. */
export function columnNumber(text: string): ColumnNumber | null {
  const m = SHAPE.exec(text.replace(/\s+/g, ' ').trim());
  return m ? { number: `${m[1]}${m[2] ?? ''}`, formula: m[3]?.trim() ?? null } : null;
}

const rank = (number: string): number => {
  const digits = Number.parseInt(number, 10);
  return Number.isNaN(digits) ? number.toLowerCase().charCodeAt(0) - 96 : digits;
};

/** Fewer cells could be a row of small counts; nobody writes `(1)` and `(2)` for those. */
const FEWEST = 3;
/** Share of steps that must go up by one: forms leave a number out, or give two columns one number. */
const STEADY = 0.7;

/** Whether a row numbers the columns: `1 2 3 …` from 0, 1 or a, upwards, and nothing else in the row. */
export function isNumberingRow(grid: Grid, row: number): boolean {
  const columns = grid.filled(row);
  const isBracketed = columns.every((column) => /^\(.+\)$/.test(grid.text(row, column)));
  if (columns.length < (isBracketed ? 2 : FEWEST)) return false;
  const ranks: number[] = [];
  for (const column of columns) {
    const read = columnNumber(grid.text(row, column));
    if (!read) return false;
    ranks.push(rank(read.number));
  }
  if ((ranks[0] as number) > 1) return false;
  let steady = 0;
  for (let i = 1; i < ranks.length; i += 1) {
    const step = (ranks[i] as number) - (ranks[i - 1] as number);
    if (step < 0) return false;
    if (step === 1) steady += 1;
  }
  return steady >= STEADY * (ranks.length - 1);
}
