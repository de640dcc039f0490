import type { EntityFile } from '../../domain/exchange/entity-file.ts';
import type { ExchangeFault } from '../../domain/exchange/fault.ts';
import type { EntityRows, Located } from '../../domain/exchange/located.ts';
import { type CsvRow, type CsvTable, isBroken, parseCsv } from './csv-table.ts';

/** Reads one file; `text` is undefined when it is missing. */
export function readRows<E>(layout: EntityFile<E>, text: string | undefined): EntityRows<E> {
  const { file } = layout;
  const unreadable = (line: number | null, reason: string): EntityRows<E> => ({
    rows: [],
    keys: null,
    faults: [{ file, line, field: null, reason }],
  });
  if (text === undefined) return unreadable(null, 'Berkas tidak ada.');
  const table = parseCsv(text);
  if (isBroken(table)) return unreadable(table.line, table.reason);
  const columns = headerFaults(layout, table.header);
  if (columns.some((fault) => layout.keyHeaders.includes(fault.field ?? ''))) {
    return { rows: [], keys: null, faults: columns };
  }
  const body = readTable(layout, table);
  return { ...body, faults: [...columns, ...body.faults] };
}

function headerFaults<E>({ file, headers }: EntityFile<E>, found: readonly string[]): ExchangeFault[] {
  const fault = (field: string, reason: string): ExchangeFault => ({ file, line: 1, field, reason });
  return [
    ...headers.filter((h) => !found.includes(h)).map((h) => fault(h, `Kolom "${h}" tidak ada.`)),
    ...found.filter((h) => !headers.includes(h)).map((h) => fault(h, `Kolom "${h}" tidak dikenal.`)),
    ...found.filter((h, i) => found.indexOf(h) < i).map((h) => fault(h, `Kolom "${h}" ada dua kali.`)),
  ];
}

function readTable<E>(layout: EntityFile<E>, { header, rows }: CsvTable): EntityRows<E> {
  const { file, keyHeaders } = layout;
  const located: Located<E>[] = [];
  const faults: ExchangeFault[] = [];
  const firstSeen = new Map<string, number>();
  for (const { line, cells } of rows) {
    const cellOf = (name: string): string | null => cells[header.indexOf(name)] ?? null;
    if (cells.length !== header.length) faults.push(widthFault(file, { line, cells }, header.length));
    const key = keyHeaders.map((name) => cellOf(name) ?? '').join(' · ');
    const before = firstSeen.get(key);
    if (before === undefined) firstSeen.set(key, line);
    else faults.push(twiceFault(layout, line, key, before));
    const reading = layout.read(cellOf);
    if (reading.ok) located.push({ line, entity: reading.entity });
    else faults.push(...reading.findings.map((finding) => ({ file, line, ...finding })));
  }
  return { rows: located, keys: new Set(firstSeen.keys()), faults };
}

const widthFault = (file: string, { line, cells }: CsvRow, width: number): ExchangeFault => ({
  file,
  line,
  field: null,
  reason: `Baris memuat ${cells.length} sel, judul kolom ${width}.`,
});

const twiceFault = <E>(layout: EntityFile<E>, line: number, key: string, before: number): ExchangeFault => ({
  file: layout.file,
  line,
  field: layout.keyHeaders.length === 1 ? (layout.keyHeaders[0] ?? null) : null,
  reason: `Kunci "${key}" sudah dipakai di baris ${before}.`,
});
