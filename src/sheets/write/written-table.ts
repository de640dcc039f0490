/** One column of a table to be written. Numbers go in as numbers where `kind` says so, codes always as text. */
export interface WrittenColumn {
  readonly title: string;
  readonly kind: 'text' | 'number';
  /** Width in characters. */
  readonly width?: number;
}

/** A table as it stands on a screen. */
export interface WrittenTable {
  readonly name: string;
  readonly columns: readonly WrittenColumn[];
  /** Decimals come with a point (`1234.5`); an empty text stays empty. */
  readonly rows: readonly (readonly string[])[];
  /** Which filters were on; empty without any. */
  readonly note: string;
  /** Columns that name a row, printed again on every page of a table wider than one; 0 unless said. */
  readonly leading?: number;
  /** Says at the end how many rows the file holds. */
  readonly countLine: string;
}

const DECIMAL = /^-?\d+(?:\.\d+)?$/;

/** Whether a text in a column of numbers is one. */
export const isDecimal = (text: string): boolean => DECIMAL.test(text);
