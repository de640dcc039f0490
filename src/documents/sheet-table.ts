/** A paper as one table, for a workbook; numbers with a point, as they are kept. */
export interface SheetTable {
  readonly name: string;
  /** What stands above it. */
  readonly note: string;
  readonly columns: readonly {
    readonly title: string;
    readonly kind: 'text' | 'number';
    readonly width: number;
  }[];
  /** Columns that name a row. */
  readonly leading?: number;
  readonly rows: readonly (readonly string[])[];
}
