import { expect } from 'vitest';
import { add, fromDecimal, toDecimal, ZERO } from '../../src/domain/decimal.ts';
import { pathKey } from '../../src/domain/sheets/columns.ts';
import { findTables, type SheetReading, type SheetTable } from '../../src/domain/sheets/find-tables.ts';
import type { Known } from '../../src/domain/sheets/meaning/draft.ts';
import { readQuantity } from '../../src/domain/sheets/quantity.ts';
import { appliedCell, columnStyle } from '../../src/domain/sheets/record-cells.ts';
import type { TableRecord } from '../../src/domain/sheets/records.ts';
import type { RowKind } from '../../src/domain/sheets/row-kinds.ts';
import { addressOf, type Sheet } from '../../src/domain/sheets/workbook.ts';
import { readWorkbook } from '../../src/sheets/read/read-workbook.ts';

/** A tenant that holds nothing yet. */
export const NOTHING_KNOWN: Known = {
  units: [],
  indicators: [],
  planNodes: [],
  people: [],
  positions: [],
  calendars: [],
};

/** A sheet read, with the questions that a person who opens it would ask. */
export class Opened {
  readonly sheet: Sheet;
  readonly reading: SheetReading;
  constructor(sheet: Sheet) {
    this.sheet = sheet;
    this.reading = findTables(sheet);
  }

  table(n = 1): SheetTable {
    const table = this.reading.tables[n - 1];
    expect(table, `table ${n}`).toBeDefined();
    return table as SheetTable;
  }

  rows(kind: RowKind, n = 1): string {
    return spans(this.table(n).rows.flatMap((one) => (one.kind === kind ? [one.row] : [])));
  }

  records(kind: TableRecord['kind'] = 'record', n = 1): readonly TableRecord[] {
    return this.table(n).records.filter((one) => one.kind === kind);
  }

  /** Place of the column with these letters. */
  place(letters: string, n = 1): number {
    return this.table(n).columns.findIndex((one) => one.letters === letters);
  }

  /** What applies in a column for the record of a row. */
  text(address: string, n = 1): string {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const record = this.table(n).records.find(({ rows }) => rows.includes(Number(row)));
    expect(record, address).toBeDefined();
    return appliedCell(this.sheet, this.table(n), record as TableRecord, this.place(letters, n)).text;
  }

  quantity(address: string, n = 1) {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const place = this.place(letters, n);
    const column = this.table(n).columns[place]?.column ?? 0;
    const style = columnStyle(this.sheet, this.table(n), place);
    return readQuantity(this.sheet.rows[Number(row) - 1]?.[column - 1] ?? null, style.numbers);
  }

  amount(address: string, n = 1): string | null {
    const quantity = this.quantity(address, n);
    return quantity.kind === 'amount' ? quantity.amount : null;
  }

  /** Sum of a column over the given records, each counted once. */
  sum(letters: string, records: readonly TableRecord[], n = 1): string {
    const place = this.place(letters, n);
    const column = this.table(n).columns[place]?.column ?? 0;
    const amounts = records.flatMap(({ sources, rows }) => {
      const row = sources[place] ?? 0;
      const amount = rows.includes(row) ? this.amount(addressOf(row, column), n) : null;
      return amount === null ? [] : [fromDecimal(amount) ?? ZERO];
    });
    return toDecimal(amounts.reduce(add, ZERO));
  }

  paths(n = 1): readonly string[] {
    return this.table(n).columns.map(({ path }) => pathKey(path));
  }
}

export const leaves = (records: readonly TableRecord[]): readonly TableRecord[] =>
  records.filter(({ hasChildren, kind }) => kind === 'record' && !hasChildren);

export async function opened(bytes: Uint8Array): Promise<Opened> {
  const { sheets } = await readWorkbook(bytes);
  return new Opened(sheets[0] as Sheet);
}

/** `2-4, 7`. */
export function spans(rows: readonly number[]): string {
  const parts: [number, number][] = [];
  for (const row of rows) {
    const last = parts.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else parts.push([row, row]);
  }
  return parts.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}
