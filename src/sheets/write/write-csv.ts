import { harmless } from './harmless.ts';
import { isDecimal, type WrittenColumn, type WrittenTable } from './written-table.ts';

/**
 * The table as separated text, as spreadsheets in Indonesia open it: semicolons, a comma before the fraction, UTF-8 with
 * its mark. Title, note and number of rows stand in the file, as in the workbook.
 */
export function writeCsv({ name, columns, rows, note, countLine }: WrittenTable): Uint8Array<ArrayBuffer> {
  const lines = [
    [harmless(name)],
    ...(note === '' ? [] : [[harmless(note)]]),
    [],
    columns.map(({ title }) => harmless(title)),
    ...rows.map((row) => columns.map((column, i) => writtenCell(row[i] ?? '', column))),
    [],
    [harmless(countLine)],
  ];
  const text = lines.map((cells) => cells.map(quoted).join(';')).join('\r\n');
  return new TextEncoder().encode(`\ufeff${text}\r\n`);
}

const writtenCell = (text: string, { kind }: WrittenColumn): string =>
  kind === 'number' && isDecimal(text) ? text.replace('.', ',') : harmless(text);

const quoted = (cell: string): string => (/[";\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);
