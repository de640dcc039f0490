import type { Drawn } from '../../documents/drawn-papers.ts';
import type { SheetTable } from '../../documents/sheet-table.ts';
import { docxParts } from '../../documents/word/docx-parts.ts';
import { writeSheet } from '../../sheets/write/write-sheet.ts';
import { packZip } from '../../sheets/write/write-zip.ts';
import { UsageError } from './arguments.ts';

/** A paper as a Word file, or as a workbook where it has that form. */
export async function paperBytes(
  { draw, table }: Drawn,
  form: 'docx' | 'xlsx',
  isDraft: boolean,
): Promise<Uint8Array> {
  if (form === 'docx') return packZip(docxParts(draw(isDraft)));
  if (!table) throw new UsageError('--out: .docx');
  return sheetBytes(table(isDraft));
}

export const sheetBytes = (table: SheetTable): Promise<Uint8Array> =>
  writeSheet({ ...table, countLine: `${table.rows.length} baris` });
