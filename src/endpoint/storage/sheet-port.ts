import type { RowChange } from '../../domain/sheets/change/sheet-change.ts';
import type { KeptMapping, SheetImport } from '../../protocol/sheet.ts';

export interface SheetReads {
  /** Newest first. */
  sheetImports(limit: number): Promise<readonly SheetImport[]>;
  sheetImport(id: string): Promise<SheetImport | null>;
  /** What it changed, enough to take it back; empty for an id nobody knows. */
  sheetRows(id: string): Promise<readonly RowChange[]>;
  sheetMappings(): Promise<readonly KeptMapping[]>;
}

export interface SheetWrites {
  addSheetImport(made: SheetImport, rows: readonly RowChange[]): Promise<void>;
  endSheetImport(id: string, by: string, at: number): Promise<void>;
  keepMapping(kept: KeptMapping): Promise<void>;
}
