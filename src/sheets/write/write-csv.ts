import { isDecimal, type WrittenColumn, type WrittenTable } from './written-table.ts';

/** Spreadsheets take a text that begins so for a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * The table as separated text, as spreadsheets in Indonesia open it: semicolons, a comma before the fraction, UTF-8 with
 * its mark. Title, note and number of rows stand in the file, as in the workbook.
 */
export function writeCsv({ name, columns, rows, note, countLine }: WrittenTable): Uint8Array<ArrayBuffer> {
  const lines = [
    [name],
    ...(note === '' ? [] : [[note]]),
    [],
    columns.map(({ title }) => title),
    ...rows.map((row) => columns.map((column, i) => writtenCell(row[i] ?? '', column))),
    [],
    [countLine],
  ];
  const text = lines.map((cells) => cells.map(quoted).join(';')).join('\r\n');
  return new TextEncoder().encode(`\ufeff${text}\r\n`);
}

function writtenCell(text: string, { kind }: WrittenColumn): string {
  if (kind === 'number' && isDecimal(text)) return text.replace('.', ',');
  return FORMULA.test(text) ? `'${text}` : text;
}

const quoted = (cell: string): string => (/[";\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);
