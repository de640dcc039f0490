import type { WrittenTable } from '../../sheets/write/written-table.ts';
import { fileName, type ReadyFile, readyFile } from '../ready-file.ts';
import { sheetsWorker } from './worker.ts';

export type ExportFormat = 'xlsx' | 'csv';
export type { WrittenTable };

/** A table as a file, written apart from the page. */
export async function exportTable(format: ExportFormat, table: WrittenTable): Promise<ReadyFile> {
  const bytes = await sheetsWorker().write(format, table);
  return readyFile(bytes, format, fileName(table.name));
}
