import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

export interface CsvRow {
  /** First line of the record; a quoted cell may run over several. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

export interface BrokenCsv {
  readonly line: number | null;
  readonly reason: string;
}

interface CsvRecord {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/** RFC 4180 with a header; CRLF and a byte order mark are accepted. Blank lines are skipped. */
export function parseCsv(text: string): CsvTable | BrokenCsv {
  try {
    const records = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
    }) as unknown as CsvRecord[];
    const rows = numbered(records);
    const [head, ...rest] = rows;
    if (!head) return { line: null, reason: 'Berkas kosong: baris judul kolom tidak ada.' };
    return { header: head.cells, rows: rest.filter((row) => row.cells.some((cell) => cell !== '')) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : null;
    return {
      line,
      reason: 'Tanda petik tidak berpasangan atau salah tempat; baris sesudahnya tidak terbaca.',
    };
  }
}

/** csv-parse counts lines up to the end of a record, and a line break CRLF inside a cell twice. */
function numbered(records: readonly CsvRecord[]): CsvRow[] {
  let twice = 0;
  return records.map(({ record, info }) => {
    const breaks = record.flatMap((cell) => cell.match(/\r\n|\n|\r/g) ?? []);
    twice += breaks.filter((mark) => mark === '\r\n').length;
    return { line: info.lines - twice - breaks.length, cells: record };
  });
}

/** LF, quotes only where needed: the normal form of the files. */
export function formatCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return stringify([header, ...rows] as string[][], { record_delimiter: '\n', quoted_match: /\r/ });
}

export const isBroken = (table: CsvTable | BrokenCsv): table is BrokenCsv => 'reason' in table;
