import type { WrittenTable } from '../../sheets/write/written-table.ts';
import { sheetsWorker } from './worker.ts';

export type ExportFormat = 'xlsx' | 'csv';
export type { WrittenTable };

const TYPES: Readonly<Record<ExportFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
};

/** A table as a file, written apart from the page. Give the address back with `URL.revokeObjectURL`. */
export async function exportTable(
  format: ExportFormat,
  table: WrittenTable,
): Promise<{ readonly url: string; readonly name: string }> {
  const bytes = await sheetsWorker().write(format, table);
  const name = `${table.name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '')}.${format}`;
  return { url: URL.createObjectURL(new Blob([bytes], { type: TYPES[format] })), name };
}
