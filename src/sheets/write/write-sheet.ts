import writeXlsxFile, { type Cell, type Row } from 'write-excel-file/universal';

/** One column of a table to be written. Numbers go in as numbers where `kind` says so, codes always as text. */
export interface WrittenColumn {
  readonly title: string;
  readonly kind: 'text' | 'number';
  /** Width in characters. */
  readonly width?: number;
}

/** Largest number of digits a spreadsheet keeps; a longer number stays text, so that no digit is lost. */
const MOST_DIGITS = 15;

/**
 * A table as it stands on screen as an XLSX file: `note` says which filters were on, the last line how many rows the file
 * holds. Decimals come as text with a point (`1234.5`); an empty text stays empty.
 */
export async function writeSheet(
  name: string,
  columns: readonly WrittenColumn[],
  rows: readonly (readonly string[])[],
  note: string,
  countLine: string,
): Promise<Uint8Array> {
  const bold = (value: string): Cell => ({ value, type: String, fontWeight: 'bold', wrap: true });
  const heading: Row[] = note === '' ? [] : [[{ value: note, type: String, wrap: false }], []];
  const data: Row[] = [
    ...heading,
    columns.map(({ title }) => bold(title)),
    ...rows.map((row) => columns.map(({ kind }, i) => writtenCell(row[i] ?? '', kind))),
    [],
    [{ value: countLine, type: String }],
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
  const isExact = /^-?\d+(?:\.\d+)?$/.test(text) && text.replace(/\D/g, '').length <= MOST_DIGITS;
  return kind === 'number' && isExact
    ? { value: Number(text), type: Number }
    : { value: text, type: String, wrap: true };
}
