import writeXlsxFile, { type Cell, type Row } from 'write-excel-file/universal';
import { isDecimal, type WrittenColumn, type WrittenTable } from './written-table.ts';

/** Largest number of digits a spreadsheet keeps; a longer number stays text, so that no digit is lost. */
const MOST_DIGITS = 15;

/** The table as an XLSX file: title and note on top, the number of rows at the end. */
export async function writeSheet(table: WrittenTable): Promise<Uint8Array<ArrayBuffer>> {
  const { name, columns, rows, note, countLine } = table;
  const bold = (value: string): Cell => ({ value, type: String, fontWeight: 'bold', wrap: true });
  const line = (value: string): Row => [{ value, type: String, wrap: false }];
  const data: Row[] = [
    [bold(name)],
    ...(note === '' ? [] : [line(note)]),
    [],
    columns.map(({ title }) => bold(title)),
    ...rows.map((row) => columns.map(({ kind }, i) => writtenCell(row[i] ?? '', kind))),
    [],
    line(countLine),
  ];
  const file = writeXlsxFile(data, {
    sheet: sheetName(name),
    columns: columns.map(({ width }) => ({ width: width ?? 20 })),
  });
  return new Uint8Array(await (await file.toBlob()).arrayBuffer());
}

/** Spreadsheets refuse names over 31 characters and some marks. */
const sheetName = (name: string): string =>
  name
    .replace(/[\\/?*[\]:]/g, ' ')
    .slice(0, 31)
    .trim() || 'Data';

function writtenCell(text: string, kind: WrittenColumn['kind']): Cell {
  if (text === '') return null;
  const isExact = isDecimal(text) && text.replace(/\D/g, '').length <= MOST_DIGITS;
  return kind === 'number' && isExact
    ? { value: Number(text), type: Number }
    : { value: text, type: String, wrap: true };
}
