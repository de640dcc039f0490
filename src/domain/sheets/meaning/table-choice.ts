import { findTables } from '../find-tables.ts';
import type { Workbook } from '../workbook.ts';
import type { Known, Question, SheetSetting } from './draft.ts';
import { fits, type Mapping } from './mapping.ts';

/** Which table of a workbook is meant, and how it is to be read. */
export interface TableChoice {
  /** Place of the sheet in the workbook, and of the table on it; both from 0. */
  readonly sheet: number;
  readonly table: number;
  readonly mapping: Mapping;
  readonly setting: SheetSetting;
}

/** The table with its cells; null when the workbook has no such table or the mapping is not one for it. */
export function questionIn(book: Workbook, choice: TableChoice, known: Known): Question | null {
  const sheet = book.sheets[choice.sheet];
  const table = sheet && findTables(sheet).tables[choice.table];
  if (!sheet || !table || !fits(choice.mapping, table)) return null;
  return { sheet, table, mapping: choice.mapping, known, setting: choice.setting };
}
